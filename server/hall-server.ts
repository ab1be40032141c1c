// The process: builds the parts and hands each only what it uses.
import { createServer, type Server as HttpServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Request } from 'express';
import type { Notice, Place } from '../contract/wire.ts';
import { businessDayAt } from '../domain/days/calendar.ts';
import { type Hall, packOf } from '../domain/hall.ts';
import { openGateway } from './commands/gateway.ts';
import type { ChosenHall } from './data-folder.ts';
import { createEnrolment } from './devices/enrolment.ts';
import { type Environment, hostFor } from './environment.ts';
import { type Clock, fastClock, wallClock } from './hall/clock.ts';
import { newId } from './hall/ids.ts';
import { startJobs } from './hall/minute-jobs.ts';
import { bringUp, openHall, type ReadyPack } from './hall/open-hall.ts';
import { startWriter, type Writer } from './hall/writer.ts';
import { type AppParts, guestApp, hallApp } from './http/app.ts';
import { launcherInfo } from './http/launcher.ts';
import { openApiDocument } from './http/openapi.ts';
import { lanAddresses } from './lan.ts';
import type { Logger } from './log.ts';
import { openMetrics } from './metrics.ts';
import { createSignIn } from './people/sign-in.ts';
import { openPrinters } from './printing/printers.ts';
import { openSockets } from './sockets/hall-sockets.ts';
import { visitorsOf } from './sockets/visitors.ts';
import { tokenVerifier } from './tokens.ts';
import { audiencesOf } from './views/audiences.ts';
import { knownOf } from './views/known.ts';
import { spell } from './views/spell.ts';
import { ViewHub } from './views/view-hub.ts';

export interface ServerParts {
  readonly environment: Environment;
  readonly chosen: ChosenHall;
  readonly pack: ReadyPack;
  readonly log: Logger;
  /** Key and certificate of a real hall; a demo speaks plain HTTP on its own machine. */
  readonly certificates?: { readonly key: string; readonly cert: string; readonly ca: string };
  /** Makes the real hall from the launcher; a demo's alone. */
  readonly setup?: AppParts['setup'];
  readonly atClosing: () => Promise<void>;
}
export interface HallServer {
  readonly url: string;
  readonly writer: Writer;
  readonly close: () => Promise<void>;
}

const DIST = resolve(import.meta.dirname, '..', 'dist');
const TICK_MS = 1000;

export async function openHallServer({
  environment,
  chosen,
  pack,
  log,
  certificates,
  setup,
  atClosing,
}: ServerParts): Promise<HallServer> {
  const demo = chosen.kind === 'demo';
  const epoch = newId();
  const logFault = (ref: string, error: unknown, what: string) =>
    log.error({ ref, what, error: error instanceof Error ? error.stack : String(error) }, 'fault');

  // the hall and its one writer
  const opened = openHall(chosen.file, { kind: chosen.kind, timeZone: environment.timeZone, now: Date.now(), pack });
  const { file } = opened;
  const clock = clockFor(environment, opened.hall);
  const { guestUrl } = environment;
  const metrics = openMetrics({
    ledger: () => writer.hall().ledger,
    sockets: () => sockets?.count() ?? 0,
    waiting: () => waitingCount(writer.hall()),
  });
  const writer = startWriter({
    file,
    hall: opened.hall,
    clock,
    logFault,
    measure: metrics.commit,
    ...(guestUrl ? { guestUrl } : {}),
  });
  await bringUp(writer, pack, { demo });
  const asHall = (command: Parameters<Writer['submit']>[0]['command']) =>
    void writer.submit({ command, actor: { kind: 'hall' } });

  // paper
  const printers = await openPrinters(pack.pack, environment.printer, {
    file,
    clock,
    raise: (payload) => asHall({ name: 'raiseAlert', payload }),
    settle: (payload) => asHall({ name: 'settleAlert', payload }),
    changed: () => hub.changed(),
  });

  // views
  const notices = (): readonly Notice[] => [
    ...(demo ? (['demo'] as const) : []),
    ...(writer.trouble() ? [writer.trouble() as Notice] : []),
  ];
  const stamp = { epoch, version: () => writer.hall().ledger, now: () => clock.now(), notices };
  const hub = new ViewHub(stamp);
  const connected = () => sockets?.connectedDevices() ?? new Set<string>();
  const known = knownOf({ file, clock, hall: writer.hall, demo, printers, connected });
  const audiences = audiencesOf({ hall: writer.hall, known, file, spell });

  // who is at the other end
  const placeExists = ({ screen, at }: Place) =>
    /^[a-z0-9-]{1,20}$/.test(at) &&
    ((screen !== 'counter' && screen !== 'customer') || packOf(writer.hall()).counters.some(({ id }) => id === at));
  const enrolment = createEnrolment({ file, placeExists, isSecure: certificates !== undefined });
  const deviceOf = (place: Place, cookieHeader: string | undefined) => enrolment.identify({ cookieHeader, place });
  const visitors = visitorsOf({ file, hall: writer.hall, clock, epoch, demo, deviceOf });
  const signIn = createSignIn({ file, writer, clock });
  const gateway = openGateway({ writer, file, count: metrics.command });

  // the faces
  const enrol = (place: Place, request: Request): string | undefined => {
    if (enrolment.identify({ cookieHeader: request.headers.cookie, place })) return undefined;
    const made = enrolment.enrol({ place, isLocal: isLocal(request), now: clock.now() });
    if (!made) return undefined;
    if (made.device.state === 'waiting')
      asHall({
        name: 'raiseAlert',
        payload: { kind: 'deviceWaiting', about: { device: made.device.deviceId, screen: place.screen, at: place.at } },
      });
    hub.changed();
    return made.cookie;
  };
  const isLocal = (request: Request) =>
    enrolment.isLocal({ address: request.socket.remoteAddress, host: request.headers.host });
  const maySeePrinters = (request: Request) => {
    const device = (['printers', 'manager'] as const)
      .map((screen) => deviceOf({ screen, at: '1' }, request.headers.cookie))
      .find((found) => found?.state === 'approved');
    return device !== undefined;
  };
  const app = hallApp({
    api: {
      gateway,
      audiences,
      verify: tokenVerifier(file),
      openapi: openApiDocument,
      stamp: (key, view) => ({
        key,
        epoch,
        version: stamp.version(),
        serverNow: stamp.now(),
        notices: notices(),
        view,
      }),
    },
    pages: { dist: DIST, enrol, placeExists },
    launcher: (request) =>
      launcherInfo({
        pack: packOf(writer.hall()),
        demo,
        isLocal: isLocal(request),
        addresses: certificates ? addressesOf(http) : [],
        hasCertificate: certificates !== undefined,
      }),
    setup:
      (setup && ((request) => (isLocal(request) ? setup(request) : Promise.resolve(FORBIDDEN)))) ||
      (() => Promise.resolve(FORBIDDEN)),
    health: () => ({ ok: writer.trouble() === undefined }),
    metrics,
    paperPicture: async (printJobId, request) => (maySeePrinters(request) ? printers.picture(printJobId) : 'mayNot'),
    ...(certificates ? { certificate: certificates.ca } : {}),
    logFault,
  });
  const http = certificates
    ? createTlsServer({ key: certificates.key, cert: certificates.cert }, app)
    : createServer(app);
  const socketParts = {
    gateway,
    audiences,
    hub,
    visitors,
    mayConnect: isSameOrigin,
    logFault,
    signIn: async (visitor: { readonly deviceId: string }, { staff, pin }: { staff: string; pin: string }) => {
      const device = visitors.device(visitor.deviceId);
      return device?.state === 'approved'
        ? signIn({ staff, pin, place: device.place, device: device.deviceId })
        : ({ ok: false, refusal: { code: 'deviceNotApproved' } } as const);
    },
  };
  const sockets: ReturnType<typeof openSockets> = openSockets(http, socketParts);
  writer.onCommit((events) => {
    if (events.some(({ type }) => CHANGES_YOU.has(type))) sockets.refreshYou();
    hub.changed();
    printers.wake();
  });
  await listen(http, environment.port, hostFor(environment, chosen.kind));
  const guest = await openGuestFace({
    guestUrl,
    main: http,
    app: guestApp(DIST, logFault),
    open: (server) => openSockets(server, socketParts),
  });
  const tick = setInterval(() => hub.sendChanged(), TICK_MS);
  const stopJobs = startJobs({ file, writer, clock, atClosing, logFault });
  printers.wake();

  return {
    url: urlOf(http, certificates !== undefined),
    writer,
    async close() {
      clearInterval(tick);
      stopJobs();
      hub.close();
      await sockets.close();
      await guest?.close();
      await closeHttp(http);
      await printers.close();
      await writer.close();
      file.close();
    },
  };
}

