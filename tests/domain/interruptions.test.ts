import { describe, expect, test } from 'vitest';
import { openAlerts } from '../../domain/alerts/alerts.ts';
import { counterView } from '../../domain/views/counter-view.ts';
import { customerView } from '../../domain/views/customer-view.ts';
import { displayView } from '../../domain/views/hall-views.ts';
import { currentStep, issue, onScreen, openHall, seated, serve, walkTo } from './at-the-desk.ts';
import { MINUTE, SECOND } from './test-hall.ts';

describe('somebody asks at a busy counter (SC-14)', () => {
  test('[C-25] [C-27] a brief answer, or a word to wait, is noted; the visit stays where it was', () => {
    const team = openHall();
    const { hall, clerk } = team;
    seated(team, 'sim-replacement');
    const before = currentStep(hall, clerk);
    hall.done(clerk, 'answerBystander', { answer: 'briefly' });
    hall.done(clerk, 'answerBystander', { answer: 'askedToWait' });
    hall.done(clerk, 'answerBystander', { answer: 'toConsultation' });
    expect(hall.of('BystanderAnswered').map(({ answer }) => answer)).toEqual([
      'briefly',
      'askedToWait',
      'toConsultation',
    ]);
    expect(currentStep(hall, clerk)).toBe(before);
  });

  test('[C-26] an idle counter is offered, the nearest first, and a busy one never', () => {
    const team = openHall();
    const { hall, clerk, colleague } = team;
    const far = hall.at('203', 'counter', '12');
    seated(team, 'sim-replacement');
    expect(counterView(hall.hall, '3', hall.known()).idle).toEqual(['5', '12']);
    issue(team, 'recharge');
    hall.done(colleague, 'callNext', {});
    expect(counterView(hall.hall, '3', hall.known()).idle).toEqual(['12']);
    expect(hall.refusal(clerk, 'answerBystander', { answer: 'toCounter', toCounter: '5' }).code).toBe('counterNotIdle');
    expect(hall.refusal(clerk, 'answerBystander', { answer: 'toCounter' }).code).toBe('counterMissing');
    hall.done(clerk, 'answerBystander', { answer: 'toCounter', toCounter: '12' });
    expect(hall.of('BystanderAnswered')).toEqual([{ counterId: '3', answer: 'toCounter', toCounter: '12' }]);
    expect(far.place.at).toBe('12');
  });
});

describe('the clerk leaves the seat (SC-16)', () => {
  test('[C-29] not without the customer’s consent, and not without a reason', () => {
    const team = openHall();
    const ticketId = seated(team, 'sim-replacement');
    const { hall, clerk } = team;
    const leave = (consent: boolean, reason: string) => hall.give(clerk, 'leaveSeat', { ticketId, reason, consent });
    expect(leave(false, 'a form from the office')).toMatchObject({ refusal: { code: 'consentMissing' } });
    expect(leave(true, ' ')).toMatchObject({ refusal: { code: 'malformed' } });
    expect(hall.of('SeatLeft')).toEqual([]);
    expect(leave(true, 'a form from the office').ok).toBe(true);
    expect(leave(true, 'a second time').ok).toBe(false);
  });

  test('[C-30] [C-31] nothing goes on while the seat is empty, nor before the apology', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'sim-replacement');
    walkTo(hall, clerk, 'need');
    const goOn = () => hall.give(clerk, 'confirmStep', { ticketId, step: 'need' });
    hall.done(clerk, 'leaveSeat', { ticketId, reason: 'a form from the office', consent: true });
    expect(goOn()).toMatchObject({ refusal: { code: 'seatLeft' } });
    expect(hall.refusal(clerk, 'apologise', { ticketId }).code).toBe('seatNotLeft');
    hall.later(4 * MINUTE + 5 * SECOND);
    hall.done(clerk, 'returnToSeat', { ticketId });
    hall.done(clerk, 'returnToSeat', { ticketId });
    expect(hall.of('SeatTakenAgain')).toEqual([{ ticketId, awayMs: 4 * MINUTE + 5 * SECOND }]);
    expect(goOn()).toMatchObject({ refusal: { code: 'apologyDue' } });
    expect(hall.refusal(clerk, 'parkTicket', { ticketId, reason: 'another reason' }).code).toBe('apologyDue');
    expect(onScreen(hall, clerk).away?.back).toBeDefined();
    hall.done(clerk, 'apologise', { ticketId });
    expect(goOn().ok).toBe(true);
    expect(onScreen(hall, clerk).away).toBeUndefined();
  });

  test('[C-29] what the reason says stands outside the ledger', () => {
    const team = openHall();
    const ticketId = seated(team, 'sim-replacement');
    team.hall.done(team.clerk, 'leaveSeat', { ticketId, reason: 'her file is upstairs', consent: true });
    expect(JSON.stringify(team.hall.events)).not.toContain('upstairs');
    expect(team.hall.asides).toContainEqual(expect.objectContaining({ kind: 'remark', text: 'her file is upstairs' }));
  });
});

