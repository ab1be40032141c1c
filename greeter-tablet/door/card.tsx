import type { ReactNode } from 'react';
import css from './card.module.css';

/** One of the other ways, with its title under that of the service. */
export function Card(props: { title: string; children: ReactNode }) {
  return (
    <section className={css.card}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}
