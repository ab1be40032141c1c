import type { GuideView } from '../contract/views.ts';
import css from './evacuation-page.module.css';

const LANGUAGES = ['zh-CN', 'en'] as const;

/** The whole screen says one thing, in both languages at once: leave, which way, and that the number is kept. */
export function EvacuationPage(props: { guide: GuideView }) {
  const { say, way, numbers } = props.guide.control.evacuation;
  return (
    <main className={css.page} role="alert">
      <svg viewBox="0 0 20 20" width="1em" height="1em" aria-hidden="true" className={css.sign}>
        <path d="M11.6 2H18v16h-6.4M3 9l3.4-1.8 2.8 2.2 2.6.4M6.4 7.6l-.8 4.6 2.8 1.8v4M5.6 12.2L3 16.4" />
        <circle cx="7.4" cy="4" r="1.4" fill="currentColor" />
      </svg>
      {LANGUAGES.map((language) => (
        <section key={language} lang={language}>
          <h1>{say[language]}</h1>
          <p className={css.way}>{way[language]}</p>
          <p>{numbers[language]}</p>
        </section>
      ))}
    </main>
  );
}
