import type { ReactNode } from 'react';
import { useId } from 'react';
import type { StateSign } from './icons/state-shape.tsx';
import css from './panel.module.css';

/**
 * A card with a title.
 * @param props.aside what stands at the title's right edge: a key, a count
 * @param props.tone a state that colours the whole card, such as `held`
 */
export function Panel(props: {
  title: ReactNode;
  aside?: ReactNode;
  tone?: StateSign | undefined;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={`${css.panel} ${props.tone ? css[props.tone] : ''}`} aria-labelledby={id}>
      <header className={css.head}>
        <h3 id={id}>{props.title}</h3>
        {props.aside !== undefined && <span>{props.aside}</span>}
      </header>
      {props.children}
    </section>
  );
}