test('[C-32] a number that comes too early is told its place and its counters', () => {
  const team = openHall();
  const { hall, clerk } = team;
  seated(team, 'sim-replacement');
  issue(team, 'sim-replacement');
  const { number } = issue(team, 'sim-replacement');
  const reply = hall.done(clerk, 'remindOfOrder', { number: number.toLowerCase() });
  expect(reply).toMatchObject({ number, status: 'waiting', ahead: 1 });
  expect(reply.counters).toContain('3');
  expect(hall.refusal(clerk, 'remindOfOrder', { number: 'A999' }).code).toBe('unknownTicket');
  expect(hall.of('OrderReminded')).toHaveLength(1);
});

describe('a customer presses for speed (SC-19)', () => {
  test('[C-38] what may be left out folds away, and all that is required stays', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'sim-replacement');
    const required = () =>
      onScreen(hall, clerk)
        .steps.filter((step) => step.required)
        .map(({ id }) => id);
    const before = { required: required() };
    hall.done(clerk, 'noteHurry', { ticketId });
    hall.done(clerk, 'noteHurry', { ticketId });
    expect(hall.of('HurryNoted')).toHaveLength(1);
    const after = onScreen(hall, clerk);
    expect(after.hurry).toBe(true);
    expect(required()).toEqual(expect.arrayContaining(before.required));
    expect(required()).toContain('hurry');
    expect(after.steps.every((step) => step.required)).toBe(true);
    expect(after.left.steps).toBe(after.steps.length);
    expect(after.left.aboutMinutes).toBeGreaterThan(0);
    serve(hall, clerk);
    for (const step of before.required)
      expect(hall.of('StepConfirmed').map((confirmed) => confirmed.step)).toContain(step);
  });
});

test('[C-39] a wish beyond the rules is noted with a reason or not at all (SC-24)', () => {
  const team = openHall();
  const { hall, clerk } = team;
  const ticketId = seated(team, 'sim-replacement');
  const note = (reason: string) =>
    hall.give(clerk, 'noteUnmetRequest', { ticketId, subject: 'waiveFee', wanted: 'no fee at all', reason });
  expect(note('').ok).toBe(false);
  expect(note('the tariff allows no exception').ok).toBe(true);
  expect(hall.of('UnmetRequestNoted')).toEqual([{ ticketId, serviceId: 'sim-replacement', subject: 'waiveFee' }]);
  expect(JSON.stringify(hall.events)).not.toContain('no fee at all');
});

describe('a silent call for help (SC-33)', () => {
  test('[C-40] [C-41] is seen by the staff alone, and nothing is noted about the customer', () => {
    const team = openHall();
    const { hall, clerk, manager } = team;
    const ticketId = seated(team, 'sim-replacement');
    const told = JSON.stringify([customerView(hall.hall, '3'), displayView(hall.hall, hall.known())]);
    const { alertId } = hall.done(clerk, 'callForHelp', {});
    expect(hall.done(clerk, 'callForHelp', {}).alertId).toBe(alertId);
    expect(JSON.stringify([customerView(hall.hall, '3'), displayView(hall.hall, hall.known())])).toBe(told);
    expect(hall.of('AlertRaised')).toEqual([{ alertId, kind: 'helpCall', about: { counter: '3' } }]);
    expect(JSON.stringify(hall.ticket(ticketId))).not.toContain('help');
    hall.later(30 * SECOND);
    hall.done(manager, 'takeAlert', { alertId });
    expect(counterView(hall.hall, '3', hall.known()).help).toMatchObject({ state: 'taken', takenBy: '601' });
    hall.done(manager, 'closeAlert', { alertId });
    expect(counterView(hall.hall, '3', hall.known()).help).toBeUndefined();
  });
});

