import type { FormEvent, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import css from './figure-pad.module.css';
import { Keypad } from './keypad.tsx';
import { useTexts } from './language.tsx';
import { kitTexts } from './texts.ts';

interface FigurePadProps {
  readonly label: string;
  /** Figures that have to be there, and figures that it takes. */
  readonly least: number;
  readonly most: number;
  readonly onFigures: (figures: string) => void;
  /** What the button says. */
  readonly submit: string;
  readonly secret?: boolean;
  readonly busy?: boolean;
  /** What stands between the figures and the keys: an error. */
  readonly children?: ReactNode;
}

/** A number typed by finger or by keyboard. It forgets the figures as soon as it has handed them on. */
export function FigurePad(props: FigurePadProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const [figures, setFigures] = useState('');
  const take = (typed: string) => setFigures(typed.replace(/\D/g, '').slice(0, props.most));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (figures.length < props.least || props.busy) return;
    setFigures('');
    props.onFigures(figures);
  };
  return (
    <form className={css.pad} onSubmit={submit}>
      <label htmlFor={id}>{props.label}</label>
      {/* No keyboard of the tablet's own: the keys stand below. */}
      <input
        id={id}
        className={css.figures}
        type={props.secret ? 'password' : 'text'}
        inputMode="none"
        autoComplete="off"
        ref={input}
        value={figures}
        onChange={(event) => take(event.target.value)}
      />
      {props.children}
      <Keypad onKey={(key) => take(figures + key)} onDelete={() => setFigures(figures.slice(0, -1))} />
      <Button type="submit" kind="main" wide busy={props.busy ?? false}>
        {props.submit}
      </Button>
    </form>
  );
}

/** A PIN of four to eight figures, such as a colleague's who co-signs. */
export function PinPad(props: { onPin: (pin: string) => void; submit: string; busy?: boolean; children?: ReactNode }) {
  const { onPin, ...rest } = props;
  return <FigurePad label={useTexts(kitTexts).pin} least={4} most={8} secret onFigures={onPin} {...rest} />;
}
