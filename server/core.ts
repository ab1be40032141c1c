// The hall behind its faces: file, clock, writer, paper, views.
import { Temporal } from 'temporal-polyfill';
import type { Notice } from '../contract/wire.ts';
import type { HallFile } from '../db/hall-file.ts';
import { businessDayAt } from '../domain/days/calendar.ts';
import { type Hall, packOf } from '../domain/hall.ts';
import { type Adviser, openAdviser } from './advice/adviser.ts';
import { type Gateway, openGateway } from './commands/gateway.ts';
import { boardAnswers } from './commands/query-answers.ts';
import { screensAway } from './control/screens-away.ts';
import { type HallWatch, noticeOutage, watchOver } from './control/watch-hall.ts';
import type { ChosenHall } from './data-folder.ts';
import type { Environment } from './environment.ts';
import type { Learning } from './forecast/learning.ts';
import { sharedWaits } from './forecast/shared-waits.ts';
import { waitAnswers } from './forecast/wait-answers.ts';
import { type Clock, fastClock, wallClock } from './hall/clock.ts';
import { newId } from './hall/ids.ts';
import { bringUp, openHall, type ReadyPack } from './hall/open-hall.ts';
import { startWriter, type Writer } from './hall/writer.ts';
import type { Logger } from './log.ts';
import { type Metrics, openMetrics } from './metrics.ts';
import { openPast, type Past } from './past/ask-past.ts';
import { openPrinters, type Printers } from './printing/printers.ts';
import { type Audiences, audiencesOf } from './views/audiences.ts';
import { knownOf } from './views/known.ts';
import { spell } from './views/spell.ts';
import { type Stamp, ViewHub } from './views/view-hub.ts';

export interface CoreParts {
  readonly environment: Environment;
  readonly chosen: ChosenHall;
  readonly pack: ReadyPack;
  readonly log: Logger;
  /** Absent: the wall's, or the faster one of a demo hall. */
  readonly clock?: Clock;
}
export type LogFault = (ref: string, error: unknown, what: string) => void;

/** The screens that are connected; the sockets fill it in when they are open. */
export interface Connections {
  devices: () => ReadonlySet<string>;
  count: () => number;
}
export interface Core {
  readonly demo: boolean;
  readonly file: HallFile;
  readonly clock: Clock;
  readonly writer: Writer;
  readonly printers: Printers;
  readonly hub: ViewHub;
  readonly stamp: Stamp;
  readonly audiences: Audiences;
  readonly gateway: Gateway;
  readonly watch: HallWatch;
  readonly past: Past;
  readonly adviser: Adviser;
  readonly learning: Learning;
  readonly metrics: Metrics;
  readonly connections: Connections;
  /** Gives a command of the hall's own. */
  readonly asHall: (command: Parameters<Writer['submit']>[0]['command']) => void;
  readonly logFault: LogFault;
}

export async function openCore({ environment, chosen, pack, log, ...given }: CoreParts): Promise<Core> {
  const demo = chosen.kind === 'demo';
  const logFault: LogFault = (ref, error, what) =>
    log.error({ ref, what, error: error instanceof Error ? error.stack : String(error) }, 'fault');
  const connections: Connections = { devices: () => new Set(), count: () => 0 };

  const { file, hall, learning } = openHall(chosen.file, {
    kind: chosen.kind,
    timeZone: environment.timeZone,
    now: Date.now(),
    pack,
  });
  const clock = given.clock ?? clockFor(environment, hall);
  const metrics = openMetrics({
    ledger: () => writer.hall().ledger,
    sockets: () => connections.count(),
    waiting: () => waitingCount(writer.hall()),
  });
  const guest = environment.guestUrl ? { guestUrl: environment.guestUrl } : {};
  const { forecast } = learning;
  const adviser = openAdviser({
    ...{ path: file.file, hall: () => writer.hall(), alwaysOpen: demo },
    now: () => clock.now(),
  });
  const writer = startWriter({
    ...{ file, hall, clock, logFault, measure: metrics.commit, alwaysOpen: demo, forecast, advice: adviser.given },
    ...guest,
  });
  // before anybody is shown what happened, the forecast has learned it
  writer.onCommit((events, befores) => {
    for (const [index, recorded] of events.entries()) learning.observe(befores[index] ?? writer.hall(), recorded);
  });
  writer.onCommit(adviser.noted);
  await bringUp(writer, pack, { demo, hashPhone: file.brandCustomers.hashOf });
  await noticeOutage({ file, writer }, hall.clock);
  const asHall: Core['asHall'] = (command) => void writer.submit({ command, actor: { kind: 'hall' } });

  const notices = (): readonly Notice[] => [
    ...(demo ? (['demo'] as const) : []),
    ...troubleOf(writer),
    ...(writer.hall().control.evacuation ? (['evacuation'] as const) : []),
  ];
  const stamp: Stamp = { epoch: newId(), version: () => writer.hall().ledger, now: () => clock.now(), notices };
  const hub = new ViewHub(stamp, (error, view) => logFault(newId(), error, `view ${view}`));
  // the printers look at once for what a lost process left behind: everything they tell has to be there
  const printers = await openPrinters(pack.pack, environment.printer, {
    ...{ file, clock, logFault, changed: () => hub.changed() },
    raise: (payload) => asHall({ name: 'raiseAlert', payload }),
    settle: (payload) => asHall({ name: 'settleAlert', payload }),
  });
  const waits = sharedWaits({ hall: writer.hall, now: clock.now, forecast });
  const connected = () => connections.devices();
  const known = knownOf({
    file,
    clock,
    hall: writer.hall,
    demo,
    printers,
    connected,
    waits,
    control: () => watch.known(),
  });
  const away = screensAway({ file, clock, connected, demo });
  const watch = watchOver({ file, writer, clock, known, away, logFault });
  const audiences = audiencesOf({ hall: writer.hall, known, file, spell });
  const past = openPast(file.file, () => Math.max(clock.now(), writer.hall().clock));
  const gateway = openGateway({
    writer,
    answers: {
      ...boardAnswers(past),
      ...adviser.answers,
      ...waitAnswers({ hall: writer.hall, waits, file }),
      brandCustomers: ({ limit }: { limit: number }) => ({ rows: file.brandCustomers.list(limit) }),
      controlRecord: ({ day }) => file.control.ofDay(day),
      report: file.reports.between,
    },
    hashPhone: file.brandCustomers.hashOf,
    count: metrics.command,
  });
  return {
    demo,
    file,
    clock,
    writer,
    printers,
    hub,
    stamp,
    audiences,
    gateway,
    watch,
    past,
    adviser,
    learning,
    metrics,
    connections,
    asHall,
    logFault,
  };
}

/** A clock of a demo's own starts where it was told to, a faster one otherwise at the beginning of the business day; never before what is already in the ledger. */
function clockFor({ clockSpeed, clockFrom }: Environment, hall: Hall): Clock {
  if (clockSpeed === 1 && !clockFrom) return wallClock;
  const from = clockFrom
    ? Temporal.PlainDateTime.from(clockFrom).toZonedDateTime(hall.timeZone).epochMilliseconds
    : businessDayAt(Date.now(), hall.timeZone, packOf(hall).dayRollsAt).opensAt;
  return fastClock(clockSpeed, Math.max(from, hall.clock));
}

function waitingCount({ tickets }: Hall): number {
  return Object.values(tickets).filter(({ status }) => status === 'waiting').length;
}

function troubleOf(writer: Writer): readonly Notice[] {
  const trouble = writer.trouble();
  return trouble ? [trouble] : [];
}
