// What a screen knows of its hall, apart from any drawing: connection, who it is, its views, the hall's clock.
import type { CommandInput, CommandName, CommandReply } from '../contract/commands.ts';
import type { QueryAnswers, QueryInput, QueryName } from '../contract/queries.ts';
import type { Refusal } from '../contract/refusals.ts';
import type { ViewName, Views } from '../contract/views.ts';
import type { Answer, Envelope, Handshake, Notice, SignInMessage, SubscribeMessage, You } from '../contract/wire.ts';
import type { SocketOptions } from './hall-socket.ts';
import { openHallSocket } from './hall-socket.ts';

/** Whether the hall is reached, and since when (UTC ms on the hall's clock, the device's own before the first word). */
export interface Connection {
  readonly state: 'connecting' | 'live' | 'lost';
  readonly since: number;
  /** `lost` because the hall does not know this device or this ticket's secret. */
  readonly turnedAway?: boolean;
}
/** What the whole screen shares; a new object at every change. */
export interface HallState {
  readonly connection: Connection;
  readonly you: You | undefined;
  readonly notices: readonly Notice[];
}
/** A view as last received; neither field is set before the first answer. */
export interface ViewState<V> {
  readonly view: V | undefined;
  readonly refusal: Refusal | undefined;
}
export type ViewParams = Readonly<Record<string, string>>;

export interface HallClient {
  state: () => HallState;
  /** Calls back after every change of the state or of a view; returns how to stop that. */
  onChange: (listener: () => void) => () => void;
  /** The hall's clock now, UTC ms; a demo hall's may run faster. */
  now: () => number;
  /** Asks for a view and keeps it up to date until the returned function is called. */
  watch: (name: ViewName, params?: ViewParams) => () => void;
  view: <N extends ViewName>(name: N, params?: ViewParams) => ViewState<Views[N]>;
  /** Acts at most once, however often the network makes it ask. */
  command: <N extends CommandName>(name: N, payload: CommandInput<N>) => Promise<Answer<CommandReply<N>>>;
  query: <N extends QueryName>(name: N, params: QueryInput<N>) => Promise<Answer<QueryAnswers[N]>>;
  signIn: (message: SignInMessage) => Promise<Answer<unknown>>;
  connect: () => void;
  close: () => void;
}

interface Watched {
  readonly key: string;
  readonly message: SubscribeMessage & { readonly params: ViewParams };
  watchers: number;
  /** How the hall names this view to this screen; known from its answer. */
  wireKey: string | undefined;
  envelope: Envelope | undefined;
  shown: ViewState<unknown>;
}

const NOTHING_YET: ViewState<never> = { view: undefined, refusal: undefined };

/** What tells one watched view from another here: its name, and its parameters in the order in which they were given. */
const keyOf = (name: string, params: ViewParams): string => {
  const pairs = Object.entries(params).map(([param, value]) => `${param}=${value}`);
  return pairs.length === 0 ? name : `${name}?${pairs.join('&')}`;
};

/** 128 random bits as text; works without a secure context. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A whole view replaces the former one, unless it is older within the same run of the server. */
const isOlder = (next: Envelope, present: Envelope | undefined): boolean =>
  present !== undefined && next.epoch === present.epoch && next.version < present.version;

/**
 * Makes the hall known to a screen. Nothing is sent before `connect`.
 * @param handshake the place that the page was opened for, or a ticket's secret
 */
export function openHall(handshake: Handshake, options: SocketOptions = {}): HallClient {
  const watched = new Map<string, Watched>();
  const listeners = new Set<() => void>();
  const clock = { hall: Date.now(), read: performance.now(), speed: 1 };
  let state: HallState = { connection: { state: 'connecting', since: clock.hall }, you: undefined, notices: [] };

  const now = () => Math.round(clock.hall + (performance.now() - clock.read) * clock.speed);
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const change = (next: Partial<HallState>) => {
    state = { ...state, ...next };
    changed();
  };
  const setClock = (serverNow: number, speed = clock.speed) => {
    Object.assign(clock, { hall: serverNow, read: performance.now(), speed });
  };
  const turn = (to: Connection['state'], turnedAway = false) => {
    const present = state.connection;
    if (present.state === to && (present.turnedAway ?? false) === turnedAway) return;
    change({ connection: { state: to, since: now(), ...(turnedAway ? { turnedAway } : {}) } });
  };

  const takeByKey = (envelope: Envelope) => {
    for (const entry of watched.values()) if (entry.wireKey === envelope.key) take(entry, envelope);
  };
  function take(entry: Watched, envelope: Envelope): void {
    if (isOlder(envelope, entry.envelope)) return;
    setClock(envelope.serverNow);
    entry.envelope = envelope;
    entry.shown = { view: envelope.view, refusal: undefined };
    if (JSON.stringify(envelope.notices) === JSON.stringify(state.notices)) changed();
    else change({ notices: envelope.notices });
  }
  /** Tells the server that nobody looks any more, unless somebody has begun to look again. */
  function giveBack(entry: Watched): void {
    if (!watched.has(entry.key)) socket.unsubscribe(entry.message);
  }
  function ask(entry: Watched): void {
    socket.subscribe(entry.message, (answer) => {
      if (entry.watchers === 0) return giveBack(entry);
      if (answer.ok) {
        entry.wireKey = answer.reply.key;
        return take(entry, answer.reply);
      }
      entry.shown = { view: undefined, refusal: answer.refusal };
      changed();
    });
  }
  const askAgain = (which: (entry: Watched) => boolean) => {
    for (const entry of watched.values()) if (which(entry)) ask(entry);
  };

  let toldWhoIAm = false;
  const socket = openHallSocket(
    handshake,
    {
      onLive() {
        toldWhoIAm = false;
        turn('live');
        askAgain(() => true);
      },
      onLost: () => turn('lost'),
      onTurnedAway: () => turn('lost', true),
      onYou(you) {
        setClock(you.serverNow, you.clockSpeed);
        change({ you });
        // Somebody has signed in or out, or the device was approved: the hall has ended what this screen looked at.
        if (toldWhoIAm) askAgain(() => true);
        toldWhoIAm = true;
      },
      onView: takeByKey,
    },
    options,
  );

  function watch(name: ViewName, params: ViewParams = {}): () => void {
    const key = keyOf(name, params);
    const entry = watched.get(key) ?? {
      key,
      message: { view: name, params },
      watchers: 0,
      wireKey: undefined,
      envelope: undefined,
      shown: NOTHING_YET,
    };
    watched.set(key, entry);
    entry.watchers += 1;
    if (entry.watchers === 1) ask(entry);
    return () => {
      entry.watchers -= 1;
      if (entry.watchers > 0) return;
      watched.delete(key);
      giveBack(entry);
    };
  }

  return {
    state: () => state,
    now,
    watch,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: <N extends ViewName>(name: N, params: ViewParams = {}) =>
      (watched.get(keyOf(name, params))?.shown ?? NOTHING_YET) as ViewState<Views[N]>,
    command: (name, payload) => socket.command({ name, commandId: newId(), payload }) as never,
    query: (name, params) => socket.query({ name, params }) as never,
    signIn: socket.signIn,
    connect: socket.connect,
    close: socket.close,
  };
}
