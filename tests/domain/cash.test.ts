import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakDown } from '../../domain/desk/change.ts';
import { managerView } from '../../domain/views/manager-view.ts';
import {
  currentStep,
  giveAllBack,
  issue,
  onScreen,
  openHall,
  pay,
  seated,
  seatNext,
  serve,
  walkTo,
} from './at-the-desk.ts';
import { TELECOM } from './test-hall.ts';

const atThePad = (serviceId = 'recharge') => {
  const team = openHall();
  const ticketId = seated(team, serviceId);
  walkTo(team.hall, team.clerk, 'count-aloud');
  const receive = (due: number, received: number) => ({ ticketId, method: 'cash' as const, due, received });
  return { ...team, ticketId, receive };
};
const COINS = TELECOM.currency.notesAndCoins;
const SMALLEST = Math.min(...COINS);

describe('cash', () => {
  test('[C-19] [C-20] received and change are confirmed one after the other, and stand on the receipt', () => {
    const { hall, clerk, ticketId, receive } = atThePad();
    expect(hall.done(clerk, 'receivePayment', receive(8650, 10_000)).change).toBe(1350);
    expect(onScreen(hall, clerk).payment).toMatchObject({
      stage: 'received',
      due: 8650,
      received: 10_000,
      change: 1350,
    });
    const { receiptNumber } = hall.done(clerk, 'giveChange', { ticketId, change: 1350 });
    expect(receiptNumber).toBe('20261123-0001');
    const { slip, printer } = hall.papers.at(-1) ?? {};
    expect(printer).toBe('counter-printer');
    expect(slip?.lines.flatMap((line) => (line.kind === 'pair' ? [[line.left, line.right]] : []))).toEqual(
      expect.arrayContaining([
        ...[
          ['凭条号', receiptNumber],
          ['应收', '¥86.50'],
          ['实收', '¥100.00'],
          ['找零', '¥13.50'],
          ['经办工号', '201'],
        ],
        ['时间', '2026-11-23 09:00'],
      ]),
    );
    expect(currentStep(hall, clerk)).toBe('process');
  });

  test('[C-21] a change of nothing is said as well: without it neither the step nor the visit is done', () => {
    const { hall, clerk, ticketId, receive } = atThePad();
    hall.done(clerk, 'receivePayment', receive(5000, 5000));
    expect(hall.refusal(clerk, 'confirmStep', { ticketId, step: 'count-aloud' }).code).toBe('stepNeedsDeed');
    expect(hall.refusal(clerk, 'finish', { ticketId }).code).toBe('paymentOpen');
    expect(hall.refusal(clerk, 'skipStep', { ticketId, step: 'count-aloud', reason: 'exact' }).code).toBe(
      'stepRequired',
    );
    hall.done(clerk, 'giveChange', { ticketId, change: 0 });
    serve(hall, clerk);
  });

  test('[C-21] while money is open the customer is not parked, sent on, given up or asked for something else', () => {
    const { hall, clerk, ticketId, receive } = atThePad();
    hall.done(clerk, 'receivePayment', receive(5000, 10_000));
    const open = [
      hall.refusal(clerk, 'parkTicket', { ticketId, reason: 'fetches a form' }),
      hall.refusal(clerk, 'transferTicket', { ticketId, to: { counter: '7' } }),
      hall.refusal(clerk, 'cancelTicket', { ticketId, reason: 'gaveUp' }),
      hall.refusal(clerk, 'addService', { ticketId, serviceId: 'recharge', comesAs: 'owner' }),
    ];
    for (const refusal of open) expect(refusal).toEqual({ code: 'paymentOpen', data: { change: 5000 } });
  });

  test('[C-19] less than is due cannot be confirmed', () => {
    const { hall, clerk, receive } = atThePad();
    expect(hall.refusal(clerk, 'receivePayment', receive(8650, 8600))).toEqual({
      code: 'receivedBelowDue',
      data: { short: 50 },
    });
    expect(onScreen(hall, clerk).payment?.stage).toBe('due');
  });

  test('[C-21] a mistype is corrected before the receipt, and both amounts stay on record', () => {
    const { hall, clerk, ticketId, receive } = atThePad();
    hall.done(clerk, 'receivePayment', receive(8650, 100_000));
    hall.done(clerk, 'receivePayment', receive(8650, 10_000));
    expect(hall.of('PaymentReceived').map(({ received }) => received)).toEqual([100_000, 10_000]);
    expect(hall.refusal(clerk, 'giveChange', { ticketId, change: 91_350 })).toEqual({
      code: 'changeDiffers',
      data: { change: 1350 },
    });
    hall.done(clerk, 'giveChange', { ticketId, change: 1350 });
    expect(hall.refusal(clerk, 'receivePayment', receive(8650, 9000)).code).toBe('stepNotNow');
    expect(hall.refusal(clerk, 'giveChange', { ticketId, change: 1350 }).code).toBe('noPayment');
    expect(hall.of('ChangeGiven')).toHaveLength(1);
  });

  test('[C-19] amounts that no customer lays on the desk are refused', () => {
    const { hall, clerk, receive } = atThePad();
    expect(hall.refusal(clerk, 'receivePayment', receive(8650, 20_000_001)).code).toBe('amountAbsurd');
    expect(hall.refusal(clerk, 'receivePayment', receive(20_000_001, 20_000_001)).code).toBe('amountAbsurd');
    for (const strange of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 100_000_000]) {
      expect(hall.refusal(clerk, 'receivePayment', receive(strange, 10_000)).code).toBe('malformed');
      expect(hall.refusal(clerk, 'receivePayment', receive(0, strange)).code).toBe('malformed');
    }
  });

  test('cards and phones pay exactly, and what they pay is not counted as cash', () => {
    const { hall, clerk, ticketId, receive } = atThePad();
    const card = { ...receive(8650, 10_000), method: 'card' as const };
    expect(hall.refusal(clerk, 'receivePayment', card)).toEqual({ code: 'receivedNotExact', data: { due: 8650 } });
    hall.done(clerk, 'receivePayment', { ...card, received: 8650 });
    hall.done(clerk, 'giveChange', { ticketId, change: 0 });
    expect(hall.hall.counters['3']?.cashToday).toBe(0);
    expect(hall.papers.at(-1)?.slip.lines.some(({ kind }) => kind === 'drawerPulse')).toBe(false);
  });

  test('the manager sees what each desk took in cash, less the change', () => {
    const { hall, clerk } = atThePad();
    pay(hall, clerk, { due: 8650, received: 10_000 });
    const rows = managerView(hall.hall, hall.known()).counters;
    expect(rows.filter(({ cashToday }) => cashToday > 0)).toMatchObject([{ counterId: '3', cashToday: 8650 }]);
  });

  test('each service of a visit has its own receipt, and the numbers count up through the day', () => {
    const team = atThePad();
    const { hall, clerk, ticketId } = team;
    walkTo(hall, clerk, 'anything-else');
    hall.done(clerk, 'addService', { ticketId, serviceId: 'bill-payment', comesAs: 'owner' });
    serve(hall, clerk);
    seatNext(team, issue(team, 'recharge').ticketId);
    serve(hall, clerk);
    const numbers = hall.of('ChangeGiven').map(({ receiptNumber }) => receiptNumber);
    expect(numbers).toEqual(['20261123-0001', '20261123-0002', '20261123-0003']);
  });

  test('a receipt of money is not printed again; any other paper is, marked as a copy and with the reason', () => {
    const { hall, clerk } = atThePad();
    pay(hall, clerk, { due: 100, received: 100 });
    giveAllBack(hall, clerk);
    const [ticket, receipt] = hall.papers;
    const again = (printJobId = '') => ({ printJobId, reason: 'paper jam' });
    expect(hall.refusal(clerk, 'reprint', again(receipt?.printJobId)).code).toBe('receiptNotReprinted');
    hall.done(clerk, 'reprint', again(ticket?.printJobId));
    const copy = hall.papers.at(-1);
    expect(copy).toMatchObject({ reprint: true, printer: 'door-printer' });
    expect(copy?.slip.lines[0]).toMatchObject({ kind: 'text', text: '*** 重印 ***' });
    expect(copy?.slip.lines.slice(1)).toEqual(ticket?.slip.lines);
    expect(hall.of('SlipOrdered')).toMatchObject([{ reprintOf: ticket?.printJobId }]);
  });
});

