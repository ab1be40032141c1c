// A whole server in this process, on a folder of its own: the real file, the real port, the real faces.
import { pino } from 'pino';
import type { CommandInput, CommandName, CommandReply } from '../../contract/commands.ts';
import type { Answer, Envelope } from '../../contract/wire.ts';
import type { Role } from '../../contract/words.ts';
import { chooseHall } from '../../server/data-folder.ts';
import { packFolderFor, readEnvironment } from '../../server/environment.ts';
import type { Clock } from '../../server/hall/clock.ts';
import { type HallServer, openHallServer } from '../../server/hall-server.ts';
import { loadPack } from '../../server/packs/load-pack.ts';
import { makeToken } from '../../server/tokens.ts';
import { foundDemo } from './demo-folder.ts';
import { newDataDir } from './own-hall.ts';

export interface TestServerSettings {
  /** Absent: a new folder, which goes when the server is closed. */
  readonly dataDir?: string;
  readonly clock?: Clock;
  readonly env?: Readonly<Record<string, string>>;
}
export interface TestServer extends HallServer {
  readonly dataDir: string;
  /** What the server's log says of faults; empty as long as nothing went wrong. */
  readonly faults: readonly string[];
}

export async function openTestServer({ dataDir, clock, env = {} }: TestServerSettings = {}): Promise<TestServer> {
  const own = dataDir === undefined ? newDataDir() : { dataDir, remove: () => {} };
  const environment = readEnvironment({ HALL_PORT: '0', HALL_DATA_DIR: own.dataDir, ...env });
  if ('faults' in environment) throw new Error(environment.faults.join('\n'));
  const chosen = chooseHall(environment.dataDir);
  const pack = loadPack(packFolderFor(environment, chosen));
  if (!pack.ok) throw new Error('the pack does not load');
  if (chosen.kind === 'demo') await foundDemo(environment.dataDir, clock);
  const faults: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void faults.push(line) });
  const server = await openHallServer({
    ...{ environment, chosen, log, pack: { ...pack, source: { ...pack.source } } },
    ...(clock ? { clock } : {}),
    atClosing: async () => {},
  });
  return {
    ...server,
    ...{ dataDir: own.dataDir, faults },
    async close() {
      await server.close();
      own.remove();
    },
  };
}

export interface HttpAnswer<R> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Answer<R>;
}
/** A program with a token of its own at the HTTP face. */
export interface Program {
  readonly token: string;
  readonly command: <N extends CommandName>(
    name: N,
    payload: CommandInput<N>,
    key?: string,
  ) => Promise<HttpAnswer<CommandReply<N>>>;
  readonly get: (path: string) => Promise<HttpAnswer<object>>;
  readonly view: <V>(name: string) => Promise<V>;
}

export function program(
  server: Pick<HallServer, 'url' | 'file'>,
  of: { readonly name: string; readonly role: Role | 'integrator'; readonly counter?: string },
): Program {
  return programWith(server.url, makeToken(server.file, of, Date.now()));
}

export function programWith(url: string, token: string): Program {
  const authorization = `Bearer ${token}`;
  const read = async (response: Response) => ({
    ...{ status: response.status, headers: response.headers },
    body: (await response.json()) as Answer<never>,
  });
  const get = async (path: string) => read(await fetch(`${url}${path}`, { headers: { authorization } }));
  return {
    token,
    get,
    async command(name, payload, key) {
      const headers = {
        ...{ authorization, 'content-type': 'application/json' },
        ...(key ? { 'idempotency-key': key } : {}),
      };
      const body = JSON.stringify(payload);
      return read(await fetch(`${url}/api/commands/${name}`, { method: 'POST', headers, body }));
    },
    async view(name) {
      const { body } = await get(`/api/views/${name}`);
      if (!body.ok) throw new Error(`${name}: ${body.refusal.code}`);
      return (body.reply as Envelope).view as never;
    },
  };
}

/** The reply of a command that has to be accepted. */
export function accepted<R>(answer: Answer<R>): R {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.reply;
}

/** The code of a refusal, or `ok`. */
export function codeOf(answer: Answer<unknown>): string {
  return answer.ok ? 'ok' : answer.refusal.code;
}
