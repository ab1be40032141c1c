import type { GuideView } from '../contract/views.ts';

type Hours = GuideView['hall']['hours'];
export interface OpenSpan {
  /** Days of the week, 1 is Monday. */
  readonly first: number;
  readonly last: number;
  readonly from: string;
  readonly to: string;
}

/** The week's opening hours, days that follow each other and keep the same hours taken together. */
export function openSpans(hours: Hours): readonly OpenSpan[] {
  const spans: OpenSpan[] = [];
  for (let day = 1; day <= 7; day += 1) {
    const today = hours.find(({ days }) => days.includes(day));
    if (!today) continue;
    const before = spans[spans.length - 1];
    if (before && before.last === day - 1 && before.from === today.from && before.to === today.to)
      spans[spans.length - 1] = { ...before, last: day };
    else spans.push({ first: day, last: day, from: today.from, to: today.to });
  }
  return spans;
}