describe('change', () => {
  test('[C-20] received less due is the change, whatever the amounts', () => {
    const { hall, clerk, receive } = atThePad();
    const amount = fc.integer({ min: 0, max: 20_000_000 });
    fc.assert(
      fc.property(amount, amount, (due, received) => {
        const decision = hall.asked(clerk, 'receivePayment', receive(due, received));
        expect(decision.ok).toBe(received >= due);
        if (decision.ok) expect(decision.reply).toEqual({ change: received - due });
      }),
    );
  });

  test('[C-20] the notes and coins add up to the change for every amount that can be paid out', () => {
    for (let amount = 0; amount <= 30_000; amount += SMALLEST) {
      const parts = breakDown(amount, COINS);
      expect(parts.reduce((sum, { fen, count }) => sum + fen * count, 0)).toBe(amount);
      expect(parts.map(({ fen }) => fen)).toEqual(parts.map(({ fen }) => fen).toSorted((a, b) => b - a));
    }
  });

  test('[C-20] the change is in the fewest notes and coins that the currency allows', () => {
    const fewest = [0];
    for (let step = 1; step <= 30_000 / SMALLEST; step++) {
      const before = COINS.flatMap((coin) => fewest[step - coin / SMALLEST] ?? []);
      fewest.push(1 + Math.min(...before));
      const pieces = breakDown(step * SMALLEST, COINS).reduce((sum, { count }) => sum + count, 0);
      expect(pieces).toBe(fewest[step]);
    }
  });

  test('the desk shows the change in notes and coins', () => {
    const { hall, clerk, receive } = atThePad();
    hall.done(clerk, 'receivePayment', receive(8650, 10_000));
    expect(onScreen(hall, clerk).payment?.breakdown).toEqual([
      { fen: 1000, count: 1 },
      { fen: 100, count: 3 },
      { fen: 50, count: 1 },
    ]);
  });
});
