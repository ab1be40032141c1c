import { Button } from '../screen-kit/button.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import { useToast } from '../screen-kit/toast.tsx';
import { useKeys } from '../screen-kit/use-keys.ts';
import css from './bottom-bar.module.css';
import { useDesk } from './desk.tsx';
import { interruptedTexts } from './interrupted/interrupted-texts.ts';
import { deskTexts } from './texts.ts';
import type { Tool } from './tools/tool.ts';
import { useWhyNot } from './why-not.ts';

const BAR = { callNext: 'F2', callAgain: 'F3', markMissing: 'F9', finish: 'F10' } as const;
type BarCommand = keyof typeof BAR;

/** What happens to the ticket as a whole; what cannot be done now stays in its place and says why. */
export function BottomBar(props: { onTool: (tool: Tool) => void }) {
  const { view, act, busy } = useDesk();
  const texts = useTexts(deskTexts);
  const interruptedWords = useTexts(interruptedTexts);
  const whyNot = useWhyNot();
  const toast = useToast();
  const words = {
    callNext: texts.callNext,
    callAgain: texts.callAgain,
    markMissing: texts.notHere,
    finish: texts.finish,
  };
  const press = (command: BarCommand) => {
    const why = whyNot(command);
    const ticketId = view.ticket?.ticketId ?? '';
    if (why !== undefined) return toast({ text: `${words[command]}: ${why}`, tone: 'info' });
    void (command === 'callNext' ? act(command, {}) : act(command, { ticketId }));
  };
  const interrupted = () => props.onTool({ name: 'interrupted' });
  useKeys({
    ...Object.fromEntries(Object.entries(BAR).map(([command, key]) => [key, () => press(command as BarCommand)])),
    I: view.ticket ? interrupted : undefined,
  });
  const button = (command: BarCommand) => (
    <span className={view.allowed[command] === undefined ? css.notNow : css.now}>
      <Button
        kind={command === 'callNext' && view.state === 'ready' && !whyNot(command) ? 'main' : 'plain'}
        keys={BAR[command]}
        locked={whyNot(command)}
        busy={busy === command}
        onPress={() => press(command)}
      >
        {words[command]}
      </Button>
    </span>
  );
  return (
    <nav className={css.bar} aria-label={texts.zones.bar}>
      {button('callNext')}
      {view.ticket && (
        <Button keys="I" onPress={interrupted}>
          {interruptedWords.open}
        </Button>
      )}
      <div className={css.end}>
        {button('callAgain')}
        {button('markMissing')}
        {button('finish')}
      </div>
    </nav>
  );
}
