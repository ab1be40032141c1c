import type { CommandName } from '../../contract/commands.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useConnection } from '../../screen-kit/connection.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { useKeys } from '../../screen-kit/use-keys.ts';
import { useDesk } from '../desk.tsx';
import { pathTexts } from '../path-texts.ts';

/**
 * The main action of the middle card: what the space bar does now. There is one on the screen at a time.
 * @param props.command shown as being on its way while it is
 * @param props.locked why it cannot be done now
 * @param props.keys the key that its face shows; the space bar does it in any case
 */
export function DeedButton(props: {
  children: string;
  command: CommandName;
  onPress: () => void;
  locked?: string | undefined;
  keys?: 'Space' | 'Enter';
}) {
  const { busy } = useDesk();
  const isLost = useConnection().state === 'lost';
  const texts = useTexts(pathTexts);
  const toast = useToast();
  const { keys = 'Space', locked, onPress } = props;
  const press = () => (locked === undefined ? onPress() : toast({ text: locked, tone: 'info' }));
  useKeys({ Space: press, [keys]: press });
  return (
    <>
      <Button kind="main" keys={keys} locked={locked} busy={busy === props.command} onPress={onPress}>
        {props.children}
      </Button>
      {isLost && busy === props.command && <span role="status">{texts.waitingFor}</span>}
    </>
  );
}

/** The card's other way, on F4: another way of paying, a correction, something else, skipping. */
export function OtherButton(props: { children: string; onPress: () => void; locked?: string | undefined }) {
  const toast = useToast();
  const { locked, onPress } = props;
  const press = () => (locked === undefined ? onPress() : toast({ text: locked, tone: 'info' }));
  useKeys({ F4: press });
  return (
    <Button keys="F4" locked={locked} onPress={onPress}>
      {props.children}
    </Button>
  );
}
