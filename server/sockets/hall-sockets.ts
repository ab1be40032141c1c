// The sockets of the screens. The one file that knows Socket.IO.
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { VIEW_NAMES, type ViewName } from '../../contract/views.ts';
import {
  type Ack,
  type Answer,
  type ClientToServer,
  CommandMessage,
  type Envelope,
  Handshake,
  QueryMessage,
  type ServerToClient,
  SignInMessage,
  SubscribeMessage,
} from '../../contract/wire.ts';
import type { Actor } from '../../domain/actor.ts';
import { isRefused, refuse } from '../../domain/decision.ts';
import type { Gateway } from '../commands/gateway.ts';
import type { Audiences } from '../views/audiences.ts';
import type { ViewHub } from '../views/view-hub.ts';
import { messageLimit } from './limits.ts';
import type { Visitor, Visitors } from './visitors.ts';

export interface SocketParts {
  readonly gateway: Gateway;
  readonly audiences: Audiences;
  readonly hub: ViewHub;
  readonly visitors: Visitors;
  readonly signIn: (
    visitor: Extract<Visitor, { kind: 'device' }>,
    message: SignInMessage,
  ) => Promise<Answer<Record<string, never>>>;
  readonly mayConnect: (origin: string | undefined, host: string | undefined) => boolean;
  readonly logFault: (ref: string, error: unknown, what: string) => void;
}
interface Session {
  visitor: Visitor;
  /** What the screen was last told about itself. */
  said?: string;
  endSubscriptions?: () => void;
}
type HallSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, Session>;

const LARGEST_MESSAGE = 64 * 1024;
/** A frame above this is not even read: its connection ends. Up to here a sender is told that its message is too large. */
const LARGEST_FRAME = 4 * LARGEST_MESSAGE;
const MESSAGES: ReadonlySet<string> = new Set<keyof ClientToServer>([
  'command',
  'query',
  'subscribe',
  'unsubscribe',
  'signIn',
]);

export interface HallSockets {
  /** Tells screens who they are when that has changed: signed in or out, approved, revoked. */
  readonly refreshYou: () => void;
  readonly connectedDevices: () => ReadonlySet<string>;
  readonly count: () => number;
  readonly close: () => Promise<void>;
}

export function openSockets(http: HttpServer, parts: SocketParts): HallSockets {
  const io = new Server<ClientToServer, ServerToClient, Record<string, never>, Session>(http, {
    serveClient: false,
    // a dead link is noticed within ten seconds, on both sides
    pingInterval: 5_000,
    pingTimeout: 5_000,
    maxHttpBufferSize: LARGEST_FRAME,
    allowRequest: (request, answer) => answer(null, parts.mayConnect(request.headers.origin, request.headers.host)),
  });
  io.use((socket, next) => {
    const handshake = Handshake.safeParse(socket.handshake.auth);
    const visitor = handshake.success
      ? parts.visitors.identify(handshake.data, socket.handshake.headers.cookie)
      : undefined;
    if (!visitor) return next(new Error('deviceNotApproved'));
    socket.data.visitor = visitor;
    next();
  });
  io.on('connection', (socket) => serve(socket, parts));
  parts.hub.addOutlet((key, envelope) => void io.to(key).emit('view', envelope));
  return {
    refreshYou: () => {
      for (const socket of io.sockets.sockets.values()) tellYou(socket, parts);
    },
    connectedDevices: () =>
      new Set(
        [...io.sockets.sockets.values()].flatMap(({ data }) =>
          data.visitor.kind === 'device' ? [data.visitor.deviceId] : [],
        ),
      ),
    count: () => io.sockets.sockets.size,
    close: () => io.close(),
  };
}

