import { describe, expect, test } from 'vitest';
import { giveAllBack, issue, onScreen, openHall, pay, seated, walkTo } from './at-the-desk.ts';

/** A customer whose identity card lies on the desk. */
const withCard = () => {
  const team = openHall();
  const ticketId = seated(team, 'plan-change');
  walkTo(team.hall, team.clerk, 'identity-owner');
  const items = onScreen(team.hall, team.clerk).held.map(({ itemId }) => itemId);
  return { ...team, ticketId, items };
};

describe('what the desk holds of the customer’s', () => {
  test('[C-22] with a document on the desk nobody is sent away, and nobody else is called', () => {
    const team = withCard();
    const { hall, clerk, ticketId, items } = team;
    issue(team, 'recharge');
    const before = hall.events.length;
    const refusals = [
      hall.refusal(clerk, 'finish', { ticketId }),
      hall.refusal(clerk, 'callNext', {}),
      hall.refusal(clerk, 'parkTicket', { ticketId, reason: 'fetches a form' }),
      hall.refusal(clerk, 'transferTicket', { ticketId, to: { counter: '5' } }),
      hall.refusal(clerk, 'cancelTicket', { ticketId, reason: 'gaveUp' }),
      hall.refusal(clerk, 'addService', { ticketId, serviceId: 'recharge', comesAs: 'owner' }),
    ];
    for (const refusal of refusals) expect(refusal).toEqual({ code: 'documentsHeld', data: { items } });
    expect(hall.refusal(clerk, 'closePost', {}).code).toBe('stillServing');
    expect(hall.events).toHaveLength(before);
  });

  test('[C-22] even when every step is done the visit waits for the last paper', () => {
    const { hall, clerk, ticketId } = withCard();
    walkTo(hall, clerk);
    pay(hall, clerk, { due: 500, received: 500 });
    expect(hall.refusal(clerk, 'finish', { ticketId }).code).toBe('documentsHeld');
  });

  test('[C-22] each document and each paper is on the list under its own name until it goes back', () => {
    const { hall, clerk, ticketId } = withCard();
    walkTo(hall, clerk, 'sign-here');
    expect(onScreen(hall, clerk).held).toMatchObject([
      { what: 'document', name: { en: expect.stringContaining('identity document') }, toSign: false },
      { what: 'slip', name: { en: 'service slip' }, toSign: true },
    ]);
    hall.done(clerk, 'confirmSignature', { ticketId });
    const [card, slip] = onScreen(hall, clerk).held.map(({ itemId }) => itemId);
    expect(hall.done(clerk, 'giveBackItems', { ticketId, items: [card ?? ''] }).held).toBe(1);
    expect(onScreen(hall, clerk).held).toMatchObject([{ itemId: slip, what: 'slip' }]);
    expect(hall.refusal(clerk, 'giveBackItems', { ticketId, items: [card ?? ''] })).toEqual({
      code: 'notHeld',
      data: { item: card },
    });
  });

  test('[C-16] what was taken is named by its kind, so that the right thing goes back', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'plan-change');
    hall.done(clerk, 'takeItems', { ticketId, items: [{ document: 'owner-id', kind: 'passport' }] });
    expect(onScreen(hall, clerk).held).toMatchObject([{ name: { en: 'Foreign passport' } }]);
  });

  test('[C-05] an unsigned slip does not leave the desk', () => {
    const { hall, clerk, ticketId } = withCard();
    walkTo(hall, clerk, 'sign-here');
    const items = onScreen(hall, clerk).held.map(({ itemId }) => itemId);
    expect(hall.refusal(clerk, 'giveBackItems', { ticketId, items })).toEqual({
      code: 'stepsOpen',
      data: { steps: ['sign-here'] },
    });
    expect(hall.refusal(clerk, 'finish', { ticketId }).code).toBe('documentsHeld');
    hall.done(clerk, 'confirmSignature', { ticketId });
    giveAllBack(hall, clerk);
  });

  test('[C-05] the signature stands on a printed slip, once, and no second slip goes out unsigned after it', () => {
    const { hall, clerk, ticketId } = withCard();
    expect(hall.refusal(clerk, 'confirmSignature', { ticketId }).code).toBe('slipNotPrinted');
    walkTo(hall, clerk, 'return-documents');
    expect(hall.refusal(clerk, 'confirmSignature', { ticketId }).code).toBe('stepNotNow');
    expect(hall.refusal(clerk, 'printBusinessSlip', { ticketId }).code).toBe('stepNotNow');
    expect(hall.of('BusinessSlipPrinted')).toHaveLength(1);
  });

  test('[C-22] things keep their own identity through a visit of two services', () => {
    const { hall, clerk, ticketId } = withCard();
    walkTo(hall, clerk, 'anything-else');
    const documents = [{ document: 'owner-id', present: true, valid: true }];
    hall.done(clerk, 'addService', { ticketId, serviceId: 'sim-replacement', comesAs: 'owner', documents });
    walkTo(hall, clerk);
    const taken = hall.of('ItemsTaken').flatMap(({ items }) => items.map(({ itemId }) => itemId));
    const printed = [...hall.of('BusinessSlipPrinted'), ...hall.of('ChangeGiven')].map(({ item }) => item.itemId);
    const back = hall.of('ItemsGivenBack').flatMap(({ items }) => items);
    expect(new Set([...taken, ...printed]).size).toBe(5);
    expect(back.toSorted()).toEqual([...taken, ...printed].toSorted());
  });

  test('[C-16] nothing is taken from somebody who was only called, or who sits at a colleague’s counter', () => {
    const team = openHall();
    const { hall, clerk, colleague } = team;
    const { ticketId } = issue(team, 'plan-change');
    hall.done(clerk, 'callNext', {});
    const take = { ticketId, items: [{ document: 'owner-id' }] };
    expect(hall.refusal(clerk, 'takeItems', take).code).toBe('notInThisState');
    hall.done(clerk, 'startService', { ticketId });
    expect(hall.refusal(colleague, 'takeItems', take)).toEqual({ code: 'notYourTicket', data: { counter: '3' } });
  });
});
