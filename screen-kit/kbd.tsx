import css from './kbd.module.css';
import { useTexts } from './language.tsx';
import { kitTexts } from './texts.ts';

/** A key's name as it stands on the keyboard, in this screen's language. */
export function Kbd(props: { keys: string }) {
  const named: Readonly<Record<string, string>> = useTexts(kitTexts).keys;
  return (
    <span className={css.kbd} aria-hidden="true">
      {named[props.keys] ?? props.keys}
    </span>
  );
}
