import type { FormEvent, ReactNode } from 'react';
import { useId, useState } from 'react';
import { Button } from './button.tsx';
import { Keypad } from './keypad.tsx';
import { useTexts } from './language.tsx';
import css from './pin-pad.module.css';
import { kitTexts } from './texts.ts';

const LEAST = 4;
const MOST = 8;

/**
 * A PIN of four to eight figures, by finger or by keyboard. It forgets the PIN as soon as it has been handed on.
 * @param props.onPin gets the PIN
 * @param props.submit what the button says
 * @param props.children what stands between the PIN and the figures: an error
 */
export function PinPad(props: { onPin: (pin: string) => void; submit: string; busy?: boolean; children?: ReactNode }) {
  const texts = useTexts(kitTexts);
  const id = useId();
  const [pin, setPin] = useState('');
  const take = (typed: string) => setPin(typed.replace(/\D/g, '').slice(0, MOST));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pin.length < LEAST || props.busy) return;
    setPin('');
    props.onPin(pin);
  };
  return (
    <form className={css.pad} onSubmit={submit}>
      <label htmlFor={id}>{texts.pin}</label>
      <input
        id={id}
        className={css.pin}
        type="password"
        inputMode="none"
        autoComplete="off"
        value={pin}
        onChange={(event) => take(event.target.value)}
      />
      {props.children}
      <Keypad onKey={(key) => take(pin + key)} onDelete={() => setPin(pin.slice(0, -1))} />
      <Button type="submit" kind="main" wide busy={props.busy ?? false} onPress={() => undefined}>
        {props.submit}
      </Button>
    </form>
  );
}
