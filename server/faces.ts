// The faces of the hall: pages, sockets, the HTTP face for programs, and plain HTTP for customers' phones.
import { createServer, type Server as HttpServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { resolve } from 'node:path';
import type { Request } from 'express';
import type { Answer } from '../contract/wire.ts';
import { refuse } from '../domain/decision.ts';
import { packOf } from '../domain/hall.ts';
import type { Core } from './core.ts';
import { createEnrolment, type Enrolment } from './devices/enrolment.ts';
import { enrolOnOpening } from './devices/page-enrolment.ts';
import { isOnThisMachine, mayEnrol } from './devices/this-machine.ts';
import { type AppParts, guestApp, hallApp } from './http/app.ts';
import { launcherInfo } from './http/launcher.ts';
import { openApiDocument } from './http/openapi.ts';
import { addressesOf, closeHttp, dropConnections, listen, openGuestFace, urlOf } from './listening.ts';
import { createSignIn } from './people/sign-in.ts';
import { openSockets, type SocketParts } from './sockets/hall-sockets.ts';
import { type Visitors, visitorsOf } from './sockets/visitors.ts';
import { tokenVerifier } from './tokens.ts';

export interface FaceParts {
  readonly core: Core;
  readonly host: string;
  readonly port: number;
  readonly guestUrl: string | undefined;
  /** Key and certificate of a real hall; a demo speaks plain HTTP on its own machine. */
  readonly certificates?: { readonly key: string; readonly cert: string; readonly ca: string };
  /** Makes the real hall from the launcher; a demo's alone. */
  readonly setup?: (message: unknown) => Promise<Answer<object>>;
}
export interface Faces {
  readonly url: string;
  readonly forgetScreens: () => void;
  /** Tells screens who they are when that has changed. */
  readonly refreshYou: () => void;
  readonly close: () => Promise<void>;
}

const DIST = resolve(import.meta.dirname, '..', 'dist');

export async function openFaces(parts: FaceParts): Promise<Faces> {
  const { core, certificates, guestUrl } = parts;
  const { file, writer, logFault } = core;
  const enrolment = createEnrolment({ file, hall: writer.hall });
  const visitors = visitorsOf({
    ...{ file, hall: writer.hall, clock: core.clock, epoch: core.stamp.epoch, demo: core.demo },
    deviceOf: (place, cookieHeader) => enrolment.identify({ cookieHeader, place }),
  });
  const app = hallApp(appParts(parts, enrolment, () => http));
  const http: HttpServer = certificates
    ? createTlsServer({ key: certificates.key, cert: certificates.cert }, app)
    : createServer(app);
  const socketParts = socketsFor(core, visitors);
  const sockets = openSockets(http, socketParts);
  core.connections.devices = sockets.connectedDevices;
  core.connections.count = sockets.count;
  await listen(http, parts.port, parts.host);
  const guest = await openGuestFace({
    guestUrl,
    main: http,
    app: guestApp(DIST, logFault),
    open: (plain) => openSockets(plain, socketParts),
  });
  return {
    url: urlOf(http, certificates !== undefined),
    refreshYou: sockets.refreshYou,
    forgetScreens: () => enrolment.forgetOld(core.clock.now()),
    async close() {
      const closing = sockets.close();
      dropConnections(http);
      await closing;
      await guest?.close();
      await closeHttp(http);
    },
  };
}

function appParts({ core, certificates, setup }: FaceParts, enrolment: Enrolment, http: () => HttpServer): AppParts {
  const { gateway, audiences, stamp, writer, hub, clock, metrics, printers, logFault } = core;
  const isLocal = (request: Request) =>
    isOnThisMachine({ remoteAddress: request.socket.remoteAddress, headers: request.headers });
  const enrol = enrolOnOpening({
    ...{ enrolment, clock, isSecure: certificates !== undefined, enrolled: () => hub.changed() },
    isWaiting: ({ deviceId, place }) =>
      core.asHall({ name: 'raiseAlert', payload: { kind: 'deviceWaiting', about: { device: deviceId, ...place } } }),
  });
  const hasCertificate = certificates !== undefined;
  const launcher = (request: Request) =>
    launcherInfo({
      pack: packOf(writer.hall()),
      demo: core.demo,
      isLocal: isLocal(request),
      addresses: hasCertificate ? addressesOf(http()) : [],
      hasCertificate,
    });
  return {
    api: {
      ...{ gateway, audiences, verify: tokenVerifier(core.file), openapi: openApiDocument },
      stamp: (key, view) => ({
        key,
        epoch: stamp.epoch,
        version: stamp.version(),
        serverNow: stamp.now(),
        clockSpeed: clock.speed,
        notices: stamp.notices(),
        view,
      }),
    },
    pages: { dist: DIST, enrol },
    launcher,
    setup: async (request) =>
      setup && isLocal(request) && mayEnrol(request.headers) ? setup(request.body) : refuse('mayNot'),
    health: () => ({ ok: writer.trouble() === undefined }),
    metrics,
    paperPicture: async (printJobId, request) =>
      showsPaper(enrolment, request) ? printers.picture(printJobId) : 'mayNot',
    ...(certificates ? { certificate: certificates.ca } : {}),
    logFault,
  };
}

/** Pictures of paper are for the printers' page and the manager's board. */
function showsPaper(enrolment: Enrolment, { headers }: Request): boolean {
  const places = [{ screen: 'printers', at: '1' } as const, { screen: 'manager', at: '1' } as const];
  return places.some((place) => enrolment.identify({ cookieHeader: headers.cookie, place })?.state === 'approved');
}

function socketsFor({ gateway, audiences, hub, logFault, file, writer, clock }: Core, visitors: Visitors): SocketParts {
  const signIn = createSignIn({ file, writer, clock });
  return {
    ...{ gateway, audiences, hub, visitors, logFault, mayConnect: isSameOrigin },
    async signIn({ deviceId }, { staff, pin }) {
      const device = visitors.device(deviceId);
      if (device?.state !== 'approved') return { ok: false, refusal: { code: 'deviceNotApproved' } };
      return signIn({ staff, pin, place: device.place, device: deviceId });
    },
  };
}

/** A page of another origin may not open a socket with this browser's cookies. */
function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
