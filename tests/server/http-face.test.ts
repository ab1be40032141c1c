// The stable face for programs: the same commands and views as on the sockets, with tokens, statuses and a description.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMAND_NAMES, type CommandInput } from '../../contract/commands.ts';
import { VIEW_NAMES } from '../../contract/views.ts';
import { requestLimit, wrongTokenLimit } from '../../server/http/security.ts';
import { newCommandId, openScreen } from './test-screen.ts';
import {
  accepted,
  codeOf,
  openTestServer,
  type Program,
  program,
  programWith,
  type TestServer,
} from './test-server.ts';

const PAYMENT: CommandInput<'issueTicket'> = { serviceId: 'bill-payment', comesAs: 'owner', language: 'en' };

let server: TestServer;
let integrator: Program;
let clerk: Program;
beforeAll(async () => {
  server = await openTestServer();
  integrator = program(server, { name: 'mirror', role: 'integrator' });
  clerk = program(server, { name: 'billing', role: 'clerk', counter: '3' });
});
afterAll(async () => {
  expect(server.faults).toEqual([]);
  await server.close();
});
const statusAndCode = ({ status, body }: { status: number; body: Parameters<typeof codeOf>[0] }) => [
  status,
  codeOf(body),
];

test('a program issues, calls and cancels with tokens of its own, and the ledger names it', async () => {
  const issued = await integrator.command('issueTicket', PAYMENT);
  expect(issued.status).toBe(200);
  const called = accepted((await clerk.command('callNext', {})).body);
  expect(called.number).toBe(accepted(issued.body).number);
  const events = [...server.file.ledger.from(1)].filter(({ type }) => type === 'TicketCalled');
  expect(events.at(-1)?.by).toEqual({ kind: 'program', name: 'billing' });
  await clerk.command('cancelTicket', { ticketId: called.ticketId, reason: 'gaveUp' });
});

test('the same Idempotency-Key acts once, however many are on the way at once', async () => {
  const before = Object.keys(server.writer.hall().tickets).length;
  const key = newCommandId();
  const answers = await Promise.all(Array.from({ length: 40 }, () => integrator.command('issueTicket', PAYMENT, key)));
  for (const { status, body } of answers) expect({ status, body }).toEqual({ status: 200, body: answers[0]?.body });
  expect(Object.keys(server.writer.hall().tickets)).toHaveLength(before + 1);
});

test('without a key each request is a command of its own', async () => {
  const numbers = [];
  for (const _ of [1, 2]) numbers.push(accepted((await integrator.command('issueTicket', PAYMENT)).body).number);
  expect(new Set(numbers).size).toBe(2);
});

test("another program's key gives nothing of its answer away", async () => {
  const key = newCommandId();
  await integrator.command('issueTicket', PAYMENT, key);
  const other = program(server, { name: 'other', role: 'integrator' });
  expect(statusAndCode(await other.command('issueTicket', PAYMENT, key))).toEqual([400, 'malformed']);
});

test('every kind of refusal has its status', async () => {
  const none = programWith(server.url, 'never-given');
  expect(statusAndCode(await none.command('callNext', {}))).toEqual([401, 'notSignedIn']);
  const refusals = [
    [await clerk.command('issueTicket', PAYMENT), 403, 'mayNot'],
    [await clerk.command('callNext', { counter: '5' }), 403, 'notYourCounter'],
    [await clerk.command('finish', { ticketId: 'nobody' }), 404, 'unknownTicket'],
    [await integrator.command('issueTicket', { ...PAYMENT, serviceId: 'haircut' }), 404, 'unknownService'],
    [await integrator.command('issueTicket', { ...PAYMENT, serviceId: 'invoice' }), 409, 'documentsMissing'],
    [await integrator.command('issueTicket', { ...PAYMENT, occurredAt: 1 }), 409, 'badTime'],
    [await integrator.command('brewTea' as 'callNext', {}), 404, 'unknownCommand'],
    [await integrator.get('/api/views/cellar'), 404, 'unknownView'],
    [await integrator.get('/api/views/phoneTicket'), 403, 'mayNot'],
    [await integrator.get('/api/queries/secrets'), 404, 'unknownQuery'],
    [await clerk.get('/api/queries/tickets?day=2026-11-23'), 403, 'mayNot'],
    [await integrator.get('/api/queries/tickets?day=yesterday'), 400, 'malformed'],
    [await integrator.get('/api/queries/tickets?day=2026-11-23&limit=201'), 400, 'malformed'],
  ] as const;
  for (const [answer, status, code] of refusals) expect(statusAndCode(answer)).toEqual([status, code]);
});

test('what is at no address of the hall is not there', async () => {
  for (const path of ['/api/nothing', '/api/commands', '/nothing', '/.git/config', '/..%2f..%2fpackage.json'])
    expect((await fetch(server.url + path)).status, path).toBe(404);
  expect((await fetch(`${server.url}/api/commands/callNext`)).status).toBe(404);
});

