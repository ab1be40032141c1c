import type { Language, Text } from '../contract/words.ts';
import css from './both.module.css';
import { texts } from './texts.ts';

type Words = (typeof texts)['en'];

/** A text of this screen in both languages. */
export const both = (say: (words: Words, language: Language) => string): Text => ({
  'zh-CN': say(texts['zh-CN'], 'zh-CN'),
  en: say(texts.en, 'en'),
});

/**
 * A text in both languages at once, each marked for screen readers.
 * @param props.first the language that stands in front and is written larger
 * @param props.stacked one below the other
 */
export function Both(props: { text: Text; first?: Language; stacked?: boolean }) {
  const { text, first = 'zh-CN', stacked = false } = props;
  const second = first === 'en' ? 'zh-CN' : 'en';
  return (
    <span className={stacked ? css.stacked : css.inline}>
      <span lang={first}>{text[first]}</span>
      <span lang={second} className={css.second}>
        {text[second]}
      </span>
    </span>
  );
}
