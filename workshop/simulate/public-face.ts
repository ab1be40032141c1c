// The running hall, as people meet it: real screens on this machine, signed in with the demo's own staff, on the hall's clock.
import { randomBytes } from 'node:crypto';
import type { RefusalCode } from '../../contract/refusals.ts';
import type { GuideView, Views } from '../../contract/views.ts';
import type { LauncherInfo } from '../../contract/wire.ts';
import { PlainFault } from '../../server/command-line.ts';
import { Bell, type DeskScreen, type HallFace, type HallScreen } from './hall-face.ts';
import { type Cookies, openPage, openScreen, type PublicScreen, type Screens } from './screens.ts';

export interface PublicHall extends HallFace {
  /** Hall seconds per real second. */
  readonly speed: number;
  readonly timeZone: string;
  /** How often the way to the hall was lost. */
  readonly lost: () => number;
  /** Rejects with what went wrong in anybody's life. */
  readonly wrong: Promise<never>;
  /** Ends everything at once and signs everybody out, as far as the hall answers. */
  readonly leave: () => Promise<void>;
}

/** What ends everybody's waiting when the simulation is left. */
class Left extends Error {}
const LEAVE_WITHIN_MS = 1500;

/** Throws PlainFault when nobody answers, when the hall is a real one, or when this is not its machine. */
export async function openPublicHall(url: string, cookies: Cookies): Promise<PublicHall> {
  const pins = await demoPins(url);
  const screens: Screens = { url, cookies, run: `sim-${randomBytes(5).toString('hex')}` };
  let losses = 0;
  const kiosk = openScreen(screens, {
    handshake: { place: { screen: 'kiosk', at: 'simulated' } },
    cookie: await openPage(screens, { screen: 'kiosk', at: 'simulated' }),
    view: 'guide',
    lost: () => {
      losses += 1;
    },
  });
  const you = await kiosk.you;
  const heardAt = performance.now();
  const guide = (await kiosk.look())?.view as GuideView | undefined;
  if (!guide)
    throw new PlainFault(
      'The hall does not let screens of this program in. It has to run on the machine of the server.',
    );
  const now = () => Math.round(you.serverNow + (performance.now() - heardAt) * you.clockSpeed);
  const lives = livesFor(you.clockSpeed);
  const posts: Pick<PublicScreen<'counter'>, 'command' | 'close'>[] = [];

  async function openPost<V extends 'counter' | 'greeter' | 'manager'>(
    view: V,
    { at, staff, shown = () => {} }: { at: string; staff: string; shown?: (view: Views[V]) => void },
  ): Promise<PublicScreen<V> | RefusalCode> {
    const place = { screen: view, at };
    const cookie = await openPage(screens, place);
    const post = openScreen(screens, { handshake: { place }, cookie, view, shown });
    const answer = await post.signIn({ staff, pin: pins.get(staff) ?? '' });
    if (!answer.ok) {
      post.close();
      return answer.refusal.code;
    }
    posts.push(post);
    return post;
  }

  return {
    ...{ guide, kiosk, now, speed: you.clockSpeed, timeZone: guide.timeZone },
    ...{ wait: lives.wait, beside: lives.beside, wrong: lives.wrong },
    lost: () => losses,
    async openDesk(at, staff) {
      const awaited = new Bell();
      const shown = ({ waiting, allowed }: Views['counter']) => {
        if (waiting > 0 && allowed.callNext === true) awaited.ring();
      };
      const post = await openPost('counter', { at, staff, shown });
      return typeof post === 'string' ? post : deskOf(post, awaited);
    },
    openDoor: async (at, staff) => openPost('greeter', { at, staff }),
    async openBoard(at, staff) {
      const post = await openPost('manager', { at, staff });
      return typeof post === 'string' ? post : { command: post.command, look: async () => (await post.look())?.view };
    },
    phone: (_ticketId, phoneUrl) => phoneAt(screens, phoneUrl),
    async leave() {
      lives.end();
      const signedOut = posts.map((post) => post.command('closePost', {}));
      await Promise.race([Promise.allSettled(signedOut), new Promise((late) => setTimeout(late, LEAVE_WITHIN_MS))]);
      for (const screen of [kiosk, ...posts]) screen.close();
    },
  };
}

function deskOf(post: PublicScreen<'counter'>, awaited: Bell): DeskScreen {
  return { command: post.command, awaited, look: async () => (await post.look())?.view };
}

/** The customer's phone follows the ticket until that is over. */
function phoneAt(screens: Screens, phoneUrl: string | undefined): HallScreen | undefined {
  const secret = phoneUrl?.split('/').at(-1);
  if (!secret) return undefined;
  const phone = openScreen(screens, {
    handshake: { ticket: secret },
    view: 'phoneTicket',
    shown: ({ status }) => {
      if (status === 'ended') phone.close();
    },
  });
  return phone;
}

/** PINs of the demo's staff, as its launcher tells them on this machine. */
async function demoPins(url: string): Promise<ReadonlyMap<string, string>> {
  const launcher = await launcherOf(url);
  if (!launcher) throw new PlainFault(`Nobody answers at ${url} as a hall does.`);
  if (!launcher.demo) throw new PlainFault('This is a real hall. A day is simulated in a demo hall alone.');
  if (launcher.staff.length === 0)
    throw new PlainFault(
      'The hall names its staff on its own machine alone. Run this there, with --url http://127.0.0.1:PORT.',
    );
  return new Map(launcher.staff.map(({ number, pin }) => [number, pin]));
}

/** Undefined when nobody answers there. */
export async function launcherOf(url: string): Promise<LauncherInfo | undefined> {
  try {
    const answer = await fetch(new URL('/api/launcher', url), { signal: AbortSignal.timeout(5_000) });
    return answer.ok ? ((await answer.json()) as LauncherInfo) : undefined;
  } catch {
    return undefined;
  }
}

interface Lives extends Pick<PublicHall, 'wait' | 'beside' | 'wrong'> {
  /** Whoever waits now ends here. */
  readonly end: () => void;
}
/** People's lives in real time, `speed` times as fast. */
function livesFor(speed: number): Lives {
  const wrong = Promise.withResolvers<never>();
  const waiting = new Set<(why: Left) => void>();
  let hasLeft = false;
  const wait: Lives['wait'] = (ms, bell) =>
    new Promise((done, fail) => {
      if (hasLeft) return fail(new Left());
      const stop = () => {
        clearTimeout(timer);
        stopListening?.();
        waiting.delete(leave);
      };
      const wake = () => {
        stop();
        done();
      };
      const leave = (why: Left) => {
        stop();
        fail(why);
      };
      const timer = setTimeout(wake, Math.max(0, ms) / speed);
      const stopListening = bell?.onRing(wake);
      waiting.add(leave);
    });
  return {
    wait,
    beside(work: () => Promise<void>): void {
      work().catch((error) => {
        if (!(error instanceof Left)) wrong.reject(error);
      });
    },
    wrong: wrong.promise,
    end(): void {
      hasLeft = true;
      for (const leave of [...waiting]) leave(new Left());
    },
  };
}
