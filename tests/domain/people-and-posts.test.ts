// Who stands where: lines settled for a counter, breaks, skills, somebody signed off. [O-15, S-02]
import { describe, expect, test } from 'vitest';
import type { Pack } from '../../contract/pack.ts';
import { postsOfDay } from '../../domain/past/posts-of-day.ts';
import { counterView } from '../../domain/views/counter-view.ts';
import { managerView } from '../../domain/views/manager-view.ts';
import { issue, openHall, seated, walkTo } from './at-the-desk.ts';
import { MINUTE, TELECOM } from './test-hall.ts';

const BROADBAND = { id: 'broadband', name: { 'zh-CN': '宽带', en: 'Broadband' } };
/** A hall in which the broadband line asks for a skill. */
const SKILLED: Pack = {
  ...TELECOM,
  skills: [BROADBAND],
  queues: TELECOM.queues.map((queue) => (queue.id === 'broadband' ? { ...queue, skill: 'broadband' } : queue)),
};
const settle = (counterId: string, ...queues: string[]) => ({ counterId, queues });

describe('[O-15] a manager settles which lines a counter serves', () => {
  test('the counter calls from the lines that were settled for it, and from no other', () => {
    const team = openHall();
    const { hall, manager, clerk } = team;
    const first = issue(team, 'plan-change');
    const { number } = issue(team, 'bill-payment');
    hall.done(manager, 'assignCounter', settle('3', 'payment'));
    expect(hall.done(clerk, 'callNext', {}).number).toBe(number);
    expect(first.number).not.toBe(number);
    const view = managerView(hall.hall, hall.known());
    expect(view.counters.find(({ counterId }) => counterId === '3')).toMatchObject({
      queues: ['payment'],
      assigned: true,
    });
    expect(view.queues.find(({ queueId }) => queueId === 'general')?.counters).not.toContain('3');
    expect(view.queues.find(({ queueId }) => queueId === 'payment')?.counters).toContain('3');
  });

  test('given back, or settled as the pack has it, the counter serves what the pack says', () => {
    const { hall, manager } = openHall();
    hall.done(manager, 'assignCounter', settle('3', 'payment'));
    hall.done(manager, 'assignCounter', { counterId: '3', queues: null });
    hall.done(manager, 'assignCounter', settle('5', 'payment'));
    hall.done(manager, 'assignCounter', settle('5', 'general', 'payment', 'broadband'));
    const rows = managerView(hall.hall, hall.known()).counters;
    expect(rows.filter(({ assigned }) => assigned)).toEqual([]);
    expect(hall.of('CounterAssigned')).toHaveLength(4);
    hall.done(manager, 'assignCounter', { counterId: '3', queues: null });
    expect(hall.of('CounterAssigned')).toHaveLength(4);
  });

  test('what was settled holds for the day: tomorrow begins as the pack has it', () => {
    const { hall, manager } = openHall();
    hall.done(manager, 'assignCounter', settle('3', 'payment'));
    hall.later(20 * 60 * MINUTE);
    hall.hallGives('openBusinessDay', {});
    expect(hall.hall.counters['3']?.queues).toBeUndefined();
  });

  test('a counter or a line that is not there is refused', () => {
    const { hall, manager } = openHall();
    expect(hall.refusal(manager, 'assignCounter', settle('99', 'payment')).code).toBe('unknownCounter');
    expect(hall.refusal(manager, 'assignCounter', settle('3', 'nowhere'))).toEqual({
      code: 'unknownQueue',
      data: { queue: 'nowhere' },
    });
  });

  test('a customer is not sent to a counter that no longer serves the line', () => {
    const team = openHall();
    const { hall, manager, clerk } = team;
    const ticketId = seated(team, 'bill-payment');
    hall.done(manager, 'assignCounter', settle('5', 'general'));
    expect(hall.refusal(clerk, 'transferTicket', { ticketId, to: { counter: '5' } }).code).toBe('counterDoesNotServe');
  });
});

describe('[O-15] skills', () => {
  test('a person without the skill is not put on a window whose own line asks for it', () => {
    const { hall, manager } = openHall({ pack: SKILLED });
    hall.done(manager, 'changeStaff', { number: '209', skills: ['broadband'] });
    hall.done(manager, 'changeStaff', { number: '210', skills: [] });
    const open = (staff: string, at: string) =>
      hall.hallGives('openPost', { staff, place: { screen: 'counter', at }, device: 'd' });
    expect(open('210', '9')).toMatchObject({ refusal: { code: 'skillLacking', data: { skill: 'broadband' } } });
    expect(open('209', '9').ok).toBe(true);
    expect(open('210', '7').ok).toBe(true);
    // nobody has said what 211 can do: trusted with every line
    expect(open('211', '10').ok).toBe(true);
  });

  test('a helped line that asks for a missing skill is left to others', () => {
    const team = openHall({ pack: SKILLED });
    const { hall, manager, clerk } = team;
    hall.done(manager, 'changeStaff', { number: '201', skills: [] });
    issue(team, 'broadband-fault');
    expect(hall.refusal(clerk, 'callNext', {}).code).toBe('nobodyWaiting');
    hall.done(manager, 'changeStaff', { number: '201', skills: ['broadband'] });
    expect(hall.done(clerk, 'callNext', {}).number).toMatch(/^C/);
  });

  test('a counter is not turned to a line that the person at it cannot serve', () => {
    const { hall, manager } = openHall({ pack: SKILLED });
    hall.done(manager, 'changeStaff', { number: '201', skills: [] });
    expect(hall.refusal(manager, 'assignCounter', settle('3', 'broadband')).code).toBe('skillLacking');
    expect(hall.give(manager, 'assignCounter', settle('3', 'general', 'broadband')).ok).toBe(true);
  });

  test('only skills that the hall knows can be recorded', () => {
    const { hall, manager } = openHall({ pack: SKILLED });
    expect(hall.refusal(manager, 'changeStaff', { number: '201', skills: ['juggling'] }).code).toBe('unknownSkill');
    const payload = { number: '888', name: 'N', roles: ['clerk' as const], pin: '0000', skills: ['juggling'] };
    expect(hall.refusal(manager, 'addStaff', payload).code).toBe('unknownSkill');
  });
});

