import type { Refusal } from '../contract/refusals.ts';
import { Button } from '../screen-kit/button.tsx';
import { Dialog } from '../screen-kit/dialog.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import { texts } from './texts.ts';

/** The hall has said no to something that this screen took for possible: an apology, and who can help. */
export function Refused(props: { refusal: Refusal | undefined; onDismiss: () => void }) {
  const words = useTexts(texts).refused;
  return (
    <Dialog
      open={props.refusal !== undefined}
      onClose={props.onDismiss}
      title={words.title}
      actions={
        <Button kind="main" onPress={props.onDismiss}>
          {words.close}
        </Button>
      }
    >
      <p>{words.next}</p>
    </Dialog>
  );
}
