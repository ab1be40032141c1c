import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import { Button } from './button.tsx';
import type { Tone } from './icons/state-shape.tsx';
import { StateShape } from './icons/state-shape.tsx';
import { useTexts } from './language.tsx';
import { kitTexts } from './texts.ts';
import css from './toast.module.css';

/** A short word on what has just happened. With `onUndo` it can be taken back while it is shown. */
export interface ToastMessage {
  readonly text: string;
  readonly tone?: Tone;
  readonly onUndo?: () => void;
  /** How long it stays; ten seconds with undo, four without. */
  readonly seconds?: number;
}
type Shown = ToastMessage & { readonly id: number; readonly until: number };

const ToastContext = createContext<((message: ToastMessage) => void) | undefined>(undefined);

/** Shows a short word at the foot of the screen. */
export function useToast(): (message: ToastMessage) => void {
  const show = useContext(ToastContext);
  if (!show) throw new Error('A toast is shown inside a ToastProvider.');
  return show;
}

const secondsOf = (message: ToastMessage) => message.seconds ?? (message.onUndo ? 10 : 4);

/** Draws the toast of the screen; a new one takes the place of the old. */
export function ToastProvider(props: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown>();
  const show = useCallback((message: ToastMessage) => {
    const now = Date.now();
    setShown({ ...message, id: now + Math.random(), until: now + secondsOf(message) * 1000 });
  }, []);
  return (
    <ToastContext value={show}>
      {props.children}
      <div className={css.place} role="status">
        {shown && <Toast key={shown.id} message={shown} onOver={() => setShown(undefined)} />}
      </div>
    </ToastContext>
  );
}

function Toast(props: { message: Shown; onOver: () => void }) {
  const { message, onOver } = props;
  const left = useSecondsUntil(message.until);
  const texts = useTexts(kitTexts);
  useEffect(() => {
    if (left === 0) onOver();
  }, [left, onOver]);
  const undo = () => {
    message.onUndo?.();
    onOver();
  };
  return (
    <div className={css.toast}>
      {message.tone && <StateShape state={message.tone} />}
      <span>{message.text}</span>
      {message.onUndo && (
        <Button kind="quiet" onPress={undo}>
          {texts.undo(left)}
        </Button>
      )}
    </div>
  );
}

function useSecondsUntil(until: number): number {
  const leftNow = useCallback(() => Math.max(0, Math.ceil((until - Date.now()) / 1000)), [until]);
  const [left, setLeft] = useState(leftNow);
  useEffect(() => {
    const timer = setInterval(() => setLeft(leftNow()), 250);
    return () => clearInterval(timer);
  }, [leftNow]);
  return left;
}
