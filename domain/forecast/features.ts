// What the trees look at: the state of the hall as one customer finds it, as plain figures (seconds, counts, per cent, -1 for "none").
// After the features of A. Senderovich, M. Weidlich, A. Gal & A. Mandelbaum, Queue mining for delay prediction in
// multi-class service processes, Information Systems 53 (2015), and of R. Ibrahim & W. Whitt (2009): last to enter
// service, head of line, those ahead, desks; here with the ages of the services going on and the plain forecast.
import type { Line, WaitingCustomer } from './line.ts';
import type { Habits } from './plain-wait.ts';
import { type Recent, within } from './recent.ts';
import { meanOf } from './sorted.ts';

export interface Experience {
  readonly habits: Habits;
  readonly recent: Recent;
  /** Head start of a class, s, as its customers came. */
  readonly leads: ReadonlyMap<string, number>;
  /** In the order in which they first came. */
  readonly services: readonly string[];
  /** Mean wait today so far, s; -1 before the first. */
  readonly today: number;
}

const MINUTE = 60_000;
const STALE = 60 * MINUTE;
const NONE = -1;
const LONGEST_SECONDS = 36_000;

/** @param plain the plain forecast's quantiles, ms */
export function featuresOf(line: Line, plain: readonly number[], experience: Experience): readonly number[] {
  return [
    ...plain.map((ms) => ms / 1000),
    ...ofTheLine(line, experience),
    ...ofTheDesks(line, experience),
    ...ofTheCalls(line, experience),
    ...ofTheFlow(line, experience),
    line.minuteOfDay,
    line.weekday,
    experience.today,
  ].map(rounded);
}

function ofTheLine({ at, who, ahead, behind }: Line, { leads, services, habits }: Experience): readonly number[] {
  const same = ahead.filter(({ classId }) => classId === who.classId);
  const favoured = ahead.filter(({ classId }) => (leads.get(classId) ?? 0) > 0);
  const waited = (customers: readonly WaitingCustomer[]) => customers.map(({ arrivedAt }) => seconds(at - arrivedAt));
  return [
    ahead.length,
    same.length,
    favoured.length,
    behind,
    Math.max(NONE, ...waited(ahead)),
    Math.max(NONE, ...waited(same)),
    meanOf(waited(ahead), NONE),
    leads.get(who.classId) ?? 0,
    [...leads.keys()].indexOf(who.classId),
    services.indexOf(who.serviceId),
    habits.times.meanMs(who.serviceId) / 1000,
  ];
}

function ofTheDesks({ at, desks }: Line, { habits }: Experience): readonly number[] {
  const serving = desks.flatMap((desk) => desk.serving ?? []);
  const ages = serving.map(({ since }) => seconds(at - since));
  const free = desks.flatMap(({ serving: busy, freeSince }) => (busy ? [] : seconds(at - (freeSince ?? at))));
  const soon = (ms: number) => serving.reduce((sum, one) => sum + 1 - habits.times.lasts(one, at, ms), 0);
  const freeFor = (limit: number) => free.filter((age) => age < limit).length;
  const usual = meanOf(serving.map(({ serviceId }) => habits.times.meanMs(serviceId) / 1000));
  return [
    desks.length,
    serving.length,
    free.length,
    ...[15, 60, 240].map(freeFor),
    ages.length > 0 ? Math.min(...ages) : NONE,
    Math.max(NONE, ...ages),
    meanOf(ages, NONE),
    ages.filter((age) => age > usual).length,
    soon(30_000),
    soon(60_000),
  ];
}

function ofTheCalls(line: Line, { recent }: Experience): readonly number[] {
  const { at, who } = line;
  const calls = within(ofSameDesks(recent.called, line), at, STALE);
  const same = calls.filter(({ classId }) => classId === who.classId);
  const waits = (list: typeof calls, last: number) =>
    meanOf(
      list.slice(-last).map(({ waitedMs }) => waitedMs / 1000),
      NONE,
    );
  const last = calls.at(-1);
  const pace = (many: number) =>
    100 *
    meanOf(
      recent.served.slice(-many).map((one) => one.pace),
      1,
    );
  return [
    last ? seconds(at - last.at) : STALE / 1000,
    waits(calls, 1),
    waits(same, 1),
    waits(calls, 3),
    waits(calls, 10),
    waits(same, 6),
    pace(10),
    pace(40),
  ];
}

function ofTheFlow(line: Line, { recent, leads }: Experience): readonly number[] {
  const { at, who, ahead } = line;
  const joined = ofSameDesks(recent.joined, line);
  const same = joined.filter(({ classId }) => classId === who.classId);
  const favoured = joined.filter(({ classId }) => (leads.get(classId) ?? 0) > 0);
  const called = ofSameDesks(recent.called, line);
  const count = (list: readonly { readonly at: number }[], minutes: number) =>
    within(list, at, minutes * MINUTE).length;
  return [
    ...[2, 5, 15].map((minutes) => count(joined, minutes)),
    ...[5, 15].map((minutes) => count(same, minutes)),
    ...[5, 15].map((minutes) => count(favoured, minutes)),
    ...[2, 5, 15].map((minutes) => count(called, minutes)),
    count(ofSameDesks(recent.gaveUp, line), 15),
    ((ahead.length + 1) * 300) / Math.max(1, count(called, 5)),
  ];
}

/** Only what concerns queues that the same desks serve. */
function ofSameDesks<T extends { readonly queueId: string }>(list: readonly T[], line: Line): readonly T[] {
  const queues = queuesOfDesks.get(line) ?? new Set([line.who.queueId, ...line.desks.flatMap((desk) => desk.queues)]);
  queuesOfDesks.set(line, queues);
  return list.filter(({ queueId }) => queues.has(queueId));
}
/** Found once for each line, however many lists are looked through for it. */
const queuesOfDesks = new WeakMap<Line, ReadonlySet<string>>();

function seconds(ms: number): number {
  return Math.min(LONGEST_SECONDS, Math.max(0, ms / 1000));
}

function rounded(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 10) / 10 : NONE;
}
