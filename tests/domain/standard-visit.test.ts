import { describe, expect, test } from 'vitest';
import { ComesAs, type Need } from '../../contract/words.ts';
import { currentStep, issue, onScreen, openHall, seated, seatNext, serve, walkTo } from './at-the-desk.ts';
import { TELECOM } from './test-hall.ts';

const stepsOf = (serviceId: string, wish: Parameters<typeof issue>[2] = {}) => {
  const team = openHall();
  seated(team, serviceId, wish);
  return onScreen(team.hall, team.clerk).steps.map(({ id }) => id);
};

describe('the standard visit', () => {
  test('[C-05] [C-22] [C-45] a change of plan goes from the door to the tidy desk: identity card, signature, no payment', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const before = hall.events.length;
    const { ticketId } = issue(team, 'plan-change', { customer: { surname: '林', title: 'ms' } });
    hall.done(clerk, 'callNext', {});
    hall.done(clerk, 'startService', { ticketId });
    for (const step of ['greet-standing', 'need']) hall.done(clerk, 'confirmStep', { ticketId, step });
    const kind = 'resident-id';
    expect(hall.done(clerk, 'takeItems', { ticketId, items: [{ document: 'owner-id', kind }] }).held).toBe(1);
    for (const step of ['identity-owner', 'explain', 'process', 'offer'])
      hall.done(clerk, 'confirmStep', { ticketId, step });
    hall.done(clerk, 'printBusinessSlip', { ticketId });
    hall.done(clerk, 'confirmSignature', { ticketId });
    const items = onScreen(hall, clerk).held.map(({ itemId }) => itemId);
    expect(items).toHaveLength(2);
    expect(hall.done(clerk, 'giveBackItems', { ticketId, items }).held).toBe(0);
    for (const step of ['anything-else', 'farewell']) hall.done(clerk, 'confirmStep', { ticketId, step });
    hall.done(clerk, 'finish', { ticketId });
    expect(hall.events.slice(before).map(({ type, data }) => ('step' in data ? data.step : type))).toEqual([
      ...['VisitBegan', 'NeedTriaged', 'TicketIssued', 'TicketCalled', 'ServiceStarted', 'greet-standing', 'need'],
      ...['ItemsTaken', 'take-documents', 'identity-owner', 'explain', 'process', 'offer'],
      ...['BusinessSlipPrinted', 'print-slip', 'SlipSigned', 'sign-here', 'ItemsGivenBack', 'return-documents'],
      ...['anything-else', 'farewell', 'tidy', 'TicketEnded', 'VisitEnded', 'DeskTidied'],
    ]);
    expect(hall.of('TicketEnded')).toMatchObject([{ ticketId, outcome: 'served', counterId: '3' }]);
    expect(hall.papers.map(({ slip }) => slip.kind)).toEqual(['ticket', 'businessSlip']);
    expect(hall.hall).toMatchObject({ tickets: {}, visits: {}, today: { issued: 1, served: 1 } });
  });

  test('every service, for everybody for whom it is done, can be walked to its end and leaves nothing behind', () => {
    const team = openHall();
    const { hall } = team;
    const consultant = hall.at('301', 'counter', 'q1');
    const shop = hall.at('203', 'counter', '12');
    const desks = { consultation: consultant, complaint: consultant, device: shop } as const;
    let served = 0;
    for (const { id, queue, documents } of TELECOM.services)
      for (const comesAs of ComesAs.options.filter((who) => documents[who])) {
        const clerk = desks[queue as keyof typeof desks] ?? team.clerk;
        const { ticketId } = issue(team, id, { comesAs });
        seatNext({ ...team, clerk }, ticketId);
        serve(hall, clerk);
        served += 1;
      }
    expect(served).toBeGreaterThan(50);
    expect(hall.hall.today.served).toBe(served);
    expect(hall.hall).toMatchObject({ tickets: {}, visits: {} });
  });
});

