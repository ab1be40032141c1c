import type { CSSProperties } from 'react';
import type { Language, Text } from '../contract/words.ts';
import { Both, both } from './both.tsx';
import css from './counter-sign.module.css';
import { widthInFonts } from './letters.ts';

/** A counter that is a figure is written as large as the number; one with a name fits its two names into the same room. */
const NAMED_ROOM = 1.38;
const LARGEST_NAME = 0.46;

/**
 * Where to go: the counter's label with what it is.
 * @param props.font font size of a figure in pixels
 * @param props.words whether the words "counter" stand beside a figure
 */
export function CounterSign(props: { label: Text; language: Language; font: number; words?: boolean }) {
  const { label, language, font, words = false } = props;
  if (/^\d+$/.test(label[language])) {
    return (
      <span className={css.figure}>
        <span className={css.digits}>{label[language]}</span>
        {words && <Both text={both((t) => t.counterUnit)} first={language} />}
      </span>
    );
  }
  const second = language === 'en' ? 'zh-CN' : 'en';
  const fits = (text: string) => (font * NAMED_ROOM) / widthInFonts(text);
  const large = Math.min(font * LARGEST_NAME, fits(label[language]));
  const sizes = { '--large': `${large}px`, '--small': `${Math.min(large * 0.6, fits(label[second]))}px` };
  return (
    <span className={css.named} style={sizes as CSSProperties}>
      <span lang={language} className={css.first}>
        {label[language]}
      </span>
      <span lang={second} className={css.second}>
        {label[second]}
      </span>
    </span>
  );
}