test('a program sees the views of its work: the same ones that screens see', async () => {
  const display = await openScreen(server, 'display');
  const { view } = await display.subscribe('display');
  expect(await integrator.view('display')).toEqual(view);
  display.close();
  expect(await clerk.view<{ counterId: string }>('counter')).toMatchObject({ counterId: '3' });
  const named = (await integrator.get('/api/views/counter?counter=7')).body;
  expect(named).toMatchObject({ ok: true, reply: { view: { counterId: '7' }, version: server.writer.hall().ledger } });
});

test('history is asked for page by page, and the pages are the whole day', async () => {
  for (let n = 0; n < 7; n += 1) await integrator.command('issueTicket', PAYMENT);
  const day = server.writer.hall().day?.date ?? '';
  const seen: string[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const { body } = await integrator.get(`/api/queries/tickets?day=${day}&limit=3&after=${after}`);
    const page = accepted(body) as { rows: { ticketId: string }[]; next?: number };
    seen.push(...page.rows.map(({ ticketId }) => ticketId));
    after = page.next;
  }
  const all = server.file.db.prepare('SELECT count(*) AS n FROM ticket WHERE day = ?').get(day) as { n: number };
  expect(new Set(seen).size).toBe(all.n);
  const { body } = await integrator.get(`/api/queries/ticketStory?ticketId=${seen[0]}`);
  const story = accepted(body) as { ticket: object; intervals: readonly object[] };
  expect(story.ticket).toMatchObject({ ticketId: seen[0] });
  expect(story.intervals[0]).toMatchObject({ kind: 'waiting', from: expect.any(Number) });
});

type Node = Record<string, unknown>;
/** Every object within the document, with the way to it. */
function* nodesOf(node: unknown, way = '#'): Generator<readonly [string, Node]> {
  if (typeof node !== 'object' || node === null) return;
  yield [way, node as Node];
  for (const [key, child] of Object.entries(node)) yield* nodesOf(child, `${way}/${key}`);
}

test('the description names every command, query and view, and each of its references leads somewhere', async () => {
  const response = await fetch(`${server.url}/api/openapi.json`);
  expect(response.headers.get('content-type')).toContain('application/json');
  const document = (await response.json()) as {
    openapi: string;
    info: Node;
    paths: Record<string, Record<string, Node>>;
  };
  expect(document.openapi).toMatch(/^3\.1\.\d+$/);
  expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
  const paths = operations.map(({ method, path }) => `${method} ${path}`);
  for (const name of COMMAND_NAMES) expect(paths).toContain(`post /api/commands/${name}`);
  for (const name of VIEW_NAMES) expect(paths).toContain(`get /api/views/${name}`);
  expect(paths).toContain('get /api/queries/ticketStory');
  const ids = operations.map(({ operation }) => operation['operationId']);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { path, operation } of operations) {
    const responses = Object.values(operation['responses'] as Record<string, Node>);
    expect(responses.length, path).toBeGreaterThan(0);
    for (const answer of responses) expect(answer['description'], path).toEqual(expect.any(String));
  }
  const kinds = ['object', 'array', 'string', 'integer', 'number', 'boolean', 'null'];
  const known = new Map(nodesOf(document));
  for (const [way, node] of known) {
    if (typeof node['$ref'] === 'string') expect(known.has(node['$ref']), `${way} → ${node['$ref']}`).toBe(true);
    if (typeof node['type'] === 'string' && !way.includes('securitySchemes') && !way.endsWith('properties'))
      expect(kinds, way).toContain(node['type']);
    if (Array.isArray(node['required']))
      for (const field of node['required'])
        expect(Object.keys((node['properties'] ?? {}) as Node), way).toContain(field);
  }
});

test('the description of a command is what the hall asks: its required fields, and no others', async () => {
  const document = JSON.stringify(await (await fetch(`${server.url}/api/openapi.json`)).json());
  const issue = JSON.parse(document).paths['/api/commands/issueTicket'].post;
  const { schema } = issue.requestBody.content['application/json'];
  expect(schema.required.toSorted()).toEqual(['comesAs', 'language', 'serviceId']);
  expect(schema.additionalProperties).toBe(false);
  expect(issue.parameters).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key', in: 'header' }));
  expect(issue.security).toEqual([{ token: [] }]);
});

/** One sample of the text format: name, labels, value. */
const SAMPLE =
  /^[a-zA-Z_:][\w:]*(\{[a-zA-Z_]\w*="(?:[^"\\\n]|\\.)*"(,[a-zA-Z_]\w*="(?:[^"\\\n]|\\.)*")*\})? (NaN|[+-]?Inf|[+-]?\d[\d.e+-]*)$/;

