import css from './connecting.module.css';
import { useTexts } from './language.tsx';
import { kitTexts } from './texts.ts';

/** What stands on a screen before its first view; nothing for the first moment, so that it does not flash. */
export function Connecting() {
  return (
    <main className={css.connecting} role="status">
      <p>{useTexts(kitTexts).connecting}</p>
    </main>
  );
}
