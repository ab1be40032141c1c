// Screens of the running hall, each as a browser has it: its page opened, its cookie kept, its socket a real one. What is
// sent is sent again under the same id until it is answered, so a server that goes away and comes back changes nothing.
import type { CommandInput, CommandName, CommandReply } from '../../contract/commands.ts';
import type { ViewName, Views } from '../../contract/views.ts';
import type { Answer, Envelope, Handshake, Place, You } from '../../contract/wire.ts';
import { type HallSocket, openHallSocket } from '../../screen-kit/hall-socket.ts';
import type { HallScreen } from './hall-face.ts';

/** Cookies of the screens, by `screen at`: the next simulation is the same devices. */
export type Cookies = Record<string, string>;

export interface Screens {
  readonly url: string;
  readonly cookies: Cookies;
  /** Begins every command's id: another run's commands are others. */
  readonly run: string;
}
export interface ScreenParts<V extends ViewName> {
  readonly handshake: Handshake;
  readonly view: V;
  readonly cookie?: string;
  /** Told every view that the hall sends by itself. */
  readonly shown?: (view: Views[V]) => void;
  readonly lost?: () => void;
}
export interface PublicScreen<V extends ViewName> extends HallScreen {
  readonly you: Promise<You>;
  /** The view as of now; undefined when the hall shows it to nobody here. */
  readonly look: () => Promise<Envelope<Views[V]> | undefined>;
  readonly signIn: HallSocket['signIn'];
  readonly close: () => void;
}

const TOO_FAST_PAUSE_MS = 250;
let sent = 0;

/** The cookie that makes this program the device at the place, as a browser gets it. */
export async function openPage({ url, cookies }: Screens, { screen, at }: Place): Promise<string> {
  const key = `${screen} ${at}`;
  const known = cookies[key];
  const page = await fetch(new URL(`/${screen}?at=${at}`, url), { headers: known ? { cookie: known } : {} });
  await page.arrayBuffer();
  const given = (page.headers.get('set-cookie') ?? '').split(';')[0];
  const cookie = given || known || '';
  cookies[key] = cookie;
  return cookie;
}

export function openScreen<V extends ViewName>({ url, run }: Screens, parts: ScreenParts<V>): PublicScreen<V> {
  let isLive = false;
  const seated = new Map<string, () => void>();
  const told = Promise.withResolvers<You>();
  const looks = new Set<(envelope: Envelope<Views[V]> | undefined) => void>();
  const ask = () =>
    socket.subscribe({ view: parts.view }, (answer) => {
      const envelope = answer.ok ? (answer.reply as Envelope<Views[V]>) : undefined;
      for (const settle of looks) settle(envelope);
      looks.clear();
    });
  const events = {
    // a new connection has to be asked anew, also for what nobody waits for
    onLive: () => {
      isLive = true;
      ask();
    },
    onLost: () => {
      if (isLive) parts.lost?.();
      isLive = false;
    },
    onTurnedAway: () => {},
    onYou: (you: You) => {
      told.resolve(you);
      if (you.staff) seated.get(you.staff.number)?.();
    },
    onView: ({ view }: Envelope) => parts.shown?.(view as Views[V]),
  };
  const headers = parts.cookie ? { headers: { cookie: parts.cookie } } : {};
  const socket = openHallSocket(parts.handshake, events, { address: url, ...headers });
  socket.connect();
  return {
    you: told.promise,
    look: () =>
      new Promise((settle) => {
        looks.add(settle);
        ask();
      }),
    // a machine that checks a PIN slowly is asked twice and says so to the second; who is signed in it tells in any case
    signIn: (message) =>
      new Promise((settle) => {
        const done: Answer<unknown> = { ok: true, reply: {}, version: 0 };
        let sits = false;
        seated.set(message.staff, () => {
          sits = true;
          settle(done);
        });
        void unhurried(async () => (sits ? done : socket.signIn(message))).then(settle);
      }),
    close: socket.close,
    async command<N extends CommandName>(name: N, payload: CommandInput<N>) {
      sent += 1;
      const message = { name, commandId: `${run}-${sent}`, payload };
      return (await unhurried(() => socket.command(message))) as Answer<CommandReply<N>>;
    },
  };
}

/** Asks again a little later for as long as the hall says that it was too fast. */
async function unhurried(ask: () => Promise<Answer<unknown>>): Promise<Answer<unknown>> {
  for (;;) {
    const answer = await ask();
    if (answer.ok || answer.refusal.code !== 'tooManyRequests') return answer;
    await new Promise((again) => setTimeout(again, TOO_FAST_PAUSE_MS));
  }
}