describe('the steps of the desk', () => {
  test('[C-02] the identity check is on the path of every document that is handed over for identity, and cannot be skipped', () => {
    const team = openHall();
    const { hall, clerk } = team;
    for (const comesAs of ComesAs.options) {
      const ticketId = seated(team, 'plan-change', { comesAs });
      walkTo(hall, clerk, `identity-${comesAs}`);
      const skip = { ticketId, step: `identity-${comesAs}`, reason: 'in a hurry' };
      expect(hall.refusal(clerk, 'skipStep', skip).code).toBe('stepRequired');
      expect(hall.refusal(clerk, 'finish', { ticketId }).code).toBe('documentsHeld');
      serve(hall, clerk);
    }
  });

  test('[C-02] a visit whose identity was not checked cannot be finished', () => {
    const team = openHall();
    const ticketId = seated(team, 'plan-change');
    const refusal = team.hall.refusal(team.clerk, 'finish', { ticketId });
    expect(refusal.code).toBe('stepsOpen');
    expect(refusal.data?.steps).toContain('identity-owner');
  });

  test('[C-01] after the greeting the need is confirmed, with the note from the door on the screen', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const note = 'her bill has doubled since March';
    const ticketId = seated(team, 'plan-change', { note });
    walkTo(hall, clerk, 'need');
    expect(onScreen(hall, clerk).note).toBe(note);
    expect(onScreen(hall, clerk).steps.findIndex(({ id }) => id === 'need')).toBe(1);
    expect(hall.refusal(clerk, 'skipStep', { ticketId, step: 'need', reason: 'clear' }).code).toBe('stepRequired');
  });

  test('[C-12] nobody else is waiting: stand to greet', () => {
    expect(stepsOf('plan-change')[0]).toBe('greet-standing');
  });

  test('[C-13] others are waiting for this counter: the greeting may be given seated', () => {
    const team = openHall();
    const { ticketId } = issue(team, 'plan-change');
    issue(team, 'recharge');
    seatNext(team, ticketId);
    expect(currentStep(team.hall, team.clerk)).toBe('greet-seated');
  });

  test('[C-12] somebody who waits for other counters does not keep this clerk seated', () => {
    const team = openHall();
    const { ticketId } = issue(team, 'plan-change');
    issue(team, 'enquiry');
    seatNext(team, ticketId);
    expect(currentStep(team.hall, team.clerk)).toBe('greet-standing');
  });

  test('[C-42] who needs a hand is met standing and signs where they are, however many wait', () => {
    const team = openHall();
    const needs: Need[] = ['mobility'];
    const { ticketId } = issue(team, 'plan-change', { needs });
    issue(team, 'plan-change');
    seatNext(team, ticketId);
    const steps = onScreen(team.hall, team.clerk).steps.map(({ id }) => id);
    expect(steps).toEqual(expect.arrayContaining(['greet-beside', 'sign-beside']));
    expect(steps.filter((id) => /^greet-(standing|seated)$|^sign-here$/.test(id))).toEqual([]);
  });

  test('[P-05] every class of customer gets the same steps of courtesy', () => {
    const ordinary = stepsOf('sim-replacement');
    expect(ordinary.length).toBeGreaterThan(5);
    for (const { id, grounds } of TELECOM.classes)
      expect(stepsOf('sim-replacement', grounds ? { brandCustomer: 'listed' } : { classId: id })).toEqual(ordinary);
  });

  test('[P-06] a step is left out only with a reason, and the reason stays on record', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'plan-change');
    walkTo(hall, clerk, 'offer');
    expect(hall.refusal(clerk, 'skipStep', { ticketId, step: 'offer', reason: '' }).code).toBe('malformed');
    hall.done(clerk, 'skipStep', { ticketId, step: 'offer', reason: 'nothing fits' });
    expect(hall.of('StepSkipped')).toEqual([{ ticketId, step: 'offer' }]);
    expect(hall.asides.at(-1)).toMatchObject({ kind: 'remark', about: ticketId, text: 'nothing fits' });
    expect(currentStep(hall, clerk)).toBe('print-slip');
  });

  test('[P-06] no step is done twice or out of order', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'plan-change');
    const confirm = (step: string) => hall.refusal(clerk, 'confirmStep', { ticketId, step });
    expect(confirm('explain')).toEqual({ code: 'stepNotNow', data: { current: 'greet-standing' } });
    hall.done(clerk, 'confirmStep', { ticketId, step: 'greet-standing' });
    expect(confirm('greet-standing')).toEqual({ code: 'stepNotNow', data: { current: 'need' } });
    expect(confirm('greet-seated').code).toBe('unknownStep');
    expect(confirm('made-up').code).toBe('unknownStep');
    expect(hall.of('StepConfirmed')).toHaveLength(1);
  });

  test('[C-05] [C-16] [C-22] what is a deed is not ticked by hand before the deed is done', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'sim-replacement');
    for (const step of ['take-documents', 'print-slip', 'sign-here', 'count-aloud', 'return-documents']) {
      walkTo(hall, clerk, step);
      expect(hall.refusal(clerk, 'confirmStep', { ticketId, step }).code).toBe('stepNeedsDeed');
    }
  });

  test('[C-16] the documents are taken when the last of them lies on the desk, and each only once', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'plan-change', { comesAs: 'agent' });
    walkTo(hall, clerk, 'take-documents');
    expect(onScreen(hall, clerk).toTake).toEqual(['owner-id', 'agent-id']);
    hall.done(clerk, 'takeItems', { ticketId, items: [{ document: 'owner-id' }] });
    expect(currentStep(hall, clerk)).toBe('take-documents');
    const twice = { ticketId, items: [{ document: 'owner-id' }] };
    expect(hall.refusal(clerk, 'takeItems', twice)).toEqual({ code: 'alreadyHeld', data: { document: 'owner-id' } });
    hall.done(clerk, 'takeItems', { ticketId, items: [{ document: 'agent-id', kind: 'passport' }] });
    expect(currentStep(hall, clerk)).toBe('identity-agent');
    const strange = { ticketId, items: [{ document: 'agent-id', kind: 'library-card' }] };
    expect(hall.refusal(clerk, 'takeItems', strange).code).toBe('unknownDocument');
  });

  test('[C-45] [C-46] the closing question and the farewell belong to every visit', () => {
    const team = openHall();
    const ticketId = seated(team, 'recharge');
    for (const step of ['anything-else', 'farewell']) {
      walkTo(team.hall, team.clerk, step);
      expect(team.hall.refusal(team.clerk, 'finish', { ticketId }).data?.steps).toContain(step);
      expect(team.hall.refusal(team.clerk, 'skipStep', { ticketId, step, reason: 'no time' }).code).toBe(
        'stepRequired',
      );
    }
  });

  test('[C-47] the desk is tidied before the next customer is called; finishing does it as its last step', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'recharge');
    issue(team, 'recharge');
    walkTo(hall, clerk, 'farewell');
    expect(hall.refusal(clerk, 'finish', { ticketId }).data?.steps).toEqual(['farewell', 'tidy']);
    walkTo(hall, clerk, 'tidy');
    expect(hall.refusal(clerk, 'callNext', {}).code).toBe('counterBusy');
    hall.done(clerk, 'finish', { ticketId });
    expect(hall.of('StepConfirmed').at(-1)?.step).toBe('tidy');
    expect(hall.of('DeskTidied')).toEqual([{ counterId: '3' }]);
    expect(hall.done(clerk, 'callNext', {}).number).toBe('B002');
  });

  test('[C-47] a visit that broke off leaves a desk that has to be made ready first', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'recharge');
    issue(team, 'recharge');
    hall.done(clerk, 'cancelTicket', { ticketId, reason: 'gaveUp' });
    expect(hall.refusal(clerk, 'callNext', {}).code).toBe('deskNotReady');
    hall.done(clerk, 'deskReady', {});
    expect(hall.done(clerk, 'callNext', {}).number).toBe('B002');
  });
});

