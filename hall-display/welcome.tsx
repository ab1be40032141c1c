import type { GuideView } from '../contract/views.ts';
import type { Language } from '../contract/words.ts';
import { Both, both } from './both.tsx';
import { texts } from './texts.ts';
import css from './welcome.module.css';

/** An open hall in which nobody has been called yet: a welcome, and where numbers are given. */
export function Welcome(props: { guide: GuideView }) {
  const where = (language: Language) => {
    const places = props.guide.places.filter(({ kind }) => kind === 'kiosk' || kind === 'door');
    const names = places.map(({ name }) => name[language]);
    return names.length > 0 ? names.join(texts[language].or) : texts[language].door;
  };
  return (
    <section className={css.welcome}>
      <p className={css.greeting}>
        <Both text={both((t) => t.welcome)} stacked />
      </p>
      <p className={css.next}>
        <Both text={both((t, language) => t.takeNumber(where(language)))} stacked />
      </p>
    </section>
  );
}
