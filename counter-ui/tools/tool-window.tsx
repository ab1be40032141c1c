import type { FormEvent, ReactNode } from 'react';
import type { Refusal } from '../../contract/refusals.ts';
import { Button } from '../../screen-kit/button.tsx';
import { Dialog } from '../../screen-kit/dialog.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { kitTexts } from '../../screen-kit/texts.ts';
import { useKeys } from '../../screen-kit/use-keys.ts';
import css from './tool-window.module.css';

/**
 * A window with one thing to do: Enter does it, Escape leaves everything as it was.
 * @param props.submit what will happen, in the words of the button
 * @param props.locked why it cannot happen yet
 * @param props.refusal the hall's "no" to it
 */
export function ToolWindow(props: {
  title: string;
  onClose: () => void;
  onSubmit: () => void;
  submit: string;
  locked?: string | undefined;
  busy: boolean;
  refusal: Refusal | undefined;
  wide?: boolean;
  children: ReactNode;
}) {
  const texts = useTexts(kitTexts);
  const { title, onClose, onSubmit, submit, locked, busy, refusal, wide = false, children } = props;
  const press = () => {
    if (locked === undefined && !busy) onSubmit();
  };
  const onForm = (event: FormEvent) => {
    event.preventDefault();
    press();
  };
  // Enter means the window's own action wherever the focus is; in a field the form hears it first
  useKeys({ Enter: press }, { inDialog: true });
  return (
    <Dialog open onClose={onClose} title={title} wide={wide}>
      <form className={css.form} onSubmit={onForm}>
        {children}
        <RefusalNotice refusal={refusal} />
        <footer className={css.foot}>
          <Button kind="quiet" onPress={onClose} keys="Escape">
            {texts.back}
          </Button>
          <Button kind="main" type="submit" locked={locked} busy={busy} keys="Enter">
            {submit}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
