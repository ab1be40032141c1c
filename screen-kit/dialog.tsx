import type { ReactNode, SyntheticEvent } from 'react';
import { useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';
import css from './dialog.module.css';
import { useTexts } from './language.tsx';
import { kitTexts } from './texts.ts';

/**
 * A question or a small form above the screen. The browser keeps the focus inside and returns it afterwards; Escape closes.
 * @param props.actions buttons at its foot, the main one last
 * @param props.wide room for a table or two columns
 */
export function Dialog(props: {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (props.open && dialog && !dialog.open) dialog.showModal();
  }, [props.open]);
  if (!props.open) return null;
  const onCancel = (event: SyntheticEvent) => {
    event.preventDefault();
    props.onClose();
  };
  return (
    <dialog
      ref={ref}
      className={`${css.dialog} ${props.wide ? css.wide : ''}`}
      aria-labelledby={id}
      onCancel={onCancel}
    >
      <h2 id={id} className={css.title}>
        {props.title}
      </h2>
      <div className={css.body}>{props.children}</div>
      {props.actions !== undefined && <div className={css.actions}>{props.actions}</div>}
    </dialog>
  );
}

/**
 * Asks once before what cannot be undone.
 * @param props.confirm what will happen, in the words of the button
 */
export function ConfirmDialog(props: {
  open: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: ReactNode;
  children?: ReactNode;
  confirm: string;
  danger?: boolean;
  busy?: boolean;
}) {
  const texts = useTexts(kitTexts);
  const { open, onClose, title, children, confirm, onConfirm, danger = false, busy = false } = props;
  const actions = (
    <>
      <Button kind="quiet" onPress={onClose}>
        {texts.back}
      </Button>
      <Button kind={danger ? 'danger' : 'main'} busy={busy} onPress={onConfirm}>
        {confirm}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={title} actions={actions}>
      {children}
    </Dialog>
  );
}
