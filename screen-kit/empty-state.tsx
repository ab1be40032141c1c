import type { ReactNode } from 'react';
import css from './empty-state.module.css';

/**
 * Nothing to show, and why that is well.
 * @param props.drawing a picture in line with the others, if any
 * @param props.action the one thing that can be done about it, if any
 */
export function EmptyState(props: { title: ReactNode; hint?: ReactNode; drawing?: ReactNode; action?: ReactNode }) {
  return (
    <div className={css.empty}>
      {props.drawing}
      <strong>{props.title}</strong>
      {props.hint !== undefined && <p>{props.hint}</p>}
      {props.action}
    </div>
  );
}
