// Whole days of a hall in memory, by the same people who play them before the running server.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Pack } from '../../contract/pack.ts';
import { loadPack } from '../../server/packs/load-pack.ts';
import { diceOf } from '../../workshop/dice.ts';
import { peopleOf } from '../../workshop/simulate/arrivals.ts';
import { closingAt, PROFILES, type Profile } from '../../workshop/simulate/profiles.ts';
import { liveVirtualDay, type VirtualDay } from '../../workshop/simulate/virtual-day.ts';
import type { VirtualHall } from '../../workshop/simulate/virtual-hall.ts';
import { anyProfile } from './any-profile.ts';

const loaded = loadPack(join(import.meta.dirname, '../../packs/telecom-hall'));
if (!loaded.ok) throw new Error('the telecom pack does not load');
const TELECOM = loaded.pack;
/** Monday 23 November 2026, 09:00 in Shanghai. */
const NINE_O_CLOCK = Date.UTC(2026, 10, 23, 1, 0);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const profile = (name: string): Profile => PROFILES[name] as Profile;
const live = (day: Partial<VirtualDay> & Pick<VirtualDay, 'profile'>) =>
  liveVirtualDay({ pack: TELECOM, seed: 1, opensAt: NINE_O_CLOCK, ...day });
const outcomes = ({ events }: VirtualHall) =>
  events.flatMap((event) => (event.type === 'TicketEnded' ? [event.data.outcome] : []));

describe('any day, whoever comes and whatever they do', () => {
  test('keeps what has to hold: one counter and one outcome a number, no number twice, cash and papers in order, turns kept, and a ledger that tells it all', async () => {
    const started = performance.now();
    let [days, numbers] = [0, 0];
    // as many as fit: hundreds on an idle machine
    for (let seed = 1; seed <= 300 && performance.now() - started < 6_000; seed += 1) {
      const { hall, tally } = await live({
        ...{ seed, profile: anyProfile(seed), trouble: (at) => troubleOf(at, seed) },
        doublePress: { share: 0.02, dice: diceOf(seed, 'presses') },
      });
      expect(hall.sent.filter(({ answer }) => answer === 'malformed' || answer === 'internal')).toEqual([]);
      days += 1;
      numbers += tally.counts.numbers;
    }
    expect(days).toBeGreaterThan(8);
    expect(numbers).toBeGreaterThan(days * 5);
  }, 60_000);
});

/** The clock goes back or leaps ahead, also over the end of the day; nobody's screen knows why it is refused. */
async function troubleOf(hall: VirtualHall, seed: number): Promise<void> {
  const dice = diceOf(seed, 'trouble');
  await hall.wait(dice.between(0, 150) * MINUTE);
  hall.skew += dice.pick([
    [0, 6],
    [-2 * HOUR, 2],
    [40 * MINUTE, 2],
    [20 * HOUR, 1],
  ]);
  const nonsense = await hall.kiosk.command('issueTicket', { serviceId: 'made-up', comesAs: 'owner', language: 'en' });
  expect(nonsense).toMatchObject({ ok: false, refusal: { code: 'unknownService' } });
}

test('the same seed gives the same day, another one another', async () => {
  const [one, same, other] = await Promise.all(
    [7, 7, 8].map((seed) => live({ seed, profile: closingAt(profile('quiet'), '10:30') })),
  );
  expect(same?.hall.events).toEqual(one?.hall.events);
  expect(other?.hall.events.length).not.toBe(one?.hall.events.length);
});

test('on an ordinary morning the hall refuses nothing that it should not, and everybody comes to something', async () => {
  const { hall, tally } = await live({ profile: closingAt(profile('busy-monday'), '11:30') });
  expect(tally.unexpected).toEqual([]);
  expect(tally.notManned).toEqual([]);
  expect(tally.counts.served).toBeGreaterThan(60);
  const of = (outcome: string) => outcomes(hall).filter((one) => one === outcome).length;
  expect(of('served')).toBe(tally.counts.served - tally.counts.refusedAtDesk);
  expect(of('refused')).toBe(tally.counts.refusedAtDesk);
  expect(of('gaveUp')).toBe(tally.counts.gaveUp);
  expect(outcomes(hall)).toHaveLength(hall.events.filter(({ type }) => type === 'TicketIssued').length);
});

test('one counter for everything serves whoever comes, each in turn', async () => {
  const [first, ...others] = TELECOM.counters;
  if (!first || others.length === 0) throw new Error('the pack has too few counters');
  const { helps: _helps, firstFor: _firstFor, ...plain } = first;
  const pack: Pack = { ...TELECOM, counters: [{ ...plain, queues: TELECOM.queues.map(({ id }) => id) }] };
  const day = closingAt(profile('quiet'), '11:00');
  const { tally } = await live({ pack, profile: { ...day, patienceMinutes: 400, desks: day.desks.slice(0, 1) } });
  expect(tally.unexpected).toEqual([]);
  expect(tally.counts.served).toBeGreaterThan(5);
});

test('with all counters closed people wait, give up or stay until the day ends, and no number is lost', async () => {
  const { hall, tally } = await live({ profile: { ...closingAt(profile('quiet'), '11:00'), desks: [] } });
  expect(tally.unexpected).toEqual([]);
  expect(tally.counts.served).toBe(0);
  expect(new Set(outcomes(hall))).toEqual(new Set(['gaveUp', 'dayEnded']));
});

test('people come as the profile says: so many in each half-hour, and by the day’s own mix of services', () => {
  const day = profile('pay-day');
  const days = Array.from({ length: 40 }, (_, seed) =>
    peopleOf({ profile: day, guide: TELECOM, seed, opensAt: NINE_O_CLOCK }),
  );
  const inHalfHour = (at: number) =>
    days.flat().filter(({ at: came }) => Math.floor((came - NINE_O_CLOCK) / (30 * MINUTE)) === at).length / days.length;
  for (const [at, expected] of day.arrivals.entries())
    expect(Math.abs(inHalfHour(at) - expected)).toBeLessThan(4 * Math.sqrt(expected / days.length) + 1);
  const bills = days.flat().filter(({ serviceId }) => serviceId === 'bill-payment').length / days.flat().length;
  const weights = Object.values(day.services).reduce((sum, weight) => sum + weight, 0);
  expect(bills).toBeCloseTo((day.services['bill-payment'] ?? 0) / weights, 1);
});
