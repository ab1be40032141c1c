// Why a number was called when it was, in words: "waited 14 min; V003 went first (+3 min)". [P-09]
import type { CallWhy, WentFirst } from '../contract/views.ts';
import { wholeMinutes } from './format.ts';
import { defineTexts, type SameShape } from './language.tsx';

export const callReasonTexts = defineTexts({
  'zh-CN': {
    waited: (minutes: number, visitor: string) =>
      minutes === 0 ? `刚到不久，${visitor}` : `等候 ${minutes} 分钟，${visitor}`,
    plus: (minutes: number) => `按类别多计 ${minutes} 分钟`,
    wentFirst: (number: string) => `${number} 先办`,
    wentFirstBy: (number: string, minutes: number) => `${number} 先办（+${minutes} 分钟）`,
    chosen: (number: string) => `${number} 由值班经理指定先叫`,
    more: (count: number) => `另有 ${count} 位先办`,
    passes: (number: string, others: number) =>
      others === 0 ? `先于更早到的 ${number}` : `先于更早到的 ${number} 等 ${others + 1} 位`,
    and: '；',
  },
  en: {
    waited: (minutes, visitor) => (minutes === 0 ? `Just arrived, ${visitor}` : `Waited ${minutes} min, ${visitor}`),
    plus: (minutes) => `counts ${minutes} min more by class`,
    wentFirst: (number) => `${number} went first`,
    wentFirstBy: (number, minutes) => `${number} went first (+${minutes} min)`,
    chosen: (number) => `${number} was called first by a manager’s choice`,
    more: (count) => `${count} more went first`,
    passes: (number, others) =>
      others === 0
        ? `goes before ${number}, who came earlier`
        : `goes before ${number} and ${others} more who came earlier`,
    and: '; ',
  },
});
type Words = SameShape<(typeof callReasonTexts)['en']>;

/** Those who came later and went first, the latest of them by number. */
export function whoWentFirst(
  of: { readonly slips: number; readonly wentFirst: readonly WentFirst[] },
  t: Words,
): string {
  const named = of.wentFirst.map(({ number, plusMinutes, chosen }) => {
    if (chosen) return t.chosen(number);
    return plusMinutes > 0 ? t.wentFirstBy(number, plusMinutes) : t.wentFirst(number);
  });
  const unnamed = of.slips - of.wentFirst.length;
  return [...named, ...(unnamed > 0 ? [t.more(unnamed)] : [])].join(t.and);
}

/** What moved this call besides the wait itself: its own class, whom it passes, who went first. Empty: plain order of arrival. */
export function whatMovedIt(why: CallWhy, t: Words): readonly string[] {
  return [
    ...(why.plusMinutes > 0 ? [t.plus(why.plusMinutes)] : []),
    ...(why.firstPassed ? [t.passes(why.firstPassed, why.passed - 1)] : []),
    ...(why.slips > 0 ? [whoWentFirst(why, t)] : []),
  ];
}

/** The whole reason in one sentence. */
export function callReason(why: CallWhy, visitor: string, t: Words): string {
  return [t.waited(wholeMinutes(why.waitedMs), visitor), ...whatMovedIt(why, t)].join(t.and);
}
