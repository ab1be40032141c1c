// The plug is pulled in the middle of a load again and again, on one and the same hall.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkHallFile } from '../../db/backup.ts';
import { openForReading } from '../../db/open.ts';
import { hallIn } from '../../server/data-folder.ts';
import { foundDemoWithTokens, type HallProcess, startHall } from '../server/hall-process.ts';
import { newDataDir } from '../server/own-hall.ts';
import { Load, type Sent } from './load.ts';

const ROUNDS = 32;
const DOORS = 4;
/** A minute on an idle machine; so many starts take longer beside other work. */
const BUSY_MACHINE_MS = 600_000;
const COUNTERS = ['1', '2', '3', '4', '5', '6'];

let data: ReturnType<typeof newDataDir>;
let hall: HallProcess | undefined;
beforeEach(() => {
  data = newDataDir();
});
afterEach(async () => {
  await hall?.kill();
  data.remove();
});

type Ledger = ReadonlyMap<string, readonly { readonly type: string; readonly data: Record<string, string> }[]>;
/** What the file says, read as anybody could read it: the events of each command, by its key. */
function eventsByKey(): Ledger {
  const db = openForReading(hallIn(data.dataDir, 'demo').file);
  const rows = db.prepare('SELECT command_id AS key, type, data FROM ledger WHERE command_id IS NOT NULL').all();
  db.close();
  const byKey = new Map<string, { type: string; data: Record<string, string> }[]>();
  for (const { key, type, data: body } of rows as { key: string; type: string; data: string }[])
    byKey.set(key, [...(byKey.get(key) ?? []), { type, data: JSON.parse(body) }]);
  return byKey;
}

const DEED = { issueTicket: 'TicketIssued', callNext: 'TicketCalled', cancelTicket: 'TicketEnded' } as const;
function deedsOf({ key, name }: Sent, ledger: Ledger) {
  return (ledger.get(key) ?? []).filter(({ type }) => type === DEED[name]);
}

/** All that was acknowledged is there as it was said; nothing is there twice. */
function expectKept(book: readonly Sent[], ledger: Ledger): void {
  for (const sent of book) {
    const deeds = deedsOf(sent, ledger);
    expect(deeds.length, `${sent.name} ${sent.key}`).toBeLessThanOrEqual(1);
    const accepted = sent.answers.filter(({ ok }) => ok);
    for (const answer of accepted) expect(answer).toEqual(accepted[0]);
    if (accepted.length > 0) expect(deeds).toHaveLength(1);
    for (const answer of accepted)
      if (answer.ok && sent.name !== 'cancelTicket')
        expect(deeds[0]?.data).toMatchObject({ ticketId: (answer.reply as { ticketId: string }).ticketId });
  }
}

test(
  'killed again and again in the middle of a load, the hall keeps all that it acknowledged, does nothing twice and opens clean',
  async () => {
    const programs = [
      ...Array.from({ length: DOORS }, (_, n) => ({ name: `door-${n}`, role: 'integrator' as const })),
      ...COUNTERS.map((counter) => ({ name: `desk-${counter}`, role: 'clerk' as const, counter })),
    ];
    const load = new Load(await foundDemoWithTokens(data.dataDir, programs), DOORS);
    let retried = 0;
    let actedUnanswered = 0;
    for (let round = 0; round <= ROUNDS; round += 1) {
      hall = await startHall(data.dataDir);
      const { url, kill } = hall;
      // what nobody heard an answer to is sent again under its key, after it has been counted whether it had acted
      const ledger = eventsByKey();
      const open = load.book.filter(({ answers }) => answers.length === 0);
      retried += open.length;
      actedUnanswered += open.filter((sent) => deedsOf(sent, ledger).length === 1).length;
      await load.retry(url, open);
      expect(open.filter(({ answers }) => answers.length === 0)).toEqual([]);
      if (round === ROUNDS) break;
      const running = load.run(url);
      await new Promise((done) => setTimeout(done, 150 + Math.random() * 250));
      await kill();
      await running;
      expect(checkHallFile(hallIn(data.dataDir, 'demo').file).lastEvent).toBeGreaterThan(0);
      expectKept(load.book, eventsByKey());
    }
    const ledger = eventsByKey();
    expectKept(load.book, ledger);
    const answered = load.book.filter(({ answers }) => answers.some(({ ok }) => ok));
    const issued = answered.filter(({ name }) => name === 'issueTicket');
    const numbers = issued.map(({ answers: [first] }) => (first?.ok ? (first.reply as { number: string }).number : ''));
    expect(new Set(numbers).size).toBe(numbers.length);
    const calls = answered.filter(({ name }) => name === 'callNext');
    const called = calls.map((sent) => deedsOf(sent, ledger)[0]?.data['ticketId']);
    expect(new Set(called).size).toBe(called.length);
    expect(issued.length).toBeGreaterThan(ROUNDS * 5);
    expect(calls.length).toBeGreaterThan(ROUNDS * 2);
    expect(retried).toBeGreaterThan(ROUNDS);
    console.log(
      `${ROUNDS} kills: ${issued.length} numbers and ${calls.length} calls acknowledged; ${retried} commands unanswered, ` +
        `${actedUnanswered} of which had acted; all were sent again and acted once`,
    );
  },
  BUSY_MACHINE_MS,
);