const FORBIDDEN = { status: 403, body: { ok: false, refusal: { code: 'mayNot' } } } as const;
const CHANGES_YOU: ReadonlySet<string> = new Set([
  'PostOpened',
  'PostClosed',
  'StaffChanged',
  'DeviceApproved',
  'DeviceRevoked',
  'DayOpened',
]);

/** A faster clock starts at the beginning of the business day, never before what is already in the ledger. */
function clockFor({ clockSpeed, timeZone }: Environment, hall: Hall): Clock {
  if (clockSpeed === 1) return wallClock;
  const dayStart = businessDayAt(Date.now(), timeZone, packOf(hall).dayRollsAt).opensAt;
  return fastClock(clockSpeed, Math.max(dayStart, hall.clock));
}

function waitingCount({ tickets }: Hall): number {
  return Object.values(tickets).filter(({ status }) => status === 'waiting').length;
}

/** A page of another origin may not open a socket with this browser's cookies. */
function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

function listen(http: HttpServer, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    http.once('error', fail);
    http.listen(port, host, () => {
      http.off('error', fail);
      done();
    });
  });
}

function closeHttp(http: HttpServer): Promise<void> {
  return new Promise((done) => {
    http.close(() => done());
    http.closeAllConnections();
  });
}

function urlOf(http: HttpServer, isSecure: boolean): string {
  const { address, port, family } = http.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;
  return `${isSecure ? 'https' : 'http'}://${host}:${port}`;
}

function addressesOf(http: HttpServer): readonly string[] {
  const { port } = http.address() as AddressInfo;
  return lanAddresses().map((address) => `https://${address}:${port}`);
}

interface GuestParts {
  readonly guestUrl: string | undefined;
  readonly main: HttpServer;
  readonly app: RequestListener;
  readonly open: (http: HttpServer) => { readonly close: () => Promise<void> };
}
/** Customers' phones reach the phone ticket, and it alone, in plain HTTP at the guest address; when that is the main port, the main server does it. */
async function openGuestFace({
  guestUrl,
  main,
  app,
  open,
}: GuestParts): Promise<{ readonly close: () => Promise<void> } | undefined> {
  if (!guestUrl) return undefined;
  const url = new URL(guestUrl);
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  const { port: mainPort, address } = main.address() as AddressInfo;
  if (port === mainPort || url.protocol === 'https:') return undefined;
  const http = createServer(app);
  await listen(http, port, address);
  const sockets = open(http);
  return {
    async close() {
      await sockets.close();
      await closeHttp(http);
    },
  };
}