test('the metrics can be read by Prometheus and count what was done', async () => {
  await integrator.command('issueTicket', { ...PAYMENT, serviceId: 'haircut' });
  const response = await fetch(`${server.url}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await response.text();
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of samples) expect(line).toMatch(SAMPLE);
  expect(samples).toContain(`hall_ledger_number ${server.writer.hall().ledger}`);
  expect(text).toMatch(/hall_commands_total\{name="issueTicket",outcome="ok"\} [1-9]/);
  expect(text).toMatch(/hall_commands_total\{name="issueTicket",outcome="unknownService"\} [1-9]/);
  const count = (name: string) => Number(samples.find((line) => line.startsWith(`${name}_count`))?.split(' ')[1]);
  expect(count('hall_commit_seconds')).toBeGreaterThan(0);
  expect(text).not.toMatch(/never-given|bill-payment/);
});

test('the hall is well while it can write, and says so when it cannot', async () => {
  const health = async () => {
    const response = await fetch(`${server.url}/healthz`);
    return [response.status, await response.json()];
  };
  expect(await health()).toEqual([200, { ok: true }]);
  const { db } = server.file;
  const pages = db.pragma('page_count', { simple: true });
  db.pragma(`max_page_count = ${pages}`);
  try {
    for (let tries = 0; tries < 400 && !server.writer.trouble(); tries += 1)
      await integrator.command('issueTicket', PAYMENT);
    expect(await health()).toEqual([503, { ok: false }]);
    expect(statusAndCode(await integrator.command('issueTicket', PAYMENT))).toEqual([507, 'diskFull']);
  } finally {
    db.pragma('max_page_count = 1073741823');
  }
  await integrator.command('issueTicket', PAYMENT);
  expect(await health()).toEqual([200, { ok: true }]);
  expect(
    (server.faults as string[]).splice(0).every((line) => line.includes('SQLITE_FULL') || line.includes('full')),
  ).toBe(true);
});

test.each(['/', '/display?at=1', '/api/launcher', '/api/openapi.json', '/t/nobody', '/api/views/display'])(
  '%s comes with strict headers',
  async (path) => {
    const { headers } = await fetch(server.url + path);
    const policy = headers.get('content-security-policy') ?? '';
    const directives = new Map(policy.split(';').map((part) => [part.trim().split(' ')[0], part.trim()]));
    expect(directives.get('default-src')).toBe("default-src 'self'");
    expect(directives.get('script-src')).toBe("script-src 'self'");
    expect(directives.get('object-src')).toBe("object-src 'none'");
    expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  },
);

test('a page of another origin can open no socket, whatever transport it tries', async () => {
  const { host } = new URL(server.url);
  const ask = async (origin?: string) => {
    const headers = origin === undefined ? {} : { origin };
    return (await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, { headers })).status;
  };
  expect(await ask()).toBe(200);
  expect(await ask(server.url)).toBe(200);
  for (const origin of ['https://evil.example', 'null', `http://${host}.evil.example`, 'http://127.0.0.1:1'])
    expect(await ask(origin), origin).toBe(403);
});

test('a hundred good requests at once are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => integrator.get('/api/views/display')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

test('a program that is often refused, but holds a good token, is not taken for somebody who tries out tokens', async () => {
  for (let n = 0; n < 70; n += 1) await clerk.command('callNext', { counter: '5' });
  expect(statusAndCode(await clerk.command('callNext', { counter: '5' }))).toEqual([403, 'notYourCounter']);
  expect((await integrator.get('/api/views/display')).status).toBe(200);
});

test('whoever tries out tokens is stopped after sixty in a minute; good tokens go on working', async () => {
  const guesser = programWith(server.url, 'guessed');
  const answers = [];
  for (let guess = 0; guess < 80; guess += 1) answers.push(await guesser.get('/api/views/display'));
  expect(statusAndCode(answers[0] as never)).toEqual([401, 'notSignedIn']);
  expect(statusAndCode(answers.at(-1) as never)).toEqual([429, 'tooManyRequests']);
  expect((await integrator.get('/api/views/display')).status).toBe(200);
});

test('the count of wrong tokens begins anew with each minute, and is kept for each address by itself', () => {
  let now = 0;
  const isOneTooMany = wrongTokenLimit(3, () => now);
  const wrong = (address: string) => Array.from({ length: 4 }, () => isOneTooMany(address));
  expect(wrong('one')).toEqual([false, false, false, true]);
  expect(wrong('other')).toEqual([false, false, false, true]);
  now += 60_000;
  expect(wrong('one')).toEqual([false, false, false, true]);
});

test('a flood of requests from one address is answered with 429 and its code', async () => {
  const app = express().use(requestLimit(5), (_request, response) => void response.json({ ok: true }));
  const http = createServer(app);
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const statuses = [];
  for (let n = 0; n < 6; n += 1) statuses.push(await fetch(url));
  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  expect(await statuses.at(-1)?.json()).toEqual({ ok: false, refusal: { code: 'tooManyRequests' } });
  http.closeAllConnections();
  await new Promise((closed) => http.close(closed));
});
