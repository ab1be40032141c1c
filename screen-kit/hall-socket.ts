// The one file that knows socket.io's client: it carries messages and answers, and knows nothing of the hall.
import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';
import type {
  Answer,
  ClientToServer,
  CommandMessage,
  Envelope,
  Handshake,
  QueryMessage,
  ServerToClient,
  SignInMessage,
  SubscribeMessage,
  You,
} from '../contract/wire.ts';

/** What a screen hears without having asked. */
export interface HallEvents {
  onLive: () => void;
  onLost: () => void;
  /** The hall answers, and does not know this device or this ticket's secret. */
  onTurnedAway: () => void;
  onYou: (you: You) => void;
  onView: (envelope: Envelope) => void;
}

/** The questions of a screen. Each is repeated with the same message until it has been answered. */
export interface HallSocket {
  command: (message: CommandMessage) => Promise<Answer<unknown>>;
  query: (message: QueryMessage) => Promise<Answer<unknown>>;
  signIn: (message: SignInMessage) => Promise<Answer<unknown>>;
  /**
   * Calls back in the very moment of the answer, before any view that was sent after it. It gives up silently when the
   * connection goes: every connection subscribes anew.
   */
  subscribe: (message: SubscribeMessage, onAnswer: (answer: Answer<Envelope>) => void) => void;
  unsubscribe: (message: SubscribeMessage) => void;
  connect: () => void;
  close: () => void;
}

export interface SocketOptions {
  /** Where the hall is; the page's own address by default. */
  readonly address?: string;
  /** For a program that is a screen: its cookie, which a browser sends by itself. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds after which an answer counts as lost. */
  readonly answerWithin?: number;
}

const RETRY_AFTER = 500;
const KNOCK_AGAIN_AFTER = 5000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Opens the way to the hall; it connects when told to and reconnects by itself.
 * @param handshake the place that the page was opened for, or a ticket's secret
 */
export function openHallSocket(handshake: Handshake, events: HallEvents, options: SocketOptions = {}): HallSocket {
  const socket: Socket<ServerToClient, ClientToServer> = io(options.address ?? '', {
    auth: handshake,
    autoConnect: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 3000,
    withCredentials: true,
    ...(options.headers ? { extraHeaders: { ...options.headers } } : {}),
  });
  const within = options.answerWithin ?? 5000;
  let knocking: ReturnType<typeof setTimeout> | undefined;
  listen(socket, events, (after) => {
    clearTimeout(knocking);
    knocking = setTimeout(() => socket.connect(), after);
  });

  async function untilAnswered(ask: () => Promise<Answer<unknown>>): Promise<Answer<unknown>> {
    for (;;) {
      await connected(socket);
      try {
        return await ask();
      } catch {
        await pause(RETRY_AFTER);
      }
    }
  }
  function subscribe(message: SubscribeMessage, onAnswer: (answer: Answer<Envelope>) => void): void {
    if (!socket.connected) return;
    const connection = socket.id;
    socket.timeout(within).emit('subscribe', message, (lost: Error | null, answer: Answer<Envelope>) => {
      if (socket.id !== connection) return;
      if (lost) setTimeout(() => subscribe(message, onAnswer), RETRY_AFTER);
      else onAnswer(answer);
    });
  }
  return {
    command: (message) => untilAnswered(() => socket.timeout(within).emitWithAck('command', message)),
    query: (message) => untilAnswered(() => socket.timeout(within).emitWithAck('query', message)),
    signIn: (message) => untilAnswered(() => socket.timeout(within).emitWithAck('signIn', message)),
    subscribe,
    unsubscribe(message) {
      if (socket.connected) socket.emit('unsubscribe', message);
    },
    connect() {
      socket.connect();
    },
    close() {
      clearTimeout(knocking);
      socket.close();
    },
  };
}

function connected(socket: Socket): Promise<void> {
  if (socket.connected) return Promise.resolve();
  return new Promise((resolve) => {
    socket.once('connect', resolve);
  });
}

function listen(
  socket: Socket<ServerToClient, ClientToServer>,
  events: HallEvents,
  knockAgain: (after: number) => void,
): void {
  socket.on('connect', events.onLive);
  socket.on('connect_error', () => {
    if (socket.active) return events.onLost();
    events.onTurnedAway();
    // socket.io itself gives up on a hall that says no; a device may be known again later.
    knockAgain(KNOCK_AGAIN_AFTER);
  });
  socket.on('you', events.onYou);
  socket.on('view', events.onView);
  socket.on('disconnect', (reason) => {
    if (reason === 'io client disconnect') return;
    events.onLost();
    // A server that has sent the screen away is not called again by socket.io itself.
    if (reason === 'io server disconnect') knockAgain(1000);
  });
}
