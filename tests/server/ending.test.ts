import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { openTestServer } from './test-server.ts';

test('a server ends although browsers hold connections on which nothing was ever asked', async () => {
  const server = await openTestServer();
  const { hostname, port } = new URL(server.url);
  const spare = connect(Number(port), hostname);
  await once(spare, 'connect');
  const ended = once(spare, 'close');
  spare.on('error', () => {});
  await server.close();
  await ended;
  expect(spare.destroyed).toBe(true);
}, 10_000);
