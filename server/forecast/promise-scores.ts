import type { PromiseScore } from '../../contract/forecast.ts';
import type { HallFile } from '../../db/hall-file.ts';

const DAY_MS = 86_400_000;

/** What became of the promises of a business day and of its week so far, from Monday on. */
export function promiseScores(
  { promises }: Pick<HallFile, 'promises'>,
  date: string,
): { readonly today: PromiseScore; readonly week: PromiseScore } {
  return { today: promises.score(date, date), week: promises.score(mondayOf(date), date) };
}

/** The Monday of the week of a date, both YYYY-MM-DD. */
export function mondayOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  return new Date(day.getTime() - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}
