// The same commands over sockets and over HTTP, with as many in flight, against bare commits of their rows.
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { openScreen } from '../../tests/server/test-screen.ts';
import { DESKS, found } from '../benched-hall.ts';
import { type Figure, figureOf, median } from '../figure.ts';
import { giver, openDesk, start, tokenFor } from '../over-the-wire.ts';
import type { Run } from '../run.ts';
import { type Give, LENGTH, shortVisit, visits } from '../short-visit.ts';
import { IN_FLIGHT } from '../sizes.ts';
import { bareCommits } from './commands.ts';

interface Lane {
  readonly door: Give;
  readonly desk: Give;
}

export async function faces({ sizes, folder }: Run): Promise<readonly Figure[]> {
  const bare = await bareCommits(join(folder, 'bare-faces'), sizes.commands);
  const benched = await found(join(folder, 'faces'));
  const token = tokenFor(benched);
  const server = await start(benched);
  const sockets = await Promise.all(
    DESKS.map(async (_, index): Promise<Lane> => {
      const [door, desk] = [openScreen(server, 'kiosk', { at: String(index + 1) }), openDesk(server, index)];
      return { door: giver(await door), desk: giver(await desk) };
    }),
  );
  const http = DESKS.map(({ id }) => httpLane(server.url, token, id));
  const rate = async (lanes: readonly Lane[]) => {
    const startedAt = performance.now();
    await visits(lanes, (sizes.commands * 2) / LENGTH, shortVisit);
    return ((sizes.commands * 2) / (performance.now() - startedAt)) * 1000;
  };
  await rate(sockets);
  await rate(http);
  const rounds: { readonly raw: number; readonly socket: number; readonly http: number }[] = [];
  for (let round = 0; round < sizes.rounds; round += 1)
    rounds.push({ raw: await bare(), socket: await rate(sockets), http: await rate(http) });
  await server.kill();
  const raw = median(rounds.map((round) => round.raw));
  const of = (which: 'socket' | 'http') => ({
    limit: raw,
    figure: median(rounds.map((round) => round[which])),
    ratio: median(rounds.map((round) => round[which] / round.raw)),
  });
  return [
    figureOf({
      name: `commands a second over sockets, ${IN_FLIGHT} in flight / bare commits`,
      ...of('socket'),
      goal: { atLeast: 1 },
    }),
    figureOf({ name: `commands a second over HTTP, ${IN_FLIGHT} in flight / bare commits`, ...of('http') }),
  ];
}

const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT });

/** A program that works at one desk; it names the desk where a screen is known by its place. */
function httpLane(url: string, token: string, counter: string): Lane {
  const post = (name: string, payload: object): Promise<never> =>
    new Promise((done, fail) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const asked = request(`${url}/api/commands/${name}`, { method: 'POST', agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () => {
          const answer = JSON.parse(text);
          if (answer.ok) done(answer.reply as never);
          else fail(new Error(`${name} was refused: ${text}`));
        });
      });
      asked.on('error', fail);
      asked.end(JSON.stringify(payload));
    });
  const atDesk = new Set(['callNext', 'deskReady']);
  const give: Give = (name, input) => post(name, atDesk.has(name) ? { ...input, counter } : input);
  return { door: give, desk: give };
}
