// Which days are learned from and which are tested: nothing that lies on or after the first tested day teaches beforehand.
import { PlainFault } from '../../server/command-line.ts';
import type { LoggedDay } from './log-days.ts';

export interface Chosen {
  /** Days rising, all before the first tested one. */
  readonly learned: readonly LoggedDay[];
  readonly tested: readonly LoggedDay[];
  /** Days of the train file that are not used, because they lie on or after the first tested day. */
  readonly leftOut: number;
}
export interface Files {
  readonly train: readonly LoggedDay[];
  readonly test: readonly LoggedDay[];
}

/** @param from first tested day, YYYY-MM-DD or day of the month; the test file's first if absent. @param to last one, likewise. Throws PlainFault */
export function chooseDays({ train, test }: Files, from: string | undefined, to: string | undefined): Chosen {
  const [first, last] = [
    dayNamed('--from', from, test) ?? test[0]?.day,
    dayNamed('--to', to, test) ?? test.at(-1)?.day,
  ];
  if (!first || !last) throw new PlainFault('The test file holds no day.');
  if (last < first) throw new PlainFault(`--to ${last} lies before --from ${first}.`);
  const tested = test.filter(({ day }) => first <= day && day <= last);
  if (tested.length === 0)
    throw new PlainFault(`The test file has no day from ${first} to ${last}; ${whatItHolds(test)}.`);
  const learned = train.filter(({ day }) => day < first);
  if (learned.length === 0)
    throw new PlainFault(`The train file has no day before ${first} to learn from; ${whatItHolds(train)}.`);
  return { learned, tested, leftOut: train.length - learned.length };
}

function dayNamed(option: string, word: string | undefined, days: readonly LoggedDay[]): string | undefined {
  if (word === undefined) return undefined;
  if (/^\d{4}-\d\d-\d\d$/.test(word) && !Number.isNaN(Date.parse(`${word}T00:00:00Z`))) return word;
  if (!/^\d{1,2}$/.test(word) || Number(word) < 1 || Number(word) > 31)
    throw new PlainFault(`${option} "${word}" is no day: YYYY-MM-DD, or the day of the month.`);
  const months = new Set(days.map(({ day }) => day.slice(0, 7)));
  if (months.size > 1)
    throw new PlainFault(`${option} ${word}: the test file holds ${months.size} months; say the day as YYYY-MM-DD.`);
  return `${[...months][0]}-${word.padStart(2, '0')}`;
}

function whatItHolds(days: readonly LoggedDay[]): string {
  return days.length > 0 ? `it holds ${days[0]?.day} to ${days.at(-1)?.day}` : 'it holds none';
}
