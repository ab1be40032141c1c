import type { ReactNode } from 'react';
import css from './link.module.css';

/** Leads from a figure or a name to what is behind it. */
export function Link(props: { href: string; children: ReactNode; label?: string | undefined }) {
  return (
    <a className={css.link} href={props.href} aria-label={props.label}>
      {props.children}
    </a>
  );
}
