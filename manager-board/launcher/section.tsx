import type { ReactNode } from 'react';
import { useId } from 'react';
import css from './section.module.css';

/** A part of the page with its heading and one line on what it is for. */
export function Section(props: { title: string; how?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id} className={css.title}>
        {props.title}
      </h2>
      {props.how !== undefined && <p className={css.how}>{props.how}</p>}
      {props.children}
    </section>
  );
}
