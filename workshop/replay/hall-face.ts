// The hall's HTTP face as a program uses it: connections of each client's own, kept open; every command under a key of its own,
// so that it may be sent again when nobody knows whether it arrived.
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { CommandInput, CommandName, CommandReply } from '../../contract/commands.ts';
import type { QueryAnswers, QueryInput, QueryName } from '../../contract/queries.ts';
import type { Views } from '../../contract/views.ts';
import type { Answer, Envelope } from '../../contract/wire.ts';

/** Nobody answers at the address, however often it is tried. */
export class Unreachable extends Error {}

export interface HallFace {
  /** Sends a command; with the same key it acts once, however often it is sent. Throws Unreachable. */
  readonly command: <N extends CommandName>(
    name: N,
    payload: CommandInput<N>,
    key: string,
  ) => Promise<Answer<CommandReply<N>>>;
  readonly view: <N extends keyof Views>(
    name: N,
    params?: Readonly<Record<string, string>>,
  ) => Promise<Answer<Envelope<Views[N]>>>;
  readonly query: <N extends QueryName>(name: N, params: QueryInput<N>) => Promise<Answer<QueryAnswers[N]>>;
  readonly close: () => void;
}

const COMMAND_AGAIN_AFTER_MS = [50, 200, 1000, 3000, 5000];
const LOOK_AGAIN_AFTER_MS = [50, 500];
const ANSWER_WITHIN_MS = 15_000;
/** The server says that it cannot now; what it did not do may be asked again. */
const TRY_AGAIN: ReadonlySet<number | undefined> = new Set([429, 502, 503]);

/** A client of its own. @param token of an integrator @param lines connections that it may hold at once */
export function hallFace(url: string, token: string, lines = 1): HallFace {
  const isSecure = url.startsWith('https:');
  const kept = { keepAlive: true, maxSockets: lines };
  const agent = isSecure ? new HttpsAgent(kept) : new HttpAgent(kept);
  const request = isSecure ? httpsRequest : httpRequest;

  function ask(path: string, { body, key }: { body?: string; key?: string }): Promise<IncomingMessage> {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(key ? { 'idempotency-key': key } : {}),
      ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}),
    };
    const method = body === undefined ? 'GET' : 'POST';
    return new Promise((answered, failed) => {
      const asked = request(new URL(path, url), { agent, method, headers, timeout: ANSWER_WITHIN_MS }, answered);
      asked.on('timeout', () => asked.destroy(new Error(`no answer within ${ANSWER_WITHIN_MS / 1000} s`)));
      asked.on('error', failed).end(body);
    });
  }

  async function answer<T>(path: string, how: { body?: string; key?: string } = {}): Promise<Answer<T>> {
    const waits = how.body === undefined ? LOOK_AGAIN_AFTER_MS : COMMAND_AGAIN_AFTER_MS;
    for (let tries = 0; ; tries += 1) {
      const wait = waits[tries];
      try {
        const response = await ask(path, how);
        const said = await text(response);
        if (wait === undefined || !TRY_AGAIN.has(response.statusCode)) return JSON.parse(said);
      } catch (error) {
        if (wait === undefined || error instanceof SyntaxError)
          throw new Unreachable(`${url} does not answer as a hall does: ${(error as Error).message}`);
      }
      await pause(wait);
    }
  }
  const query = (params: object) => String(new URLSearchParams(Object.entries(params).map(([k, v]) => [k, String(v)])));
  return {
    command: (name, payload, key) => answer(`/api/commands/${name}`, { body: JSON.stringify(payload), key }),
    view: (name, params = {}) => answer(`/api/views/${name}?${query(params)}`),
    query: (name, params) => answer(`/api/queries/${name}?${query(params)}`),
    close: () => agent.destroy(),
  };
}
