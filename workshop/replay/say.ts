// The outcome in words, for whoever started the replay.
import type { Difference } from './compare.ts';
import type { Journal } from './journal.ts';
import { clockTime } from './log-rows.ts';
import type { Machine } from './machine.ts';
import { type Outcome, quantile, type Side, type Waits } from './outcome.ts';
import { REPAIR_WORDS, type Repair } from './repair.ts';

const SHOWN = 20;

export interface Circumstances {
  readonly journal: Journal;
  readonly machine: Machine;
  readonly speed: number;
  readonly counterWaits: number;
}

export function outcomeInWords(outcome: Outcome, circumstances: Circumstances): string {
  const { rows, issued, log, ledger, equal, differences, errors, refusals } = outcome;
  return [
    `rows       ${rows}`,
    `issued     ${issued}`,
    ...sideInWords('log', log),
    ...(ledger ? sideInWords('ledger', ledger) : ['ledger     could not be read']),
    `refusals   ${countsInWords(refusals)}`,
    `errors     ${errors.length || 'none'}`,
    ...some(errors, ({ line, command, code, data }) =>
      `           line ${line} ${command}: ${code} ${json(data)}`.trimEnd(),
    ),
    `repaired   ${outcome.repairedRows} rows`,
    ...Object.entries(outcome.repaired).map(
      ([kind, count]) => `           ${String(count).padStart(5)} ${kind}: ${REPAIR_WORDS[kind] ?? ''}`,
    ),
    ...lagInWords(circumstances),
    ...(outcome.others > 0 ? [`others     ${outcome.others} tickets of that day are not of this log`] : []),
    `equal: ${equal ? 'yes' : 'no'}`,
    ...some(differences, differenceInWords),
  ].join('\n');
}

/** One line for each field that was mended. */
export function repairsInWords(repairs: readonly Repair[]): string {
  const shown = (value: string) => value || 'nothing';
  return [...repairs]
    .sort((one, other) => one.line - other.line)
    .map(({ line, kind, field, before, after }) => `line ${line} ${kind}: ${field} ${shown(before)} → ${shown(after)}`)
    .join('\n');
}

function sideInWords(name: string, { served, gaveUp }: Side): readonly string[] {
  return [`${name.padEnd(11)}served  ${waitsInWords(served)}`, `${' '.repeat(11)}gave up ${waitsInWords(gaveUp)}`];
}

function waitsInWords({ count, mean, median, ninety }: Waits): string {
  const time = (seconds: number) => clockTime(Math.round(seconds));
  return `${String(count).padStart(5)}   wait: mean ${time(mean)}, median ${time(median)}, 90 % ${time(ninety)}`;
}

function lagInWords({ journal, machine, speed, counterWaits }: Circumstances): readonly string[] {
  const { behindMs, commands, busiestSecond } = journal;
  const lag = (ms: number) => `${ms.toFixed(1)} ms = ${Math.round((ms * speed) / 1000)} s of the hall`;
  const perSecond = machine.seconds > 0 ? commands / machine.seconds : 0;
  return [
    `lag        answered after the log's time: median ${lag(quantile(behindMs, 0.5))}, 90 % ${lag(quantile(behindMs, 0.9))}, largest ${lag(quantile(behindMs, 1))}`,
    `machine    ${Math.round(machine.busy * 100)} % of ${machine.cores} cores busy; ${commands} commands in ${Math.round(machine.seconds)} s at ${speed}×: ${Math.round(perSecond)} a second, at most ${busiestSecond}`,
    ...(counterWaits > 0 ? [`           ${counterWaits} times no counter was free at once`] : []),
  ];
}

function differenceInWords({ line, number, what, log, ledger }: Difference): string {
  return `  line ${line}${number ? ` (${number})` : ''} ${what}: log ${log || 'none'}, ledger ${ledger || 'none'}`;
}

function countsInWords(counts: Readonly<Record<string, number>>): string {
  const words = Object.entries(counts).map(([code, count]) => `${count} ${code}`);
  return words.join(', ') || 'none';
}

function some<T>(all: readonly T[], inWords: (one: T) => string): readonly string[] {
  const more = all.length > SHOWN ? [`           … and ${all.length - SHOWN} more`] : [];
  return [...all.slice(0, SHOWN).map(inWords), ...more];
}

function json(data: unknown): string {
  return data === undefined ? '' : JSON.stringify(data);
}
