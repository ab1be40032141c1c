// npm run replay -- FILE --day 1999-01-03: plays a day of a service log to a running demo hall, through its HTTP face,
// and holds the ledger against the log. Ends with 1 when they differ or anything went wrong.
import '../../server/runtime-check.ts';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GuideView } from '../../contract/views.ts';
import type { BusinessDay } from '../../domain/hall.ts';
import { commandLine, PlainFault, readArguments } from '../../server/command-line.ts';
import { type Client, clientsFor } from './clients.ts';
import { type Comparison, compare, readLedger } from './compare.ts';
import { countersOf } from './counters.ts';
import { type HallFace, hallFace, Unreachable } from './hall-face.ts';
import { dayToPlay, type HallTime, readHallTime } from './hall-time.ts';
import { Journal } from './journal.ts';
import { needsOf, readLogMap } from './log-map.ts';
import { type LogRow, readLog, SECONDS_A_DAY } from './log-rows.ts';
import { watchMachine } from './machine.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { play, type Stage } from './play.ts';
import { type Repair, repair, type Visit } from './repair.ts';
import { outcomeInWords, repairsInWords } from './say.ts';
import { integratorToken } from './token.ts';

const USAGE = `npm run replay -- FILE --day YYYY-MM-DD
  --url URL      where the demo hall runs (http://127.0.0.1:8080)
  --data DIR     its data folder, to make a token there (HALL_DATA_DIR, or ./data)
  --token TOKEN  an integrator's token instead (npm run token -- --role integrator --name replay)
  --map FILE     what the log's services and priorities are in the hall (bank-log.yaml beside this program)
  --list         says every mended row
  --json FILE    writes the whole outcome`;
const MAP = join(import.meta.dirname, 'bank-log.yaml');
/** Real time that an arrival and a call need before the hall's day is over, generously. */
const TIME_TO_CALL_MS = 1000;

const text = { type: 'string' } as const;
const OPTIONS = {
  day: text,
  url: text,
  data: text,
  token: text,
  map: text,
  json: text,
  list: { type: 'boolean' },
} as const;

await commandLine(async () => {
  const { values, positionals } = readArguments(USAGE, OPTIONS);
  const [file, ...more] = positionals;
  if (!file || more.length > 0 || !values.day) throw new PlainFault(`One log and one day are played.\n${USAGE}`);
  const rows = readLog(readFileSync(file, 'utf8'), values.day);
  const { url = 'http://127.0.0.1:8080', map = MAP } = values;
  if (!URL.canParse(url)) throw new PlainFault(`"${url}" is no address.\n${USAGE}`);
  const token = values.token ?? integratorToken(values.data);
  const connect = (lines?: number) => hallFace(url, token, lines);
  const logMap = readLogMap(readFileSync(map, 'utf8'), map);
  const { outcome, words } = await replay({ rows, logMap, connect }).catch(plainly);
  if (values.list) console.log(repairsInWords(outcome.repairs));
  console.log(words);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(outcome, undefined, 1)}\n`);
  if (!outcome.equal || outcome.errors.length > 0) process.exitCode = 1;
});

interface Script {
  readonly rows: readonly LogRow[];
  readonly logMap: ReturnType<typeof readLogMap>;
  readonly connect: Stage['connect'];
}
interface Prepared {
  readonly visits: readonly Visit[];
  readonly clients: readonly Client[];
  readonly repairs: readonly Repair[];
}

async function replay({ rows, logMap, connect }: Script): Promise<{ outcome: Outcome; words: string }> {
  const face = connect();
  const guide = await guideOf(face);
  const needOf = needsOf(logMap, rows, guide);
  const time = await readHallTime(face);
  const { visits, clients, repairs } = prepare(rows, time.speed);
  const counters = countersOf(await freeCounters(face, guide));
  const day = await waitForTheDay({ time, guide, visits });
  const journal = new Journal();
  const queueOf = (serviceId: string) => guide.services.find(({ id }) => id === serviceId)?.queue;
  const run = `replay-${randomBytes(6).toString('hex')}`;
  const stage: Stage = { connect, time, midnight: day.opensAt, needOf, queueOf, counters, journal, run };
  const sawMachine = watchMachine();
  const tickets = await play(stage, visits, clients);
  const machine = sawMachine();
  const comparison = await ledgerAgainst({ visits, tickets, midnight: day.opensAt }, face, day);
  face.close();
  const outcome = outcomeOf({ visits, repairs, issued: tickets.size, journal, comparison });
  const circumstances = { journal, machine, speed: time.speed, counterWaits: counters.waits() };
  return { outcome, words: outcomeInWords(outcome, circumstances) };
}

/** Mends the rows and deals them out. The hall's day ends at the log's midnight; what is called just before it needs a moment. */
function prepare(rows: readonly LogRow[], speed: number): Prepared {
  const dayEnds = SECONDS_A_DAY - Math.ceil((TIME_TO_CALL_MS / 1000) * speed);
  const mended = repair(rows, dayEnds);
  const { clients, repairs } = clientsFor(mended.visits);
  return { visits: mended.visits, clients, repairs: [...mended.repairs, ...repairs] };
}

async function waitForTheDay(at: { time: HallTime; guide: GuideView; visits: readonly Visit[] }): Promise<BusinessDay> {
  const { time, guide, visits } = at;
  const { timeZone, hall } = guide;
  const first = Math.min(...visits.map(({ arrived }) => arrived));
  const day = dayToPlay(time, { timeZone, dayRollsAt: hall.dayRollsAt }, first);
  const wait = Math.round((day.opensAt + first * 1000 - time.now()) / time.speed / 1000);
  const length = Math.round(SECONDS_A_DAY / time.speed);
  console.error(
    `The log is played on the hall's ${day.date} (${timeZone}, from ${hall.dayRollsAt}) at ${time.speed}×: in ${wait} s, for about ${length} s.`,
  );
  if (time.speed === 1)
    console.error('Its clock runs as the wall’s does. HALL_CLOCK_SPEED=600 npm start makes it a faster one.');
  await time.until(day.opensAt);
  return day;
}

/** Counters where nobody is called or served. Throws PlainFault where there is none. */
async function freeCounters(face: HallFace, { counters }: GuideView): Promise<GuideView['counters']> {
  const views = await Promise.all(counters.map(({ id }) => face.view('counter', { counter: id })));
  const free = counters.filter((_, at) => {
    const answer = views[at];
    return answer?.ok && (answer.reply.view.state === 'closed' || answer.reply.view.state === 'ready');
  });
  if (free.length === 0) throw new PlainFault('No counter of the hall is free.');
  return free;
}

async function guideOf(face: HallFace): Promise<GuideView> {
  const answer = await face.view('guide');
  if (answer.ok) return answer.reply.view;
  if (answer.refusal.code !== 'notSignedIn') throw new PlainFault(`The hall says no: ${answer.refusal.code}.`);
  throw new PlainFault(
    'The hall does not know this token. --data names the data folder of the server that runs at the address, --token a token of its own.',
  );
}

async function ledgerAgainst(
  played: Parameters<typeof compare>[0],
  face: HallFace,
  { date }: BusinessDay,
): Promise<Comparison | undefined> {
  try {
    return compare(played, await readLedger(face, date));
  } catch (error) {
    if (error instanceof Unreachable || error instanceof PlainFault) return void console.error(error.message);
    throw error;
  }
}

function plainly(error: unknown): never {
  throw error instanceof Unreachable ? new PlainFault(error.message) : error;
}
