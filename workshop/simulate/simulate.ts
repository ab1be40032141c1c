// npm run simulate -- --day busy-monday --speed 60: a day of invented people in a demo hall, through its public face, so
// that every screen is seen alive. Without a hall at the address it starts one of its own. Ends with 1 when the hall refused
// what it should not have.
import '../../server/runtime-check.ts';
import { join } from 'node:path';
import { commandLine, environmentFor, PlainFault, readArguments } from '../../server/command-line.ts';
import { clockFrom, nextDay, onTheClock, type Planned, planOnRunning, timeOn } from './calendar.ts';
import { type Kept, readKept, writeKept } from './kept.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import { livesOf } from './play-day.ts';
import { closingAt, PROFILES, type Profile, profileNamed } from './profiles.ts';
import { launcherOf, openPublicHall, type PublicHall } from './public-face.ts';
import { inWords, whereToLook } from './say.ts';

const USAGE = `npm run simulate -- [--day busy-monday] [--speed 60]
  --day NAME     ${Object.entries(PROFILES)
    .map(([name, { inWords: words }]) => `${name.padEnd(12)} ${words}`)
    .join('\n                 ')}
  --speed N      hall seconds per real second (60: a day in nine minutes)
  --seed N       another number brings other people (1)
  --until HH:MM  the hall closes then; whoever is there is still served
  --url URL      a demo hall that runs already (http://127.0.0.1:8080); without one this starts its own
  --data DIR     where its own hall lives (simulated, in the data folder)`;
const FASTEST = 3600;

const text = { type: 'string' } as const;
await commandLine(async () => {
  const options = { day: text, speed: text, seed: text, until: text, url: text, data: text };
  const { values, positionals } = readArguments(USAGE, options);
  if (positionals.length > 0) throw new PlainFault(`"${positionals[0]}" is one word too many.\n${USAGE}`);
  const environment = environmentFor(undefined);
  const { day = 'busy-monday', until, url = `http://127.0.0.1:${environment.port}`, data } = values;
  const named = profileNamed(day);
  if (!named) throw new PlainFault(`There is no day "${day}".\n${USAGE}`);
  if (!URL.canParse(url)) throw new PlainFault(`"${url}" is no address.\n${USAGE}`);
  if (until && !/^([01]\d|2[0-3]):[0-5]\d$/.test(until))
    throw new PlainFault(`"${until}" is no time of day.\n${USAGE}`);
  const speed = values.speed === undefined ? undefined : whole(values.speed, '--speed', FASTEST);
  const seed = whole(values.seed ?? '1', '--seed', Number.MAX_SAFE_INTEGER);
  const dataDir = data ?? join(environment.dataDir, 'simulated');
  const profile = until ? closingAt(named, until) : named;
  const wanted = { profile, url, speed, seed, dataDir, timeZone: environment.timeZone };
  await simulate(wanted);
});

interface Wanted {
  readonly profile: Profile;
  readonly url: string;
  readonly speed: number | undefined;
  readonly seed: number;
  readonly dataDir: string;
  readonly timeZone: string;
}
interface Stage {
  readonly hall: PublicHall;
  readonly plan: Planned;
  /** Absent on a hall that ran already. */
  readonly server?: OwnServer;
}

async function simulate(wanted: Wanted): Promise<void> {
  const kept = readKept(wanted.dataDir);
  const isThere = (await launcherOf(wanted.url)) !== undefined;
  const stage = isThere ? await onRunning(wanted, kept) : await onOwn(wanted, kept);
  writeKept(wanted.dataDir, kept);
  const { hall, plan, server } = stage;
  const { profile, seed } = wanted;
  const since = plan.how === 'joins' ? { since: hall.now() } : {};
  const { tally, lives, staffGone } = livesOf({ face: hall, profile, seed, opensAt: plan.opensAt, ...since });
  console.log(whereToLook(server?.url ?? wanted.url, hall.guide, profile));
  const interrupted = ctrlC();
  for (const live of lives) hall.beside(live);
  if (server && profile.outage) hall.beside(() => outage(hall, server, profile, plan.opensAt));
  await Promise.race([staffGone, hall.wrong, interrupted]);
  console.log(inWords(tally, hall.lost()));
  if (tally.unexpected.length > 0) process.exitCode = 1;
  if (server && process.stdin.isTTY && !interrupted.hasCome()) {
    console.log('The day is over. The hall stays open for you; Ctrl-C ends it.');
    await interrupted;
  }
  await hall.leave();
  await server?.stop();
  process.exit();
}

