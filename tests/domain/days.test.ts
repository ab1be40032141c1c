import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { businessDayAt, openingHours } from '../../domain/days/calendar.ts';
import { isDayOver } from '../../domain/days/open-day.ts';
import { kioskView } from '../../domain/views/hall-views.ts';
import { issue, openHall, seated, serve, type Team } from './at-the-desk.ts';
import { HOUR, INTEGRATOR, MINUTE, NINE_O_CLOCK, SECOND, TELECOM } from './test-hall.ts';

const DAY = 24 * HOUR;
const ZONES = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Chatham', 'UTC'];

/** When the clocks of these zones are changed. */
const CHANGES = ZONES.flatMap((zone) => {
  const changes: { zone: string; at: number }[] = [];
  let next = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2026, 0, 1))
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition('next');
  for (; next && next.year < 2028; next = next.getTimeZoneTransition('next'))
    changes.push({ zone, at: next.epochMilliseconds });
  return changes;
});

/** The hall after a night: the next morning at nine. */
const nextMorning = ({ hall }: Team) => {
  hall.now = NINE_O_CLOCK + DAY;
  return hall.hallGives('openBusinessDay', {});
};

describe('numbers', () => {
  test('each prefix counts up by itself, and the class’s own prefix goes before the queue’s', () => {
    const team = openHall();
    const number = (service: string, classId?: string) =>
      issue(team, service, classId === 'vip' ? { brandCustomer: 'listed' } : classId ? { classId } : {}).number;
    expect([number('plan-change'), number('recharge'), number('plan-change'), number('broadband-fault')]).toEqual([
      'A001',
      'B001',
      'A002',
      'C001',
    ]);
    expect([number('recharge', 'vip'), number('plan-change', 'vip'), number('plan-change', 'priority')]).toEqual([
      'V001',
      'V002',
      'A003',
    ]);
  });

  test('no number comes twice in a day, whatever became of the first', () => {
    const team = openHall();
    const { hall } = team;
    for (let n = 0; n < 1_005; n++) {
      const { ticketId } = issue(team, 'recharge');
      if (n % 20 !== 0) hall.done(team.greeter, 'cancelTicket', { ticketId, reason: 'mistake' });
    }
    const numbers = hall.of('TicketIssued').map(({ number }) => number);
    expect(new Set(numbers).size).toBe(1_005);
    expect(numbers.slice(-2)).toEqual(['B1004', 'B1005']);
  });
});