describe('a mistake at the counter (SC-25)', () => {
  test('[C-44] the apology comes first', () => {
    const team = openHall();
    const ticketId = seated(team, 'sim-replacement');
    const mistake = { ticketId, kind: 'wrongData', voidSlip: false } as const;
    expect(team.hall.refusal(team.clerk, 'correctMistake', { ...mistake, apologised: false }).code).toBe(
      'apologyFirst',
    );
    team.hall.done(team.clerk, 'correctMistake', { ...mistake, apologised: true });
    expect(team.hall.of('MistakeCorrected')).toEqual([{ ticketId, serviceId: 'sim-replacement', kind: 'wrongData' }]);
  });

  test('[C-43] a wrong slip becomes void and is replaced and signed anew; it never disappears', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'sim-replacement');
    const mistake = { ticketId, kind: 'wrongPaper', apologised: true, voidSlip: true } as const;
    expect(hall.refusal(clerk, 'correctMistake', mistake).code).toBe('slipNotPrinted');
    while (!hall.ticket(ticketId).legs[0]?.signed) walkTo(hall, clerk, nextAfter(team));
    const first = onScreen(hall, clerk).slip;
    hall.done(clerk, 'correctMistake', mistake);
    const [voided] = hall.of('MistakeCorrected').map((event) => event.voided);
    expect(voided?.slip).toBe(first);
    expect(onScreen(hall, clerk).held.some(({ what }) => what === 'slip')).toBe(false);
    expect(hall.give(clerk, 'finish', { ticketId }).ok).toBe(false);
    serve(hall, clerk);
    expect(hall.of('BusinessSlipPrinted')).toHaveLength(2);
    expect(hall.of('SlipSigned')).toHaveLength(2);
    expect(
      JSON.stringify(hall.papers.at(-1)?.slip.kind === 'businessSlip' ? hall.papers.at(-1) : hall.papers),
    ).toContain(first);
  });
});

describe('a customer who walks away', () => {
  test('[C-22] leaves a clean end in every state, and what stayed at the desk is looked after', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'sim-replacement');
    const steps = onScreen(hall, clerk).steps.length;
    walkTo(hall, clerk, onScreen(hall, clerk).steps.find(({ kind }) => kind === 'take')?.id);
    hall.done(clerk, 'takeItems', { ticketId, items: onScreen(hall, clerk).toTake.map((document) => ({ document })) });
    const held = onScreen(hall, clerk).held.length;
    expect(held).toBeGreaterThan(0);
    expect(steps).toBeGreaterThan(held);
    const { number, leftBehind } = hall.done(clerk, 'customerLeft', { ticketId });
    expect(leftBehind).toBe(held);
    expect(hall.of('TicketEnded').at(-1)).toMatchObject({ ticketId, outcome: 'gaveUp' });
    expect(openAlerts(hall.hall, { kind: 'leftBehind', about: { number } })).toHaveLength(1);
    expect(hall.of('ThingsLeftBehind')[0]?.items).toHaveLength(held);
  });

  test('[C-21] whose money lies on the desk is owed all of it', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'bill-payment');
    hall.done(clerk, 'receivePayment', { ticketId, method: 'cash', due: 3_000, received: 5_000 });
    expect(hall.done(clerk, 'customerLeft', { ticketId }).leftBehind).toBe(1);
    expect(hall.of('ThingsLeftBehind')).toMatchObject([{ change: 5_000, items: [] }]);
  });

  test('while the clerk was away, too', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'bill-payment');
    hall.done(clerk, 'leaveSeat', { ticketId, reason: 'fetches a form', consent: true });
    expect(hall.done(clerk, 'customerLeft', { ticketId }).leftBehind).toBe(0);
    expect(hall.of('AlertRaised')).toEqual([]);
  });
});

/** The step after the present one. */
function nextAfter({ hall, clerk }: ReturnType<typeof openHall>): string | undefined {
  const path = onScreen(hall, clerk).steps;
  return path[path.findIndex(({ state }) => state === 'current') + 1]?.id;
}
