// node workshop/replay/look-alike.ts --visits 250 --seed 7 --day 2001-05-14 > FILE: an invented day in the form of the
// service log that the replay plays, irregular rows and all.
import { pathToFileURL } from 'node:url';
import { commandLine, PlainFault, readArguments } from '../../server/command-line.ts';
import { dice } from '../dice.ts';
import { COLUMNS, clockTime, type LogRow } from './log-rows.ts';
import { inventedDay } from './look-alike/invented-day.ts';
import { asLogged } from './look-alike/irregular.ts';

const USAGE = 'node workshop/replay/look-alike.ts [--visits 250] [--seed 7] [--day 2001-05-14]';

/** The day as CSV. The same seed gives the same day. @param visits 10 at least @param day YYYY-MM-DD */
export function lookAlike({ visits, seed, day }: { visits: number; seed: number; day: string }): string {
  const chance = dice(seed);
  const rows = asLogged(inventedDay(visits, chance), chance);
  return `${[COLUMNS.join(','), ...rows.map((row) => csvLine(row, day))].join('\n')}\n`;
}

function csvLine(row: LogRow, day: string): string {
  const time = (seconds: number | undefined) => (seconds === undefined ? '' : clockTime(seconds));
  const { service, priority, arrived, leftQueue, waited, outcome, started, ended, serviceSeconds, agent } = row;
  const came = [day, service, priority, time(arrived), time(leftQueue), waited, outcome];
  return [...came, time(started), time(ended), serviceSeconds, agent].join(',');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await commandLine(() => {
    const text = { type: 'string' } as const;
    const { values } = readArguments(USAGE, { visits: text, seed: text, day: text });
    const [visits, seed] = [Number(values.visits ?? 250), Number(values.seed ?? 7)];
    const { day = '2001-05-14' } = values;
    const isRight = Number.isInteger(visits) && visits >= 10 && Number.isInteger(seed) && /^\d{4}-\d\d-\d\d$/.test(day);
    if (!isRight) throw new PlainFault(`At least ten visits, a whole number as seed, a day as YYYY-MM-DD.\n${USAGE}`);
    process.stdout.write(lookAlike({ visits, seed, day }));
  });
