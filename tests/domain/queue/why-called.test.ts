import { describe, expect, test } from 'vitest';
import { counterView } from '../../../domain/views/counter-view.ts';
import { displayView } from '../../../domain/views/hall-views.ts';
import { managerView } from '../../../domain/views/manager-view.ts';
import { rowsOf } from '../../../domain/views/rows.ts';
import { callReason, callReasonTexts } from '../../../screen-kit/call-reason.ts';
import { issue, openHall } from '../at-the-desk.ts';
import { MINUTE } from '../test-hall.ts';

/** An ordinary customer, four minutes later a brand customer; two more minutes on, both are called one after the other. */
function vipFirst() {
  const team = openHall();
  const { hall, clerk, colleague } = team;
  issue(team, 'plan-change');
  hall.later(4 * MINUTE);
  issue(team, 'plan-change', { brandCustomer: 'listed' });
  hall.later(2 * MINUTE);
  hall.done(clerk, 'callNext', {});
  return { ...team, second: () => hall.done(colleague, 'callNext', {}) };
}

describe('every call can say why', () => {
  test('[P-09] in the ledger: the class, the wait, who was passed and with which plus', () => {
    const { hall, second } = vipFirst();
    second();
    const [first, next] = hall.of('TicketCalled').map(({ why }) => why);
    expect(first).toMatchObject({
      classId: 'vip',
      waitedMs: 2 * MINUTE,
      plusMinutes: 10,
      priority: true,
      passed: ['A001'],
      slips: 0,
    });
    expect(next).toMatchObject({
      classId: 'ordinary',
      waitedMs: 6 * MINUTE,
      plusMinutes: 0,
      priority: false,
      passed: [],
      slips: 1,
    });
    expect(next?.passedBy).toEqual([{ number: 'V001', plusMinutes: 10 }]);
  });

  test('[P-09] in words, at the counter, in both languages', () => {
    const { hall, second } = vipFirst();
    second();
    const why = counterView(hall.hall, '5', hall.known()).ticket?.why;
    if (!why) throw new Error('the call does not say why');
    expect(callReason(why, 'Standard', callReasonTexts.en)).toBe('Waited 6 min, Standard; V001 went first (+10 min)');
    expect(callReason(why, '普通', callReasonTexts['zh-CN'])).toBe('等候 6 分钟，普通；V001 先办（+10 分钟）');
    const first = counterView(hall.hall, '3', hall.known()).ticket?.why;
    expect(first && callReason(first, 'Brand customer', callReasonTexts.en)).toBe(
      'Waited 2 min, Brand customer; counts 10 min more by class; goes before A001, who came earlier',
    );
  });

  test('[P-09] the display says that a priority goes first and what it costs the others, and never the class', () => {
    const { hall } = vipFirst();
    const [call] = displayView(hall.hall, hall.known()).calls;
    expect(call?.priority).toEqual({ passed: 1, delayMinutes: expect.any(Number) });
    expect(JSON.stringify(displayView(hall.hall, hall.known()))).not.toMatch(/vip|品牌|brand/i);
  });

  test('nobody passed, nothing said: an ordinary call is no priority', () => {
    const { hall, second } = vipFirst();
    second();
    expect(displayView(hall.hall, hall.known()).calls[0]?.priority).toBeUndefined();
  });

  test('whoever waits on can be told who went first, and a number called by choice is named as such', () => {
    const team = openHall();
    const { hall } = team;
    issue(team, 'plan-change');
    hall.later(MINUTE);
    const { ticketId } = issue(team, 'plan-change');
    const manager = hall.at('501', 'counter', '4');
    hall.done(manager, 'callTicket', { ticketId, reason: 'feels unwell' });
    expect(rowsOf(hall.hall, 'waiting')).toMatchObject([
      { number: 'A001', slips: 1, wentFirst: [{ number: 'A002', plusMinutes: 0, chosen: true }] },
    ]);
  });

  test('[P-09] the board sets the waits of the classes side by side', () => {
    const { hall, second } = vipFirst();
    second();
    expect(managerView(hall.hall, hall.known()).today.classes).toEqual([
      { classId: 'vip', called: 1, meanWait: 2 * MINUTE, longestWait: 2 * MINUTE },
      { classId: 'ordinary', called: 1, meanWait: 6 * MINUTE, longestWait: 6 * MINUTE },
    ]);
  });
});
