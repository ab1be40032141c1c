// The evaluation as a person reads it.
import { REPAIR_WORDS } from '../replay/repair.ts';
import type { Evaluation, Span } from './evaluate.ts';
import type { Scores } from './scores.ts';

const COLUMNS = ['mae', 'rmse', 'coverage', 'meanBound', 'pinball'] as const;

export function inWords(evaluation: Evaluation): string {
  const { learned, tested, population, confidence, predictors, speed, unknown } = evaluation;
  const head = ['', ...COLUMNS].map((word, at) => (at === 0 ? 's'.padEnd(12) : word.padStart(10))).join('');
  return [
    `learned    ${spanInWords(learned)}`,
    `tested     ${spanInWords(tested)}; learning goes on from what is past`,
    `population ${population}`,
    ...(unknown > 0 ? [`unknown    ${unknown} visits, scored for none`] : []),
    '',
    head,
    ...Object.entries(predictors).map(([name, scores]) => rowOf(name, scores)),
    '',
    `coverage is the share of waits within the ${confidence * 100} % bound, pinball its loss; the hall took ${speed.medianMs} ms for a forecast, 99 % within ${speed.p99Ms} ms`,
  ].join('\n');
}

/** What was mended and what was not used: beside the result, not part of it. */
export function notesOf({ repairs, daysLeftOut, headStartSeconds }: Evaluation): string {
  return [
    ...(daysLeftOut > 0
      ? [`${daysLeftOut} days of the train file lie on or after the first tested day: not learned from.`]
      : []),
    ...Object.entries(headStartSeconds).map(
      ([priority, s]) => `Priority ${priority} goes ahead by ${s} s, as the learned days show.`,
    ),
    'Rows mended:',
    ...Object.entries(repairs).map(
      ([kind, count]) => `${String(count).padStart(7)} ${kind}: ${REPAIR_WORDS[kind] ?? ''}`,
    ),
  ].join('\n');
}

function spanInWords({ from, to, days, visits }: Span): string {
  return `${from} to ${to}: ${days} days, ${visits} visits`;
}

function rowOf(name: string, scores: Scores): string {
  const figures = COLUMNS.map((column) => scores[column].toFixed(column === 'coverage' ? 3 : 1).padStart(10));
  return [name.padEnd(12), ...figures].join('');
}
