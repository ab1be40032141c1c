import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdviceRecord, AdviceReport, StaffingPlan, Volume } from '../../contract/advice.ts';
import type { Answer } from '../../contract/wire.ts';
import { type Adviser, openAdviser } from '../../server/advice/adviser.ts';
import { accepted, codeOf, openTestServer, type Program, program, type TestServer } from './test-server.ts';

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
  server = await openTestServer();
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
});

function advise(): Adviser {
  const { writer, file } = server;
  return openAdviser({ path: file.file, hall: writer.hall, now: () => writer.hall().clock, alwaysOpen: true });
}