/** A hall of its own, on the next such weekday, so that its history has the right Mondays. */
async function onOwn(wanted: Wanted, kept: Kept): Promise<Stage> {
  const { url, profile, dataDir, timeZone, speed = 60 } = wanted;
  const { hostname, port } = new URL(url);
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
    throw new PlainFault(`Nobody answers at ${url}. A hall of its own is started on this machine alone.`);
  const day = nextDay(profile, timeZone, kept.lastDay);
  const server = await startOwnServer({
    port: Number(port || 80),
    dataDir,
    speed,
    clockFrom: clockFrom(day, profile, speed),
  });
  kept.lastDay = day;
  const hall = await openPublicHall(server.url, kept.cookies);
  console.log(`A demo hall of its own, at ${speed}× from shortly before ${profile.opens} on ${day}:`);
  return { hall, server, plan: { opensAt: timeOn(hall.now(), profile.opens, hall.timeZone), how: 'waits' } };
}

async function onRunning({ url, profile, speed }: Wanted, kept: Kept): Promise<Stage> {
  const hall = await openPublicHall(url, kept.cookies);
  if (speed !== undefined && speed !== hall.speed) {
    await hall.leave();
    throw new PlainFault(
      `The hall at ${url} runs at ${hall.speed}×. Start it with HALL_CLOCK_SPEED=${speed} npm start, or end it: then this starts a hall of its own.`,
    );
  }
  const plan = planOnRunning(profile, { now: hall.now(), speed: hall.speed, timeZone: hall.timeZone });
  const clock = onTheClock(hall.now(), hall.timeZone).slice(11, 16);
  console.log(`The hall at ${url}, at ${hall.speed}×; its clock shows ${clock}. ${PLAN_IN_WORDS[plan.how]}`);
  if (profile.outage) console.log('Its server is not ours to kill: this day goes without the outage.');
  return { hall, plan };
}

const PLAN_IN_WORDS: Readonly<Record<Planned['how'], string>> = {
  waits: 'People come when it opens.',
  joins: 'People come as they do at that time of the day.',
  laidOnNow: 'The day begins there now, whatever the clock shows.',
};

/** The power goes, people go on waiting, the power comes back. */
async function outage(hall: PublicHall, server: OwnServer, profile: Profile, opensAt: number): Promise<void> {
  if (!profile.outage) return;
  await hall.wait(timeOn(opensAt, profile.outage.at, hall.timeZone) - hall.now());
  console.log(`${profile.outage.at}: the server is killed.`);
  await server.kill();
  await hall.wait(profile.outage.minutes * 60_000);
  const clock = onTheClock(hall.now(), hall.timeZone);
  await server.startAgain(clock);
  console.log(`${clock.slice(11, 16)}: it is back.`);
}

/** Resolves at the first Ctrl-C; the second ends at once. */
function ctrlC(): Promise<void> & { readonly hasCome: () => boolean } {
  let hasCome = false;
  const pressed = new Promise<void>((done) => {
    const end = () => {
      if (hasCome) process.exit(130);
      hasCome = true;
      done();
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
  });
  return Object.assign(pressed, { hasCome: () => hasCome });
}

function whole(word: string, name: string, most: number): number {
  const value = Number(word);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new PlainFault(`${name} is a whole number from 1 to ${most}.`);
}
