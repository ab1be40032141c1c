import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../contract/commands.ts';
import type { Call } from '../../contract/views.ts';
import { nextOpening } from '../../kiosk/next-opening.ts';
import { recentCalls } from '../../kiosk/recent-calls.ts';
import { bringRequest, elsewhereRequest, ticketRequest } from '../../kiosk/requests.ts';
import type { Move } from '../../kiosk/session.ts';
import { isBegun, move, NOBODY } from '../../kiosk/session.ts';
import { GUIDE } from '../greeter-tablet/telecom-guide.ts';

const having = (...moves: Move[]) => moves.reduce(move, NOBODY);
const group = { at: 'group', groupId: 'number' } as const;
const whom = { at: 'whom', serviceId: 'sim-replacement' } as const;
const agent = { serviceId: 'sim-replacement', comesAs: 'agent' } as const;

describe('one person at the kiosk', () => {
  test('going back leads through every step to the start', () => {
    const there = having({ type: 'go', to: group }, { type: 'go', to: whom });
    expect(move(there, { type: 'back' }).step).toEqual(group);
    expect(move(move(there, { type: 'back' }), { type: 'back' }).step).toEqual({ at: 'start' });
    expect(move(NOBODY, { type: 'back' })).toEqual(NOBODY);
  });
  test('nothing of a person is left for the next one', () => {
    const somebody = having(
      { type: 'lane', classId: 'priority' },
      { type: 'visit', visitId: 'v' },
      { type: 'go', to: whom },
    );
    expect(isBegun(somebody)).toBe(true);
    expect(move(somebody, { type: 'leave' })).toEqual(NOBODY);
    expect(isBegun(NOBODY)).toBe(false);
  });
  test('whoever wants something else stays the same visit, and the kiosk knows that somebody is there', () => {
    const another = having({ type: 'visit', visitId: 'v' }, { type: 'go', to: whom }, { type: 'another' });
    expect(another).toMatchObject({ step: { at: 'start' }, visitId: 'v', trail: [] });
    expect(isBegun(another)).toBe(true);
  });
});

describe('what the kiosk asks of the hall', () => {
  const session = having({ type: 'lane', classId: 'priority' }, { type: 'visit', visitId: 'visit-1' });
  const asking = { guide: GUIDE, session, language: 'en' } as const;

  test('[G-15] a number is asked for with every document there, in the lane and the language chosen', () => {
    const asked = ticketRequest(asking, agent);
    expect(COMMANDS.issueTicket.payload.safeParse(asked).success).toBe(true);
    expect(asked).toMatchObject({ ...agent, classId: 'priority', visitId: 'visit-1', language: 'en' });
    expect(asked.documents?.map(({ document, present }) => [document, present])).toEqual([
      ['owner-id', true],
      ['agent-id', true],
    ]);
  });
  test('[G-16] [G-17] a list says what is missing and which hall was shown', () => {
    const step = { at: 'bring', ...agent, missing: ['owner-id'] } as const;
    const asked = bringRequest(asking, step, { basis: 'work', district: 'north', hall: 'north-hall' });
    expect(COMMANDS.refuseService.payload.safeParse(asked).success).toBe(true);
    expect(asked.documents?.filter(({ present }) => !present).map(({ document }) => document)).toEqual(['owner-id']);
    expect(asked).toMatchObject({ nearTo: { basis: 'work', hall: 'north-hall' }, printBringList: true });
    expect(bringRequest(asking, step, undefined)).not.toHaveProperty('nearTo');
  });
  test('[F-36] doing it elsewhere belongs to the same visit', () => {
    const asked = elsewhereRequest(asking, { serviceId: 'bill-payment', comesAs: 'owner' }, 'terminal');
    expect(COMMANDS.divertVisit.payload.safeParse(asked).success).toBe(true);
    expect(asked).toMatchObject({ to: 'terminal', visitId: 'visit-1' });
  });
});

describe('when the hall opens next', () => {
  const zone = 'Asia/Shanghai';
  const at = (time: string) => Date.parse(`${time}+08:00`);
  const { hours } = GUIDE.hall;

  test.each([
    ['before opening', '2026-11-23T07:30', { inDays: 0, weekday: 1, from: '09:00' }],
    ['after closing', '2026-11-23T18:30', { inDays: 1, weekday: 2, from: '09:00' }],
    ['on a Friday evening', '2026-11-27T20:00', { inDays: 1, weekday: 6, from: '09:00' }],
  ])('%s it is said right', (_, time, expected) => {
    expect(nextOpening(hours, zone, at(time))).toEqual(expected);
  });
  test('days on which it stays closed are passed over, and the break at noon is one', () => {
    const weekdays = [
      { days: [1], from: '09:00', to: '12:00' },
      { days: [1], from: '14:00', to: '17:00' },
    ];
    expect(nextOpening(weekdays, zone, at('2026-11-23T12:30'))).toEqual({ inDays: 0, weekday: 1, from: '14:00' });
    expect(nextOpening(weekdays, zone, at('2026-11-23T18:00'))).toEqual({ inDays: 7, weekday: 1, from: '09:00' });
    expect(nextOpening([], zone, at('2026-11-23T18:00'))).toBeUndefined();
  });
});

describe('the numbers being called now', () => {
  const call = (ticketId: string, at: number, again = false): Call => ({
    ...{ callId: `${ticketId}-${at}`, ticketId, at, again },
    ...{ number: ticketId, counterId: '1', language: 'zh-CN' },
  });
  test('the newest stands first, a ticket stands once, and what is long past does not stand there', () => {
    const now = 10 * 60_000;
    const calls = [
      call('A003', now - 1000),
      call('A001', now - 2000, true),
      call('A001', now - 30_000),
      call('A000', 0),
    ];
    expect(recentCalls(calls, now, 3).map(({ callId }) => callId)).toEqual([
      `A003-${now - 1000}`,
      `A001-${now - 2000}`,
    ]);
    expect(recentCalls(calls, now, 1)).toHaveLength(1);
  });
});