describe('[S-02] a break', () => {
  test('a clerk on a break is away, is not called to, and is not counted as an open counter', () => {
    const team = openHall();
    const { hall, clerk, colleague } = team;
    issue(team, 'bill-payment');
    hall.done(clerk, 'startBreak', { reason: 'meal' });
    expect(counterView(hall.hall, '3', hall.known())).toMatchObject({ state: 'away', away: 'meal' });
    expect(hall.refusal(clerk, 'callNext', {}).code).toBe('onBreak');
    const payment = managerView(hall.hall, hall.known()).queues.find(({ queueId }) => queueId === 'payment');
    expect(payment?.counters).toEqual(['5']);
    hall.done(clerk, 'endBreak', {});
    expect(counterView(hall.hall, '3', hall.known()).state).toBe('ready');
    expect(hall.give(colleague, 'startBreak', { counterId: '3', reason: 'rest' })).toMatchObject({
      refusal: { code: 'notYourCounter' },
    });
  });

  test('it does not begin while a customer is there', () => {
    const team = openHall();
    const ticketId = seated(team, 'recharge');
    expect(team.hall.refusal(team.clerk, 'startBreak', { reason: 'rest' }).code).toBe('stillServing');
    walkTo(team.hall, team.clerk);
    team.hall.done(team.clerk, 'finish', { ticketId });
    expect(team.hall.give(team.clerk, 'startBreak', { reason: 'rest' }).ok).toBe(true);
  });

  test('a manager begins and ends it by naming the counter; an empty one has nobody to be away', () => {
    const { hall, manager } = openHall();
    hall.done(manager, 'startBreak', { counterId: '3', reason: 'training' });
    hall.done(manager, 'startBreak', { counterId: '3', reason: 'training' });
    expect(hall.of('BreakStarted')).toEqual([{ counterId: '3', staff: '201', reason: 'training' }]);
    hall.done(manager, 'endBreak', { counterId: '3' });
    hall.done(manager, 'endBreak', { counterId: '3' });
    expect(hall.of('BreakEnded')).toHaveLength(1);
    expect(hall.refusal(manager, 'startBreak', { counterId: '8', reason: 'rest' }).code).toBe('nobodyAtPost');
    expect(hall.refusal(manager, 'startBreak', { reason: 'rest' }).code).toBe('unknownCounter');
  });

  test('leaving the post ends it, and every stretch of the day is kept', () => {
    const { hall, clerk, manager } = openHall();
    const opened = hall.now;
    hall.later(30 * MINUTE);
    hall.done(clerk, 'startBreak', { reason: 'meal' });
    hall.later(20 * MINUTE);
    hall.done(manager, 'releasePost', { counterId: '3' });
    hall.later(MINUTE);
    hall.at('203', 'counter', '3');
    expect(hall.hall.counters['3']?.away).toBeUndefined();
    const three = postsOfDay(hall.events).filter(({ counterId }) => counterId === '3');
    expect(three).toEqual([
      { counterId: '3', staff: '201', kind: 'post', from: opened, until: opened + 50 * MINUTE },
      {
        ...{ counterId: '3', staff: '201', kind: 'break', reason: 'meal' },
        ...{ from: opened + 30 * MINUTE, until: opened + 50 * MINUTE },
      },
      { counterId: '3', staff: '203', kind: 'post', from: opened + 51 * MINUTE },
    ]);
  });
});

test('[O-15] somebody who left without signing off is signed off by a manager, never in mid-visit', () => {
  const team = openHall();
  const { hall, manager, clerk } = team;
  seated(team, 'recharge');
  expect(hall.refusal(manager, 'releasePost', { counterId: '3' }).code).toBe('stillServing');
  hall.done(manager, 'releasePost', { counterId: '5' });
  expect(hall.hall.counters['5']?.staff).toBeUndefined();
  expect(hall.refusal(manager, 'releasePost', { counterId: '5' }).code).toBe('nobodyAtPost');
  expect(hall.refusal(clerk, 'releasePost', { counterId: '5' }).code).toBe('mayNot');
});

test('the board says which buttons the person who looks has a right to', () => {
  const { hall } = openHall();
  const { allowed } = managerView(hall.hall, hall.known(), (command) => command !== 'changeStaff');
  expect(allowed).toMatchObject({ assignCounter: true, releasePost: true, changeStaff: 'mayNot' });
});
