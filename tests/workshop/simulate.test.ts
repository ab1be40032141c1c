// A simulated day before a real server: real screens, real sockets, the demo's own staff, a clock that runs fast.
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { freePort } from '../../workshop/free-port.ts';
import { clockFrom, nextDay, planOnRunning, timeOn } from '../../workshop/simulate/calendar.ts';
import { startOwnServer } from '../../workshop/simulate/own-server.ts';
import { livesOf } from '../../workshop/simulate/play-day.ts';
import { closingAt, PROFILES, type Profile, profileNamed } from '../../workshop/simulate/profiles.ts';
import { openPublicHall } from '../../workshop/simulate/public-face.ts';
import { run } from '../server/console.ts';
import { foundDemo } from '../server/demo-folder.ts';
import { newDataDir } from '../server/own-hall.ts';
import { openTestServer } from '../server/test-server.ts';

const ZONE = 'Asia/Shanghai';
const MONDAY = PROFILES['busy-monday'] as Profile;
const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

test('half an hour of people goes through the running hall, and the ledger has what they saw', async () => {
  const day = nextDay(MONDAY, ZONE, undefined);
  const env = {
    HALL_CLOCK_SPEED: '600',
    HALL_CLOCK_FROM: `${day}T08:59`,
    HALL_TZ: ZONE,
    HALL_GUEST_URL: 'http://127.0.0.1',
  };
  const server = await openTestServer({ env });
  ends.push(server.close);
  const hall = await openPublicHall(server.url, {});
  ends.push(hall.leave);
  expect(hall.speed).toBe(600);
  const opensAt = timeOn(hall.now(), '09:00', hall.timeZone);
  const { tally, lives, staffGone } = livesOf({
    ...{ face: hall, profile: closingAt(MONDAY, '09:20'), seed: 5, opensAt },
  });
  for (const live of lives) hall.beside(live);
  await Promise.race([staffGone, hall.wrong]);
  expect(tally.unexpected).toEqual([]);
  expect(tally.notManned).toEqual([]);
  expect(tally.counts.served).toBeGreaterThan(3);
  const events = [...server.file.ledger.from(1)];
  const count = (type: string) => events.filter((event) => event.type === type).length;
  expect(count('TicketIssued')).toBe(tally.counts.numbers);
  const served = events.filter((event) => event.type === 'TicketEnded' && event.data.outcome === 'served');
  expect(served).toHaveLength(tally.counts.served - tally.counts.refusedAtDesk);
  expect(server.faults).toEqual([]);
}, 60_000);

test('a server that is killed and comes back answers what was asked meanwhile, on a clock that went on', async () => {
  const data = newDataDir();
  ends.push(data.remove);
  await foundDemo(data.dataDir);
  const from = clockFrom(nextDay(MONDAY, ZONE, undefined), MONDAY, 60);
  const server = await startOwnServer({ port: await freePort(), dataDir: data.dataDir, speed: 60, clockFrom: from });
  ends.push(server.stop);
  const hall = await openPublicHall(server.url, {});
  ends.push(hall.leave);
  await server.kill();
  const asked = hall.kiosk.command('issueTicket', { serviceId: 'recharge', comesAs: 'owner', language: 'en' });
  expect(await Promise.race([asked, pause(300, 'nobody answers')])).toBe('nobody answers');
  const later = from.replace(/T.*/, 'T12:00:00');
  await server.startAgain(later);
  expect(await asked).toMatchObject({ ok: true, reply: { number: 'B001' } });
  const again = await openPublicHall(server.url, {});
  ends.push(again.leave);
  expect(again.now() - timeOn(again.now(), '12:00', ZONE)).toBeGreaterThanOrEqual(0);
}, 60_000);

describe('when the day is', () => {
  const at = (time: string) => Date.parse(`2026-11-23T${time}:00+08:00`);
  const plan = (time: string, speed: number) => planOnRunning(MONDAY, { now: at(time), speed, timeZone: ZONE });

  test('a hall of its own plays each day on its weekday, the next one after the last', () => {
    const sunday = at('12:00') - 24 * 3_600_000;
    expect(nextDay(MONDAY, ZONE, undefined, sunday)).toBe('2026-11-23');
    expect(nextDay(MONDAY, ZONE, '2026-11-23', sunday)).toBe('2026-11-30');
    expect(nextDay(PROFILES.outage as Profile, ZONE, '2026-11-23', sunday)).toBe('2026-11-26');
    expect(nextDay(MONDAY, ZONE, undefined, at('12:00'))).toBe('2026-11-30');
  });

  test('on a running hall it is joined, waited for, or laid onto now', () => {
    expect(plan('11:00', 1)).toEqual({ opensAt: at('09:00'), how: 'joins' });
    expect(plan('04:00', 60)).toEqual({ opensAt: at('09:00'), how: 'waits' });
    expect(plan('04:00', 1)).toEqual({ opensAt: at('04:01'), how: 'laidOnNow' });
    expect(plan('21:00', 60)).toEqual({ opensAt: at('21:01'), how: 'laidOnNow' });
  });

  test('a day may close earlier: nobody comes or works beyond it', () => {
    const morning = closingAt(MONDAY, '10:30');
    expect(morning.arrivals).toHaveLength(3);
    expect(morning.desks.every(({ to, from }) => to <= '10:30' && from < '10:30')).toBe(true);
    expect(profileNamed('busy')).toBe(MONDAY);
  });
});

test('what cannot be simulated is said in words', async () => {
  const [noDay, nobody] = await Promise.all([
    run('../workshop/simulate/simulate.ts', { args: ['--day', 'sunday'] }),
    run('../workshop/simulate/simulate.ts', { args: ['--url', 'http://hall.invalid:8080'] }),
  ]);
  expect(noDay).toMatchObject({ code: 1, err: expect.stringContaining('There is no day "sunday"') });
  for (const name of Object.keys(PROFILES)) expect(noDay.err).toContain(name);
  expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('Nobody answers at http://hall.invalid:8080') });
}, 60_000);