describe('the end of the day', () => {
  test('numbers begin again, and the new day counts from nothing', () => {
    const team = openHall();
    issue(team, 'recharge');
    nextMorning(team);
    expect(team.hall.hall.day?.date).toBe('2026-11-24');
    expect(team.hall.hall.today).toMatchObject({ issued: 0, served: 0, noShow: 0, receipts: 0 });
    expect(issue(team, 'recharge').number).toBe('B001');
    expect(team.hall.of('TicketIssued').map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-24']);
  });

  test('who waited, was called or was parked is told apart from who did not come; their visits are over', () => {
    const team = openHall();
    const { hall, clerk, colleague } = team;
    const parked = seated(team, 'recharge');
    hall.done(clerk, 'parkTicket', { ticketId: parked, reason: 'fetches a form' });
    hall.done(clerk, 'deskReady', {});
    const missing = issue(team, 'recharge').ticketId;
    hall.done(clerk, 'callNext', {});
    hall.later(10 * SECOND);
    hall.done(clerk, 'callAgain', { ticketId: missing });
    hall.done(clerk, 'markMissing', { ticketId: missing });
    const called = issue(team, 'recharge').ticketId;
    hall.done(colleague, 'callNext', {});
    const first = issue(team, 'recharge');
    const second = issue(team, 'plan-change', { visitId: first.visitId });
    hall.done(team.greeter, 'refuseService', {
      serviceId: 'sim-replacement',
      comesAs: 'owner',
      language: 'en',
      printBringList: false,
    });
    nextMorning(team);
    const outcomes = Object.fromEntries(hall.of('TicketEnded').map(({ ticketId, outcome }) => [ticketId, outcome]));
    expect(outcomes).toEqual({
      [parked]: 'dayEnded',
      [missing]: 'noShow',
      [called]: 'dayEnded',
      [first.ticketId]: 'dayEnded',
      [second.ticketId]: 'dayEnded',
    });
    expect(hall.of('VisitEnded')).toHaveLength(hall.of('VisitBegan').length);
    expect(hall.hall).toMatchObject({ tickets: {}, visits: {}, calls: [] });
    expect(hall.hall.counters['5']).toMatchObject({ tidying: false });
    expect(hall.hall.posts).toEqual({});
    expect(hall.hall.counters['5']?.staff).toBeUndefined();
    expect(hall.hall.counters['5']?.ticketId).toBeUndefined();
  });

  test('who is being served is served to the end by the same clerk; everybody else is signed out overnight', () => {
    const team = openHall();
    const ticketId = seated(team, 'plan-change');
    issue(team, 'recharge', { visitId: team.hall.ticket(ticketId).visitId });
    nextMorning(team);
    expect(team.hall.ticket(ticketId)).toMatchObject({ status: 'serving', counterId: '3' });
    expect(Object.keys(team.hall.hall.posts)).toEqual(['counter 3']);
    serve(team.hall, team.clerk);
    expect(team.hall.hall).toMatchObject({ tickets: {}, visits: {}, today: { issued: 0, served: 1 } });
    issue(team, 'recharge');
    expect(team.hall.done(team.clerk, 'callNext', {}).number).toBe('B001');
  });

  test('the day is over at the pack’s hour, not a moment before or after', () => {
    const { hall } = openHall();
    const endsAt = hall.hall.day?.endsAt ?? 0;
    expect(isDayOver(hall.hall, endsAt - 1)).toBe(false);
    expect(isDayOver(hall.hall, endsAt)).toBe(true);
  });

  test('an alert that is open stays open', () => {
    const team = openHall();
    team.hall.hallGives('raiseAlert', { kind: 'printerFailing', about: { printerId: 'door-printer' } });
    nextMorning(team);
    expect(Object.values(team.hall.hall.alerts)).toHaveLength(1);
  });

  test('after days switched off only the present day is opened', () => {
    const team = openHall();
    issue(team, 'recharge');
    team.hall.now = NINE_O_CLOCK + 12 * DAY;
    team.hall.hallGives('openBusinessDay', {});
    expect(team.hall.of('DayOpened').map(({ day }) => day.date)).toEqual(['2026-11-23', '2026-12-05']);
  });

  test('a clock that is set back opens no earlier day and repeats no number', () => {
    const team = openHall();
    nextMorning(team);
    issue(team, 'recharge');
    team.hall.now = NINE_O_CLOCK;
    expect(isDayOver(team.hall.hall, team.hall.now)).toBe(false);
    expect(team.hall.hallGives('openBusinessDay', {})).toMatchObject({ ok: true, events: [] });
    expect(issue(team, 'recharge').number).toBe('B002');
    const times = team.hall.events.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test('a visit that came to nothing is closed after half an hour; one with a live number is not', () => {
    const team = openHall();
    const { hall, greeter } = team;
    const ask = { serviceId: 'sim-replacement', comesAs: 'owner', language: 'en', printBringList: false } as const;
    const refused = hall.done(greeter, 'refuseService', ask);
    const waiting = issue(team, 'recharge');
    hall.later(30 * MINUTE);
    hall.hallGives('endIdleVisits', {});
    expect(hall.of('VisitEnded')).toEqual([]);
    hall.later(1);
    hall.hallGives('endIdleVisits', {});
    expect(hall.of('VisitEnded')).toEqual([{ visitId: refused.visitId }]);
    expect(Object.keys(hall.hall.visits)).toEqual([waiting.visitId]);
  });
});

describe('the calendar', () => {
  test('every instant lies in its own business day, in every time zone and at every hour of change', () => {
    const zones = fc.constantFrom(...ZONES);
    const anywhere = fc.tuple(zones, fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }));
    const aroundChanges = fc
      .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -3 * HOUR, max: 3 * HOUR }))
      .map(([{ zone, at }, beside]) => [zone, at + beside] as const);
    const rolls = fc.constantFrom('00:00', '01:30', '02:00', '02:15', '02:30', '03:00', '04:00');
    fc.assert(
      fc.property(fc.oneof(anywhere, aroundChanges), rolls, ([zone, instant], rollsAt) => {
        const { opensAt, endsAt, date } = businessDayAt(instant, zone, rollsAt);
        expect(opensAt).toBeLessThanOrEqual(instant);
        expect(instant).toBeLessThan(endsAt);
        expect(businessDayAt(endsAt, zone, rollsAt).opensAt).toBe(endsAt);
        expect(businessDayAt(opensAt, zone, rollsAt).date).toBe(date);
      }),
      { numRuns: 800 },
    );
  });

  test('the day rolls over at four in the morning of the hall’s own zone', () => {
    const shanghai = (instant: number) => businessDayAt(instant, 'Asia/Shanghai', '04:00');
    const four = Date.UTC(2026, 10, 22, 20);
    expect(shanghai(four - 1).date).toBe('2026-11-22');
    expect(shanghai(four)).toEqual({ date: '2026-11-23', opensAt: four, endsAt: four + DAY });
  });

  test('days of summer time’s change have 23 and 25 hours', () => {
    const hoursOf = (instant: number, zone: string) => {
      const { opensAt, endsAt } = businessDayAt(instant, zone, '04:00');
      return (endsAt - opensAt) / HOUR;
    };
    expect(hoursOf(Date.UTC(2026, 2, 8, 6), 'America/New_York')).toBe(23);
    expect(hoursOf(Date.UTC(2026, 10, 1, 5), 'America/New_York')).toBe(25);
    expect(hoursOf(Date.UTC(2026, 2, 28, 12), 'Europe/Berlin')).toBe(23);
    expect(hoursOf(Date.UTC(2026, 9, 24, 12), 'Europe/Berlin')).toBe(25);
    expect(hoursOf(Date.UTC(2026, 2, 28, 12), 'Asia/Shanghai')).toBe(24);
  });

  test('a hall in New York opens its day by its own clock', () => {
    const team = openHall({ timeZone: 'America/New_York', now: Date.UTC(2026, 10, 1, 14) });
    expect(team.hall.hall.day).toMatchObject({ date: '2026-11-01', endsAt: Date.UTC(2026, 10, 2, 9) });
  });

  test('the hours are those of the weekday, and a closed day has none', () => {
    const hours = [
      { days: [1], from: '09:00', to: '12:00' },
      { days: [1], from: '13:30', to: '18:00' },
      { days: [6], from: '09:00', to: '17:00' },
    ];
    expect(openingHours('2026-11-28', 'Asia/Shanghai', hours)).toEqual([
      { from: Date.UTC(2026, 10, 28, 1), to: Date.UTC(2026, 10, 28, 9) },
    ]);
    expect(openingHours('2026-11-29', 'Asia/Shanghai', hours)).toEqual([]);
    expect(openingHours('2026-11-23', 'Asia/Shanghai', hours)).toHaveLength(2);
  });

  test('the kiosk knows when the hall is open, also where it closes over noon', () => {
    const hours = [
      { days: [1], from: '13:30', to: '18:00' },
      { days: [1], from: '09:00', to: '12:00' },
    ];
    const { hall } = openHall({ pack: { ...TELECOM, hours } });
    const openAt = (minutes: number) => kioskView(hall.hall, { ...hall.known(), now: NINE_O_CLOCK + minutes * MINUTE });
    const closesAt = NINE_O_CLOCK + 9 * HOUR;
    expect([-1, 0, 179, 180, 270, 539, 540].map((minutes) => openAt(minutes).open)).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
    expect(openAt(0)).toMatchObject({ closesAt });
  });
});

