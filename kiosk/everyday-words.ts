import type { Language } from '../contract/words.ts';
import type { KioskService } from './path.ts';

/** How many letters fit on one line of a card. */
const ROOM: Readonly<Record<Language, number>> = { 'zh-CN': 11, en: 26 };
const MOST = 2;

/** What people call a service among themselves: the first search words that say more than its name, as many as fit on a line. */
export function everydayWords({ name, short, searchWords }: KioskService, language: Language): readonly string[] {
  const said = `${name[language]} ${short[language]}`.toLowerCase();
  const fresh = searchWords[language].filter((word) => !said.includes(word.toLowerCase()));
  const chosen: string[] = [];
  for (const word of fresh) {
    const letters = [...chosen, word].join('  ').length;
    if (chosen.length < MOST && letters <= ROOM[language]) chosen.push(word);
  }
  return chosen;
}
