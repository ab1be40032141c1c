import type { PrinterStanding } from '../contract/views.ts';
import { StateShape } from '../screen-kit/icons/state-shape.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import css from './printer-state.module.css';
import { texts } from './texts.ts';

const SHAPE = { ok: 'done', nearEnd: 'caution', failing: 'alert' } as const;

/** A printer's state as a shape and a word. */
export function PrinterState(props: { state: PrinterStanding['state'] }) {
  const { state } = props;
  return (
    <span className={`${css.state} ${css[state]}`}>
      <StateShape state={SHAPE[state]} />
      {useTexts(texts).printer[state]}
    </span>
  );
}
