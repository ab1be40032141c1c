import type { ReactNode } from 'react';
import css from './chip.module.css';
import type { StateSign } from './icons/state-shape.tsx';
import { StateShape } from './icons/state-shape.tsx';
import { useTexts } from './language.tsx';
import { kitTexts } from './texts.ts';

/**
 * A state in a word with its own shape and colour.
 * @param props.state whose shape and colour it has; none for a plain remark
 * @param props.children other words than the state's own
 */
export function Chip(props: { state?: StateSign; children?: ReactNode }) {
  const words = useTexts(kitTexts).states;
  const { state, children } = props;
  return (
    <span className={`${css.chip} ${state ? css[state] : ''}`}>
      {state && <StateShape state={state} />}
      <span>{children ?? (state && words[state])}</span>
    </span>
  );
}
