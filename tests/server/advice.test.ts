import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdviceRecord, AdviceReport, StaffingPlan, Volume } from '../../contract/advice.ts';
import type { Answer } from '../../contract/wire.ts';
import { rebuildReadTables } from '../../db/read-tables.ts';
import { type Adviser, openAdviser } from '../../server/advice/adviser.ts';
import { accepted, codeOf, openTestServer, type Program, program, type TestServer } from './test-server.ts';

/** Tuesday 24 November 2026, 10:00 in Shanghai; moved by hand. */
let now = Date.UTC(2026, 10, 24, 2, 0);
const clock = { now: () => now, speed: 1 };
let server: TestServer;
let manager: Program;
const asked = async <A>(path: string, by: Program = manager): Promise<Answer<A>> =>
  (await by.get(`/api/queries/${path}`)).body as Answer<A>;
const issue = (count: number, serviceId = 'recharge') =>
  Promise.all(
    Array.from({ length: count }, () =>
      manager.command('issueTicket', { serviceId, comesAs: 'owner', documents: [], language: 'en' }),
    ),
  );

beforeAll(async () => {
  server = await openTestServer({ clock });
  manager = program(server, { name: 'board', role: 'dutyManager' });
});
afterAll(() => server.close());

describe('[O-15] the adviser of a running hall', () => {
  it('says that it knows too little before anybody has come, and of days without history', async () => {
    expect(accepted(await asked<AdviceReport>('advice'))).toMatchObject({ state: 'tooLittle', advice: [] });
    const date = server.writer.hall().day?.date ?? '';
    expect(accepted(await asked<Volume>(`volume?date=${date}`))).toMatchObject({ daysKnown: 0, slots: [] });
    expect(accepted(await asked<StaffingPlan>(`staffingPlan?date=${date}`))).toMatchObject({ daysKnown: 0, slots: [] });
    expect(codeOf(await asked('volume?date=2026-02-30'))).toBe('malformed');
  });

  it('proposes to open a counter, with people who have the skill, and keeps what it foretold when it is taken', async () => {
    for (const answer of await issue(25)) accepted(answer.body);
    const report = accepted(await asked<AdviceReport>('advice'));
    expect(report.state).toBe('ready');
    const [best] = report.advice;
    if (!best) throw new Error('no advice');
    expect(best).toMatchObject({ kind: 'open' });
    expect(best.people.length).toBeGreaterThan(0);
    expect(best.outlook.late.mean).toBeLessThan(report.asIs?.late.mean ?? 0);
    accepted((await manager.command('takeAdvice', { adviceId: best.adviceId })).body);
    accepted((await manager.command('takeAdvice', { adviceId: best.adviceId })).body);
    const record = accepted(await asked<AdviceRecord>('adviceRecord'));
    expect(record.scores).toHaveLength(1);
    expect(record.scores[0]).toMatchObject({ adviceId: best.adviceId, counterId: best.counterId, done: false });
    expect(record.scores[0]?.happened).toBeUndefined();
    expect(accepted(await asked<AdviceReport>('advice')).advice[0]).toMatchObject({
      adviceId: best.adviceId,
      taken: true,
    });
    // nothing opened by itself
    expect(server.writer.hall().counters[best.counterId]?.staff).toBeUndefined();
  });

  it('refuses to take an advice that it does not know, and a clerk the taking and the asking', async () => {
    expect(codeOf((await manager.command('takeAdvice', { adviceId: 'long-gone' })).body)).toBe('adviceOver');
    const clerk = program(server, { name: 'desk', role: 'clerk', counter: '3' });
    expect(codeOf((await clerk.command('takeAdvice', { adviceId: 'any' })).body)).toBe('mayNot');
    expect(codeOf(await asked('advice', clerk))).toBe('mayNot');
  });

  it('answers with an error when its thread is gone, the hall goes on, and the next question gets an answer', async () => {
    const adviser = advise();
    const question = adviser.answers.advice?.({});
    const failed = Promise.resolve(question).then(
      () => 'answered',
      () => 'failed',
    );
    await adviser.close();
    expect(await failed).toBe('failed');
    const [ticket] = await issue(1);
    expect(ticket && codeOf(ticket.body)).toBe('ok');
    expect(await adviser.answers.advice?.({})).toMatchObject({ state: 'ready' });
    await adviser.close();
  });

  it('works a report out once for everybody who asks at the same time', async () => {
    const adviser = advise();
    const [one, other] = await Promise.all([adviser.answers.advice?.({}), adviser.answers.advice?.({})]);
    expect(one?.at).toBe(other?.at);
    await adviser.close();
  });

  it('holds what it foretold against what came in the hour after it, once somebody has sat down', async () => {
    const [score] = accepted(await asked<AdviceRecord>('adviceRecord')).scores;
    if (!score) throw new Error('no advice was taken');
    now += 5 * 60_000;
    const place = { screen: 'counter' as const, at: score.counterId };
    const post = { name: 'openPost' as const, payload: { staff: '206', place, device: 'desk' } };
    accepted(await server.writer.submit({ command: post, actor: { kind: 'hall' } }));
    now += 57 * 60_000;
    const record = accepted(await asked<AdviceRecord>('adviceRecord'));
    // everybody who came then still waits: each has passed the limit in that hour
    const waiting = Object.values(server.writer.hall().tickets).filter(({ status }) => status === 'waiting').length;
    expect(waiting).toBeGreaterThan(20);
    expect(record.scores[0]).toMatchObject({ done: true, happened: waiting });
    expect(record.total).toMatchObject({ count: 1, foretold: score.with.mean, happened: waiting });
  });

  it('keeps the same record when it is read again from the ledger', () => {
    const { db, ledger } = server.file;
    const rows = () => db.prepare('SELECT * FROM advice_taken').all();
    const before = rows();
    expect(before).toHaveLength(1);
    rebuildReadTables(db, ledger.from(1));
    expect(rows()).toEqual(before);
  });

  it('expects of tomorrow what came on days before, and says how many counters it needs', async () => {
    const days = rowsOfDays(['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23']);
    server.file.transaction(() => days());
    now += 24 * 3_600_000;
    await issue(1);
    const volume = accepted(await asked<Volume>('volume?date=2026-11-26'));
    expect(volume.slots).toHaveLength(18);
    expect(volume.daysKnown).toBe(6);
    const ten = volume.slots.find(({ at }) => at === Date.UTC(2026, 10, 26, 2, 0));
    expect(ten?.mid).toBeGreaterThan(3);
    expect(ten?.low).toBeLessThanOrEqual(ten?.mid ?? 0);
    expect(ten?.high).toBeGreaterThanOrEqual(ten?.mid ?? 9);
    const plan = accepted(await asked<StaffingPlan>('staffingPlan?date=2026-11-26'));
    expect(plan.slots).toHaveLength(18);
    for (const slot of plan.slots) expect(slot.open.length).toBe(slot.counters);
    expect(plan.slots[2]?.open).toContain('7');
    expect(server.faults).toEqual([]);
  });
});

/** Earlier days as the read tables have them: eight customers each half-hour from 9 to 12. */
function rowsOfDays(dates: readonly string[]): () => void {
  const add = server.file.db.prepare(
    `INSERT INTO ticket (ticket_id, visit_id, day, sequence, number, queue_id, class_id, service_id, language, arrived_at, status, outcome, ended_at)
     VALUES (@id, @id, @day, @n, @id, 'payment', 'ordinary', 'recharge', 'en', @at, 'ended', 'served', @at)`,
  );
  return () => {
    for (const day of dates)
      for (let n = 0; n < 48; n++)
        add.run({ id: `${day}-${n}`, day, n, at: Date.parse(`${day}T09:00:00+08:00`) + n * 3.75 * 60_000 });
  };
}

function advise(): Adviser {
  const { writer, file } = server;
  return openAdviser({ path: file.file, hall: writer.hall, now: clock.now, alwaysOpen: true });
}
