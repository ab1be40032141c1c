import { useId } from 'react';
import { Both, both } from './both.tsx';
import css from './missed-list.module.css';

const MOST_SHOWN = 6;

/** Numbers that were called and not there, with what to do. Draws nothing while there is none. */
export function MissedList(props: { numbers: readonly string[] }) {
  const id = useId();
  const { numbers } = props;
  if (numbers.length === 0) return null;
  const shown = numbers.length > MOST_SHOWN ? numbers.slice(-MOST_SHOWN + 1) : numbers;
  const more = numbers.length - shown.length;
  return (
    <section className={css.missed} aria-labelledby={id}>
      <h2 id={id} className={css.title}>
        <Both text={both((t) => t.missed)} />
      </h2>
      <ul className={css.numbers}>
        {shown.map((number) => (
          <li key={number} className={css.number}>
            {number}
          </li>
        ))}
        {more > 0 && (
          <li className={css.more}>
            <Both text={both((t) => t.more(more))} stacked />
          </li>
        )}
      </ul>
    </section>
  );
}
