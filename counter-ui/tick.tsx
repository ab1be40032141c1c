import type { MouseEvent, ReactNode } from 'react';
import { Check } from '../screen-kit/icons/glyphs.tsx';
import { releaseFocus } from './pointer-focus.ts';
import css from './tick.module.css';

/** Something that is there or not. Ticked with a pointer it leaves the focus to the page. */
export function Tick(props: { checked: boolean; onToggle: () => void; children: ReactNode }) {
  const toggle = (event: MouseEvent<HTMLButtonElement>) => {
    releaseFocus(event);
    props.onToggle();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a real checkbox would keep the focus, and the space bar with it
    <button type="button" role="checkbox" aria-checked={props.checked} className={css.tick} onClick={toggle}>
      <span className={css.box}>{props.checked && <Check />}</span>
      {props.children}
    </button>
  );
}
