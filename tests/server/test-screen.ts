// A screen of the hall as a browser has it: its page opened over HTTP, its cookie kept, its socket a real one.
import { io, type Socket } from 'socket.io-client';
import type { CommandInput, CommandName, CommandReply } from '../../contract/commands.ts';
import type { ViewName, Views } from '../../contract/views.ts';
import type { Answer, ClientToServer, Envelope, Screen, ServerToClient, You } from '../../contract/wire.ts';

type ClientSocket = Socket<ServerToClient, ClientToServer>;
interface At {
  readonly url: string;
}

let sent = 0;
/** A command id that no other test has. */
export function newCommandId(): string {
  sent += 1;
  return `test-${process.pid}-${Date.now()}-${sent}`;
}

export class TestScreen {
  /** Every view that arrived by itself, oldest first. */
  readonly views: Envelope[] = [];
  /** What the hall has said of this screen, oldest first. */
  readonly yous: You[] = [];
  /** Every frame as it came over the wire. */
  readonly frames: string[] = [];
  readonly socket: ClientSocket;

  constructor(socket: ClientSocket) {
    this.socket = socket;
    socket.io.engine.on('packet', ({ data }) => void this.frames.push(String(data)));
    socket.on('you', (you) => void this.yous.push(you));
    socket.on('view', (envelope) => void this.views.push(envelope));
  }

  get you(): You {
    const you = this.yous.at(-1);
    if (!you) throw new Error('the hall has not said yet who this screen is');
    return you;
  }

  async command<N extends CommandName>(
    name: N,
    payload: CommandInput<N>,
    commandId = newCommandId(),
  ): Promise<Answer<CommandReply<N>>> {
    return (await this.ask('command', { name, commandId, payload })) as Answer<CommandReply<N>>;
  }

  /** The reply to a command that has to be accepted. */
  async done<N extends CommandName>(name: N, payload: CommandInput<N>): Promise<CommandReply<N>> {
    const answer = await this.command(name, payload);
    if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.refusal)}`);
    return answer.reply;
  }

  /** Any message with an acknowledgement, also one that is none. */
  ask(event: string, message: unknown): Promise<Answer<unknown>> {
    return this.socket.timeout(10_000).emitWithAck(event as 'command', message as never) as Promise<Answer<unknown>>;
  }

  async subscribe<V extends ViewName>(view: V): Promise<Envelope<Views[V]>> {
    const answer = await this.ask('subscribe', { view });
    if (!answer.ok) throw new Error(`${view} was refused: ${JSON.stringify(answer.refusal)}`);
    this.views.push(answer.reply as Envelope);
    return answer.reply as Envelope<Views[V]>;
  }

  /** What the screen shows now. */
  shown<V extends ViewName>(view: V): Views[V] {
    const newest = this.views.findLast(({ key }) => key === view);
    if (!newest) throw new Error(`no ${view} has arrived`);
    return newest.view as Views[V];
  }

  signIn(staff: string, pin = `1${staff}`): Promise<Answer<unknown>> {
    return this.ask('signIn', { staff, pin });
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** Opens the page, which makes this browser the device at the place. The cookie is given back as a browser would. */
export async function openPage(
  { url }: At,
  screen: Screen,
  { at = '1', headers = {} }: { at?: string; headers?: Record<string, string> } = {},
): Promise<string> {
  const page = await fetch(`${url}/${screen}?at=${at}`, { headers, redirect: 'manual' });
  await page.arrayBuffer();
  return (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** Connects as the device of the cookie. Rejects when the hall does not know it. */
export async function connect({ url }: At, auth: object, cookie = ''): Promise<TestScreen> {
  const socket: ClientSocket = io(url, {
    auth,
    ...{ transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie } },
  });
  const screen = new TestScreen(socket);
  await new Promise<void>((done, fail) => {
    socket.once('connect', done);
    socket.once('connect_error', fail);
  });
  return screen;
}

/** A screen on the machine itself, with somebody signed in when a staff number is given. */
export async function openScreen(
  server: At,
  screen: Screen,
  { at = '1', staff }: { at?: string; staff?: string } = {},
): Promise<TestScreen> {
  const cookie = await openPage(server, screen, { at });
  const opened = await connect(server, { place: { screen, at } }, cookie);
  if (!staff) return opened;
  const answer = await opened.signIn(staff);
  if (!answer.ok) throw new Error(`${staff} cannot sign in: ${JSON.stringify(answer.refusal)}`);
  return opened;
}
