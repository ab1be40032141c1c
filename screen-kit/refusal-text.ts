// How the screens say "no": what has happened and what to do next, for every code that the hall knows.
import type { Refusal } from '../contract/refusals.ts';
import type { Language } from '../contract/words.ts';
import type { RefusalTable, RefusalWords, Sentence } from './refusal-words.ts';
import { REFUSALS_EN } from './refusals-en.ts';
import { REFUSALS_ZH } from './refusals-zh.ts';

const TABLES: Readonly<Record<Language, RefusalTable>> = { 'zh-CN': REFUSALS_ZH, en: REFUSALS_EN };

/** A refusal as a person reads it. */
export interface SaidRefusal {
  readonly what: string;
  readonly next: string;
  readonly safe: string | undefined;
}

/**
 * Says a refusal. A code that this screen does not know yet, from a newer server, is said as a fault of ours.
 * @param now the hall's clock, UTC ms, for "in four minutes"
 */
export function sayRefusal(refusal: Refusal, language: Language, now: number): SaidRefusal {
  const table = TABLES[language];
  const words: RefusalWords = table[refusal.code] ?? table.internal;
  const until = refusal.data?.until;
  const minutes = typeof until === 'number' ? Math.max(1, Math.ceil((until - now) / 60_000)) : 5;
  const data = { ...refusal.data, minutes };
  const say = (sentence: Sentence) => (typeof sentence === 'string' ? sentence : sentence(data));
  return { what: say(words.what), next: say(words.next), safe: words.safe && say(words.safe) };
}
