import type { ReactNode } from 'react';
import type { StateSign, Tone } from '../../screen-kit/icons/state-shape.tsx';
import { StateShape } from '../../screen-kit/icons/state-shape.tsx';
import css from './floor-panel.module.css';

/** One group of numbers with its sign, its count and, when there is none, why that is well. */
export function FloorPanel(props: {
  id: string;
  state: StateSign;
  /** Its shape, where two groups share a colour. */
  sign?: Tone;
  title: string;
  count: number;
  none: string;
  hint?: string;
  children?: ReactNode;
}) {
  const { id, state, sign = state, title, count, none, hint, children } = props;
  return (
    <section className={`${css.panel} ${count > 0 ? css[state] : ''}`} aria-labelledby={id}>
      <header className={css.head}>
        <h2 id={id}>
          <StateShape state={sign} />
          {title}
        </h2>
        {count > 0 && <strong className={css.count}>{count}</strong>}
        {count === 0 ? <span>{none}</span> : hint && <span>{hint}</span>}
      </header>
      {children}
    </section>
  );
}
