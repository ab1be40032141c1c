import type { Counter } from '../contract/pack.ts';
import type { Language } from '../contract/words.ts';
import { deskTexts } from './texts.ts';

/** 3 is "Counter 3"; a desk with a name of its own, such as the consultation desk, keeps it. */
export function counterName(counter: Counter, language: Language): string {
  const label = counter.label[language];
  return /^\d+$/.test(label) ? deskTexts[language].numbered(label) : label;
}