function serve(socket: HallSocket, parts: SocketParts): void {
  const subscribed = new Set<string>();
  const withinLimit = messageLimit();
  const actor = () => parts.visitors.actorOf(socket.data.visitor);

  /** Parses, limits and answers one kind of message; whatever goes wrong becomes a refusal. */
  function on<M, R>(
    schema: { safeParse: (value: unknown) => { success: true; data: M } | { success: false } },
    work: (message: M) => Promise<Answer<R>> | Answer<R>,
  ) {
    return async (...sent: readonly unknown[]): Promise<void> => {
      const answer = ackOf<R>(sent);
      if (!withinLimit()) return answer(refuse('tooManyRequests'));
      if (isTooLarge(sent[0])) return answer(refuse('tooLarge'));
      const message = schema.safeParse(sent[0]);
      if (!message.success) return answer(refuse('malformed'));
      try {
        answer(await work(message.data));
      } catch (error) {
        parts.logFault(socket.id, error, 'socket');
        answer(refuse('internal', { ref: socket.id }));
      }
    };
  }

  socket.on(
    'command',
    on(CommandMessage, (message) => withActor(actor(), (who) => parts.gateway.command(who, message))),
  );
  socket.on(
    'query',
    on(QueryMessage, (message) =>
      withActor(actor(), (who) => parts.gateway.query(who, { name: message.name, params: message.params })),
    ),
  );
  socket.on(
    'subscribe',
    on(SubscribeMessage, (message) => withActor(actor(), (who) => subscribe(who, message.view, message.params))),
  );
  socket.on('unsubscribe', (raw) => {
    const message = SubscribeMessage.safeParse(raw);
    const who = actor();
    if (!message.success || !who || !isView(message.data.view)) return;
    const audience = parts.audiences(who, message.data.view, message.data.params);
    if (isRefused(audience)) return;
    leave(audience.key);
  });
  socket.on(
    'signIn',
    on(SignInMessage, (message) => {
      const { visitor } = socket.data;
      return visitor.kind === 'device' ? parts.signIn(visitor, message) : refuse('mayNot');
    }),
  );
  socket.onAny((name: string, ...sent: readonly unknown[]) => {
    if (!MESSAGES.has(name)) ackOf(sent)(refuse('malformed', { issues: ['there is no such message'] }));
  });
  socket.on('disconnect', () => {
    for (const key of subscribed) leave(key);
  });

  function leave(key: string): void {
    if (!subscribed.delete(key)) return;
    void socket.leave(key);
    parts.hub.unsubscribe(key);
  }

  function subscribe(who: Actor, view: string, params: Readonly<Record<string, string>>): Answer<Envelope> {
    if (!isView(view)) return refuse('unknownView', { view });
    const audience = parts.audiences(who, view, params);
    if (isRefused(audience)) return audience;
    const envelope = parts.hub.subscribe(audience);
    if (!envelope) return refuse('unknownTicket');
    if (subscribed.has(audience.key)) parts.hub.unsubscribe(audience.key);
    subscribed.add(audience.key);
    void socket.join(audience.key);
    return { ok: true, reply: envelope, version: envelope.version };
  }

  tellYou(socket, parts);
  socket.data.endSubscriptions = () => {
    for (const key of subscribed) leave(key);
  };
}

function withActor<R>(
  actor: Actor | undefined,
  work: (actor: Actor) => Promise<Answer<R>> | Answer<R>,
): Promise<Answer<R>> | Answer<R> {
  return actor ? work(actor) : refuse('deviceNotApproved');
}

/** Where the answer goes: the last thing sent, if the sender waits for one. */
function ackOf<R>(sent: readonly unknown[]): Ack<R> {
  const last = sent.at(-1);
  return typeof last === 'function' ? (last as Ack<R>) : () => {};
}

function isTooLarge(raw: unknown): boolean {
  return (JSON.stringify(raw) ?? '').length > LARGEST_MESSAGE;
}

function isView(name: string): name is ViewName {
  return VIEW_NAMES.some((view) => view === name);
}

/** Says who the screen is, when that is new to it; a screen whose rights have changed begins its subscriptions anew. */
function tellYou(socket: HallSocket, { visitors }: SocketParts): void {
  const { visitor } = socket.data;
  if (visitor.kind !== 'device') return;
  const you = visitors.you(visitor);
  const { serverNow: _moving, ...who } = you;
  const said = JSON.stringify(who);
  if (socket.data.said === said) return;
  if (socket.data.said !== undefined) socket.data.endSubscriptions?.();
  socket.data.said = said;
  socket.emit('you', you);
}
