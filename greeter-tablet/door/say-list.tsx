import type { Language } from '../../contract/words.ts';
import css from './say-list.module.css';

/**
 * Key words to say, large enough for a glance.
 * @param props.lang the customer's language, where it is not that of this screen
 */
export function SayList(props: { words: readonly string[]; lang?: Language }) {
  if (props.words.length === 0) return null;
  return (
    <ul className={css.say} lang={props.lang}>
      {props.words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}