describe('an integrator’s own times', () => {
  const replayed = () => {
    const team = openHall();
    const ask = { serviceId: 'recharge', comesAs: 'owner', language: 'en' } as const;
    const take = (occurredAt: number) => team.hall.give(INTEGRATOR, 'issueTicket', { ...ask, occurredAt });
    return { ...team, take };
  };

  test('lie within the business day and not in the future', () => {
    const { hall, take } = replayed();
    const opensAt = hall.hall.day?.opensAt ?? 0;
    expect(take(opensAt - 1)).toMatchObject({ ok: false, refusal: { code: 'badTime' } });
    expect(take(hall.now + 2_001)).toMatchObject({ ok: false, refusal: { code: 'badTime' } });
    expect(take(opensAt).ok).toBe(true);
    expect(take(hall.now).ok).toBe(true);
  });

  test('make the waiting times of the record', () => {
    const { hall, take } = replayed();
    const came = hall.now - 20 * MINUTE;
    expect(take(came).ok).toBe(true);
    const [ticketId = ''] = Object.keys(hall.hall.tickets);
    expect(hall.ticket(ticketId)).toMatchObject({ arrivedAt: came, standing: came });
    const call = { ticketId, reason: 'as it was', counter: '4', agent: 'TOVA', occurredAt: came + 8 * MINUTE };
    hall.done(INTEGRATOR, 'callTicket', call);
    hall.done(INTEGRATOR, 'startService', { ticketId, unguided: true, agent: 'TOVA', occurredAt: came + 9 * MINUTE });
    hall.done(INTEGRATOR, 'finish', { ticketId, occurredAt: came + 12 * MINUTE });
    expect(hall.of('TicketEnded')).toMatchObject([{ at: came + 12 * MINUTE, outcome: 'served', counterId: '4' }]);
    expect(hall.hall.today).toMatchObject({ called: 1, waitedMs: 8 * MINUTE });
    expect(hall.hall.counters['4']).toMatchObject({ tidying: false, servedToday: 1 });
  });
});
