import { Delete } from './icons/glyphs.tsx';
import css from './keypad.module.css';
import { useTexts } from './language.tsx';
import { kitTexts } from './texts.ts';

const ROWS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/**
 * Figures for a finger.
 * @param props.extra what stands beside the zero: a decimal point, a double zero or nothing
 * @param props.onKey gets the figure or the extra
 * @param props.onDelete takes the last one away
 */
export function Keypad(props: { onKey: (key: string) => void; onDelete: () => void; extra?: '.' | '00' }) {
  const texts = useTexts(kitTexts).digit;
  const { extra } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a finger on a key leaves the focus in the field it fills
    <div className={css.keypad} onMouseDown={(event) => event.preventDefault()}>
      {ROWS.map((digit) => (
        <Key key={digit} face={digit} onPress={props.onKey} />
      ))}
      {extra ? <Key face={extra} onPress={props.onKey} /> : <span />}
      <Key face="0" onPress={props.onKey} />
      <button type="button" className={css.key} aria-label={texts.delete} onClick={props.onDelete}>
        <Delete />
      </button>
    </div>
  );
}

function Key(props: { face: string; onPress: (key: string) => void }) {
  return (
    <button type="button" className={css.key} onClick={() => props.onPress(props.face)}>
      {props.face}
    </button>
  );
}
