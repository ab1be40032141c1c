import type { ReactNode } from 'react';
import css from './ticket-card.module.css';

/**
 * The ticket: the form that runs through all screens and the paper itself.
 * @param props.children what stands above the tear line
 * @param props.stub what stands below it; without it there is no tear line
 */
export function TicketCard(props: { children: ReactNode; stub?: ReactNode; label?: string }) {
  return (
    <section className={css.ticket} aria-label={props.label}>
      <div className={css.body}>{props.children}</div>
      {props.stub !== undefined && (
        <>
          <div className={css.tear} aria-hidden="true" />
          <div className={css.body}>{props.stub}</div>
        </>
      )}
    </section>
  );
}
