import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counterView } from '../../domain/views/counter-view.ts';
import { giveAllBack, issue, onScreen, openHall, pay, seated, seatNext, serve, walkTo } from './at-the-desk.ts';

const withDrawer = (float = 20_000) => {
  const team = openHall();
  team.hall.done(team.clerk, 'openDrawer', { float });
  return team;
};

describe('a clerk’s cash drawer', () => {
  test('is counted at hand-over against the computed sum; a difference needs its reason', () => {
    const team = withDrawer();
    const { hall, clerk } = team;
    seated(team, 'bill-payment');
    walkTo(hall, clerk, 'count-aloud');
    pay(hall, clerk, { due: 8_650, received: 10_000 });
    expect(hall.done(clerk, 'removeCash', { amount: 5_000, reason: 'to the safe' }).left).toBe(23_650);
    expect(hall.refusal(clerk, 'countDrawer', { counted: 23_600 })).toMatchObject({
      code: 'differenceUnexplained',
      data: { difference: -50 },
    });
    const { computed, difference } = hall.done(clerk, 'countDrawer', { counted: 23_600, reason: 'a coin fell down' });
    expect([computed, difference]).toEqual([23_650, -50]);
    expect(hall.of('DrawerCounted')).toEqual([
      { staff: '201', float: 20_000, taken: 8_650, removed: 5_000, counted: 23_600 },
    ]);
    expect(JSON.stringify(hall.events)).not.toContain('coin fell');
    expect(hall.hall.drawers['201']).toBeUndefined();
  });

  test('shows its clerk what was in it at first and what was removed, and not the sum before it was counted', () => {
    const { hall } = withDrawer();
    expect(counterView(hall.hall, '3', hall.known()).drawer).toEqual({
      since: expect.any(Number),
      float: 20_000,
      removed: 0,
    });
    expect(counterView(hall.hall, '5', hall.known()).drawer).toBeUndefined();
  });

  test('is one for each clerk, holds no more than it holds, and stays open over the day’s end', () => {
    const { hall, clerk, colleague } = withDrawer();
    expect(hall.refusal(clerk, 'openDrawer', { float: 0 }).code).toBe('drawerOpen');
    expect(hall.refusal(colleague, 'removeCash', { amount: 1, reason: 'to the safe' }).code).toBe('noDrawer');
    expect(hall.refusal(colleague, 'countDrawer', { counted: 0 }).code).toBe('noDrawer');
    expect(hall.refusal(clerk, 'removeCash', { amount: 20_001, reason: 'to the safe' })).toMatchObject({
      code: 'moreThanInDrawer',
      data: { most: 20_000 },
    });
    hall.later(24 * 3_600_000);
    hall.hallGives('openBusinessDay', {});
    expect(hall.hall.drawers['201']).toMatchObject({ float: 20_000 });
  });

  test('card and phone payments are not cash', () => {
    const team = withDrawer(0);
    const { hall, clerk } = team;
    const ticketId = seated(team, 'bill-payment');
    walkTo(hall, clerk, 'count-aloud');
    hall.done(clerk, 'receivePayment', { ticketId, method: 'mobile', due: 3_000, received: 3_000 });
    hall.done(clerk, 'giveChange', { ticketId, change: 0 });
    expect(hall.hall.drawers['201']?.taken).toBe(0);
  });

  test('whatever is paid, paid back and removed, the computed sum is what lies in it', () => {
    const moves = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 9_000 }), fc.boolean(), fc.integer({ min: 0, max: 500 })),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(moves, (list) => {
        const team = withDrawer(10_000);
        const { hall, clerk } = team;
        let lies = 10_000;
        for (const [due, isBack, removed] of list) {
          const ticketId = seatNext(team, issue(team, 'bill-payment').ticketId);
          walkTo(hall, clerk, 'count-aloud');
          pay(hall, clerk, { due, received: due + 100 });
          lies += due;
          if (isBack) {
            hall.done(clerk, 'refundPayment', {
              ticketId,
              amount: due,
              reason: 'wrong number',
              again: false,
              said: true,
            });
            lies -= due;
          }
          if (removed > 0) {
            hall.done(clerk, 'removeCash', { amount: removed, reason: 'to the safe' });
            lies -= removed;
          }
          giveAllBack(hall, clerk);
          serve(hall, clerk);
        }
        expect(hall.done(clerk, 'countDrawer', { counted: lies })).toEqual({ computed: lies, difference: 0 });
      }),
      { numRuns: 15 },
    );
  });
});

describe('money that goes back', () => {
  const paid = () => {
    const team = openHall();
    const ticketId = seated(team, 'bill-payment');
    walkTo(team.hall, team.clerk, 'count-aloud');
    pay(team.hall, team.clerk, { due: 8_000, received: 10_000 });
    return { ...team, ticketId };
  };

  test('[C-21] never in silence, never without a reason, and never more than was paid', () => {
    const { hall, clerk, ticketId } = paid();
    const back = { ticketId, amount: 8_000, reason: 'the wrong number was topped up', again: false, said: true };
    expect(hall.refusal(clerk, 'refundPayment', { ...back, said: false }).code).toBe('saidAloudFirst');
    expect(hall.refusal(clerk, 'refundPayment', { ...back, reason: '' }).code).toBe('malformed');
    expect(hall.refusal(clerk, 'refundPayment', { ...back, amount: 8_001 })).toMatchObject({
      code: 'moreThanPaid',
      data: { most: 8_000 },
    });
    hall.done(clerk, 'refundPayment', { ...back, amount: 3_000 });
    expect(hall.refusal(clerk, 'refundPayment', back)).toMatchObject({ data: { most: 5_000 } });
  });

  test('[C-43] is an entry of its own with its own paper, and the first entry stays as it was', () => {
    const { hall, clerk, ticketId } = paid();
    const before = hall.of('ChangeGiven');
    const { receiptNumber } = hall.done(clerk, 'refundPayment', {
      ...{ ticketId, amount: 8_000, reason: 'the wrong amount' },
      ...{ again: true, said: true },
    });
    expect(hall.of('ChangeGiven')).toEqual(before);
    expect(receiptNumber).toBe('20261123-0002');
    const lines = hall.papers.at(-1)?.slip.lines.flatMap((line) => (line.kind === 'pair' ? [line.right] : []));
    expect(lines).toEqual(expect.arrayContaining(['20261123-0001', '20261123-0002', '¥80.00']));
    expect(onScreen(hall, clerk).steps.find(({ kind }) => kind === 'amount')?.state).toBe('current');
    pay(hall, clerk, { due: 5_000, received: 5_000 });
    expect(hall.hall.counters['3']?.cashToday).toBe(5_000);
    expect(onScreen(hall, clerk).held.filter(({ what }) => what === 'receipt')).toHaveLength(3);
    serve(hall, clerk);
  });
});

test('[C-19] an amount that is not the usual one is taken with a reason or not at all', () => {
  const team = openHall();
  const { hall, clerk } = team;
  const ticketId = seated(team, 'sim-replacement');
  const payment = { ticketId, method: 'cash', due: 1_000, received: 1_000 } as const;
  const { usual } = onScreen(hall, clerk).payment ?? {};
  if (usual === undefined) throw new Error('this service has no usual amount any more');
  expect(hall.refusal(clerk, 'receivePayment', payment)).toMatchObject({ code: 'amountUnexplained', data: { usual } });
  hall.done(clerk, 'receivePayment', { ...payment, reason: 'half price this month' });
  expect(hall.asides).toContainEqual(expect.objectContaining({ kind: 'remark', text: 'half price this month' }));
});
