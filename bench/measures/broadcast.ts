// From the press of "call next" until a hundred screens show it, against Socket.IO alone with the same bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import type { Envelope } from '../../contract/wire.ts';
import { openScreen, type TestScreen } from '../../tests/server/test-screen.ts';
import { found } from '../benched-hall.ts';
import { type Figure, figureOf, percentile } from '../figure.ts';
import { startLimit } from '../limits/start.ts';
import { openDesk, openDisplays, pause, start } from '../over-the-wire.ts';
import type { Run } from '../run.ts';
import { NEED } from '../short-visit.ts';

const SCREENS = 100;
/** Between two calls, and before the first: nothing of the one before is still on its way. */
const APART_MS = 120;

export async function broadcast({ sizes, folder }: Run): Promise<readonly Figure[]> {
  const server = await start(await found(join(folder, 'broadcast')));
  const displays = await openDisplays(server, SCREENS);
  const kiosk = await openScreen(server, 'kiosk');
  const desk = await openDesk(server, 0);
  await callOnce(kiosk, desk, displays);
  const view = join(folder, 'view.json');
  writeFileSync(view, JSON.stringify(displays[0]?.views.at(-1)));
  const bare = await openBare(view);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let call = 0; call < sizes.calls; call += 1) {
    ours.push(...(await callOnce(kiosk, desk, displays)));
    theirs.push(...(await bare.call()));
  }
  for (const screen of [...displays, kiosk, desk]) screen.close();
  await server.kill();
  bare.close();
  const of = (percent: number) =>
    figureOf({
      name: `ms from a call to each of ${SCREENS} screens, p${percent} / a bare broadcast`,
      figure: percentile(ours, percent),
      limit: percentile(theirs, percent),
      goal: { atMost: 1.5 },
    });
  return [of(50), of(99)];
}

/** The milliseconds until each screen showed the call. */
async function callOnce(
  kiosk: TestScreen,
  desk: TestScreen,
  displays: readonly TestScreen[],
): Promise<readonly number[]> {
  await kiosk.done('issueTicket', NEED);
  await pause(APART_MS);
  const before = newestCall(displays[0]?.views.at(-1));
  const startedAt = performance.now();
  const shown = displays.map(
    ({ socket }) =>
      new Promise<number>((done) => {
        const look = (envelope: Envelope) => {
          if (newestCall(envelope) === before) return;
          done(performance.now() - startedAt);
          socket.off('view', look);
        };
        socket.on('view', look);
      }),
  );
  const called = desk.done('callNext', {});
  const times = await Promise.all(shown);
  const { ticketId } = await called;
  await desk.done('startService', { ticketId });
  await desk.done('cancelTicket', { ticketId, reason: 'gaveUp' });
  await desk.done('deskReady', {});
  await pause(APART_MS);
  return times;
}

function newestCall(envelope: Envelope | undefined): string | undefined {
  return (envelope?.view as { calls: readonly { callId: string }[] } | undefined)?.calls[0]?.callId;
}

async function openBare(view: string) {
  const { url, end } = await startLimit('bare-broadcast.ts', view);
  const sockets = await Promise.all(
    Array.from({ length: SCREENS + 1 }, async () => {
      const socket: Socket = io(url, { transports: ['websocket'], forceNew: true });
      await new Promise<void>((done) => socket.once('connect', done));
      return socket;
    }),
  );
  const [caller, ...screens] = sockets;
  return {
    async call(): Promise<readonly number[]> {
      const startedAt = performance.now();
      const shown = screens.map(
        (socket) => new Promise<number>((done) => void socket.once('view', () => done(performance.now() - startedAt))),
      );
      caller?.emit('call');
      const times = await Promise.all(shown);
      await pause(APART_MS);
      return times;
    },
    close(): void {
      for (const socket of sockets) socket.disconnect();
      end();
    },
  };
}