describe('anything else?', () => {
  test('[C-45] yes: the same number goes on with the other service, without a second greeting', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'recharge');
    const more = { ticketId, serviceId: 'broadband-fault', comesAs: 'owner' as const };
    expect(hall.refusal(clerk, 'addService', more).code).toBe('legOpen');
    walkTo(hall, clerk, 'anything-else');
    expect(hall.done(clerk, 'addService', more).legId).toBe(`${ticketId}.2`);
    const screen = onScreen(hall, clerk);
    expect(screen).toMatchObject({ number: 'B001', serviceId: 'broadband-fault', earlierServices: ['recharge'] });
    expect(screen.steps.some(({ id }) => id.startsWith('greet-'))).toBe(false);
    serve(hall, clerk);
    expect(hall.hall.today).toMatchObject({ issued: 1, served: 1 });
  });

  test('[G-15] the documents of the second service are checked as well', () => {
    const team = openHall();
    const ticketId = seated(team, 'recharge');
    walkTo(team.hall, team.clerk, 'anything-else');
    const add = (comesAs: ComesAs, serviceId: string) =>
      team.hall.refusal(team.clerk, 'addService', { ticketId, serviceId, comesAs });
    expect(add('owner', 'plan-change')).toEqual({ code: 'documentsMissing', data: { missing: ['owner-id'] } });
    expect(add('agent', 'number-cancellation').code).toBe('notForThisPerson');
    expect(add('owner', 'made-up').code).toBe('unknownService');
  });
});
