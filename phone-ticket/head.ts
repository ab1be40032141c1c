// The head of the page: whose hall, whether it is live, the other language; and below it what stands in the way.
import type { Language } from '../contract/words.ts';
import { button, draw } from './draw.ts';
import css from './page.module.css';
import { TEXTS } from './texts.ts';

export interface ShownHead {
  readonly language: Language;
  readonly hallName: string;
  readonly isLive: boolean;
}

export function head(
  { language, hallName, isLive }: ShownHead,
  switchLanguage: () => void,
): readonly (HTMLElement | undefined)[] {
  const texts = TEXTS[language];
  const other = button(texts.otherLanguage, { key: 'language', class: css.language, onPress: switchLanguage });
  other.setAttribute('aria-label', texts.switchLanguage);
  other.lang = language === 'en' ? 'zh-CN' : 'en';
  return [
    draw('strong', { class: css.hall }, hallName),
    isLive ? draw('span', { class: css.live }, texts.live) : undefined,
    other,
  ];
}

export interface ShownBanners {
  readonly language: Language;
  readonly isDemo: boolean;
  readonly isChecking: boolean;
  /** Since when the hall is out of reach, HH:MM. */
  readonly lostSince: string | undefined;
}

export function banners({
  language,
  isDemo,
  isChecking,
  lostSince,
}: ShownBanners): readonly (HTMLElement | undefined)[] {
  const texts = TEXTS[language];
  const lost =
    lostSince === undefined
      ? undefined
      : draw(
          'div',
          { class: css.lost, role: 'alert' },
          draw('strong', {}, texts.lost(lostSince)),
          draw('p', {}, texts.lostMeans),
        );
  return [
    isDemo ? draw('p', { class: css.demo }, texts.demo) : undefined,
    lost,
    isChecking && !lost ? draw('p', { class: css.demo, role: 'status' }, texts.checking) : undefined,
  ];
}
