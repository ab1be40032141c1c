import { describe, expect, test } from 'vitest';
import type { CustomerView } from '../../contract/views.ts';
import { counterView } from '../../domain/views/counter-view.ts';
import { customerView } from '../../domain/views/customer-view.ts';
import { guideView } from '../../domain/views/guide-view.ts';
import { displayView, greeterView, kioskView } from '../../domain/views/hall-views.ts';
import { managerView } from '../../domain/views/manager-view.ts';
import { phoneTicketView } from '../../domain/views/phone-view.ts';
import { disagreements } from './allowed-agrees.ts';
import { currentStep, giveAllBack, issue, openHall, pay, seated, seatNext, type Team, walkTo } from './at-the-desk.ts';
import { MINUTE, phone, SECOND, TELECOM } from './test-hall.ts';

describe('the buttons of a counter', () => {
  test('say at every step of a visit what would be decided, and why not', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const moments: string[] = [];
    const look = (moment: string) => {
      moments.push(moment);
      expect(disagreements(hall, clerk), moment).toEqual([]);
    };
    look('idle, nobody waiting');
    const { ticketId } = issue(team, 'sim-replacement');
    look('idle, somebody waiting');
    hall.done(clerk, 'callNext', {});
    look('called');
    hall.later(10 * SECOND);
    look('called a while ago');
    hall.done(clerk, 'callAgain', { ticketId });
    hall.later(10 * SECOND);
    look('called twice');
    hall.done(clerk, 'startService', { ticketId });
    for (const step of ['take-documents', 'identity-owner', 'sign-here', 'count-aloud']) {
      walkTo(hall, clerk, step);
      look(step);
    }
    hall.done(clerk, 'receivePayment', { ticketId, method: 'cash', due: 2000, received: 2000 });
    look('money open');
    for (const step of ['return-documents', 'anything-else', 'tidy']) {
      walkTo(hall, clerk, step);
      look(step);
    }
    hall.done(clerk, 'finish', { ticketId });
    look('finished');
    expect(moments).toHaveLength(14);
  });

  test('say so as well when the service was refused, and when a desk has to be tidied', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'sim-replacement');
    hall.done(clerk, 'takeItems', { ticketId, items: [{ document: 'owner-id' }] });
    expect(disagreements(hall, clerk)).toEqual([]);
    giveAllBack(hall, clerk);
    const refusal = {
      ticketId,
      serviceId: 'sim-replacement',
      comesAs: 'owner',
      language: 'en',
      printBringList: false,
    } as const;
    hall.done(clerk, 'refuseService', refusal);
    expect(disagreements(hall, clerk)).toEqual([]);
    hall.done(clerk, 'finish', { ticketId });
    expect(counterView(hall.hall, '3', hall.known())).toMatchObject({
      state: 'tidying',
      allowed: { callNext: 'deskNotReady', deskReady: true },
    });
  });
});

describe('who learns what', () => {
  const NAMED = { customer: { surname: 'Quillfeather', title: 'mr' as const }, note: 'wears a yellow scarf' };
  const SECRETS = /Quillfeather|yellow scarf/;
  const everywhereElse = ({ hall }: Team, ticketId: string) =>
    JSON.stringify([
      kioskView(hall.hall, hall.known()),
      displayView(hall.hall, hall.known()),
      greeterView(hall.hall, hall.known()),
      managerView(hall.hall, hall.known()),
      customerView(hall.hall, '3'),
      phoneTicketView(hall.hall, ticketId, undefined),
      counterView(hall.hall, '5', hall.known()),
    ]);

  test('[F-31] a clerk learns who a number is after calling it; nobody else does, then or later', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const { ticketId } = issue(team, 'plan-change', NAMED);
    const atCounter = () => JSON.stringify(counterView(hall.hall, '3', hall.known()));
    expect(atCounter()).not.toMatch(SECRETS);
    hall.done(clerk, 'callNext', {});
    expect(atCounter()).toMatch(/Quillfeather.*yellow scarf/);
    expect(everywhereElse(team, ticketId)).not.toMatch(SECRETS);
    hall.done(clerk, 'startService', { ticketId });
    walkTo(hall, clerk, 'sign-here');
    expect(everywhereElse(team, ticketId)).not.toMatch(SECRETS);
    walkTo(hall, clerk);
    hall.done(clerk, 'finish', { ticketId });
    expect(atCounter()).not.toMatch(SECRETS);
  });

  test('no document and no remark reaches the display, the kiosk or the customer’s screen of another', () => {
    const team = openHall();
    const { hall } = team;
    issue(team, 'plan-change', NAMED);
    seated({ ...team, clerk: hall.at('301', 'counter', 'q1') }, 'enquiry');
    const views = [
      kioskView(hall.hall, hall.known()),
      displayView(hall.hall, hall.known()),
      customerView(hall.hall, 'q1'),
    ];
    expect(JSON.stringify(views)).not.toMatch(/owner-id|resident-id|scarf/);
  });
});

describe('the customer’s screen at the desk', () => {
  test('[C-18] [C-19] [C-20] says whose turn it is, where to sign, what was received, the change, and what goes back', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const stage = (): CustomerView['stage'] => customerView(hall.hall, '3').stage;
    expect(customerView(hall.hall, '1').stage).toBe('closed');
    expect(stage()).toBe('idle');
    const { ticketId } = issue(team, 'sim-replacement');
    hall.done(clerk, 'callNext', {});
    expect(stage()).toBe('called');
    hall.done(clerk, 'startService', { ticketId });
    expect(stage()).toBe('serving');
    walkTo(hall, clerk, 'sign-here');
    expect(stage()).toBe('sign');
    walkTo(hall, clerk, 'count-aloud');
    expect(customerView(hall.hall, '3')).toMatchObject({ stage: 'received', payment: { due: 2000 } });
    hall.done(clerk, 'receivePayment', { ticketId, method: 'cash', due: 2000, received: 5000 });
    expect(customerView(hall.hall, '3')).toMatchObject({ stage: 'change', payment: { received: 5000, change: 3000 } });
    hall.done(clerk, 'giveChange', { ticketId, change: 3000 });
    const { handBack } = customerView(hall.hall, '3');
    expect(handBack.map(({ en }) => en)).toEqual([
      expect.stringContaining('identity document'),
      'service slip',
      'receipt',
    ]);
    walkTo(hall, clerk, 'farewell');
    expect(stage()).toBe('farewell');
  });
});

describe('the display', () => {
  test('[G-10] shows the newest call first, calls again as calls of their own, and the numbers that did not come', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const { ticketId } = issue(team, 'recharge');
    issue(team, 'recharge', { language: 'en' });
    hall.done(clerk, 'callNext', {});
    hall.later(10 * SECOND);
    hall.done(clerk, 'callAgain', { ticketId });
    hall.done(team.colleague, 'callNext', {});
    const { calls } = displayView(hall.hall, hall.known());
    expect(calls.map(({ number, counterId, again, language }) => [number, counterId, again, language])).toEqual([
      ['B002', '5', false, 'en'],
      ['B001', '3', true, 'zh-CN'],
      ['B001', '3', false, 'zh-CN'],
    ]);
    expect(new Set(calls.map(({ callId }) => callId)).size).toBe(3);
    hall.done(clerk, 'markMissing', { ticketId });
    expect(displayView(hall.hall, hall.known()).missing).toEqual(['B001']);
  });

  test('[G-10] says how many wait and within how long one is called, and promises nothing while no counter is open', () => {
    const team = openHall();
    const { hall } = team;
    const standing = (queue: string) =>
      displayView(hall.hall, hall.known()).queues.find(({ queueId }) => queueId === queue);
    issue(team, 'enquiry');
    expect(standing('consultation')).toEqual({
      queueId: 'consultation',
      waiting: 1,
      counters: [],
      longestSince: hall.now,
    });
    hall.at('301', 'counter', 'q1');
    const alone = standing('consultation')?.withinMinutes ?? 0;
    expect(alone).toBeGreaterThan(0);
    for (let n = 1; n < 6; n++) issue(team, 'enquiry');
    expect(standing('consultation')).toMatchObject({ waiting: 6, counters: ['q1'] });
    expect(standing('consultation')?.withinMinutes).toBeGreaterThan(2 * alone);
    for (let n = 0; n < 10; n++) issue(team, 'broadband-fault');
    const atTwo = standing('broadband')?.withinMinutes ?? 0;
    hall.done(team.colleague, 'closePost', {});
    expect(standing('broadband')?.withinMinutes).toBeGreaterThan(1.5 * atTwo);
  });
});

describe('the phone', () => {
  const atEveryMoment = (look: (team: Team, ticketId: string, moment: string) => void) => {
    const team = openHall();
    const { hall, clerk } = team;
    const { ticketId } = issue(team, 'recharge');
    look(team, ticketId, 'waiting');
    seatNext(team, ticketId);
    look(team, ticketId, 'serving');
    hall.done(clerk, 'parkTicket', { ticketId, reason: 'fetches a form' });
    look(team, ticketId, 'parked');
    hall.done(clerk, 'deskReady', {});
    hall.done(clerk, 'resumeTicket', { ticketId });
    hall.done(clerk, 'callNext', {});
    look(team, ticketId, 'called');
    hall.later(10 * SECOND);
    hall.done(clerk, 'callAgain', { ticketId });
    hall.done(clerk, 'markMissing', { ticketId });
    look(team, ticketId, 'missing');
  };

  test('offers to give the number up exactly while that is possible', () => {
    atEveryMoment(({ hall }, ticketId, moment) => {
      const view = phoneTicketView(hall.hall, ticketId, undefined);
      expect(view?.status).toBe(moment);
      const decision = hall.asked(phone(ticketId), 'cancelTicket', { ticketId, reason: 'gaveUp' });
      expect(view?.mayCancel, moment).toBe(decision.ok);
    });
  });

  test('[G-10] shows how many are ahead, where to wait, and the counter when called', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const first = issue(team, 'plan-change');
    hall.later(MINUTE);
    const { ticketId } = issue(team, 'plan-change');
    const view = () => phoneTicketView(hall.hall, ticketId, undefined);
    expect(view()).toMatchObject({ number: 'A002', status: 'waiting', ahead: 1, waitAt: { en: expect.any(String) } });
    expect(view()?.bring.map(({ en }) => en)).toEqual([expect.stringContaining('identity document')]);
    hall.done(clerk, 'callNext', {});
    hall.done(clerk, 'cancelTicket', { ticketId: first.ticketId, reason: 'gaveUp' });
    hall.done(clerk, 'callNext', {});
    expect(view()).toMatchObject({ status: 'called', counter: { en: '3' }, callId: expect.any(String) });
  });

  test('[C-34] sends somebody who was sent on to the waiting place of the new queue', () => {
    const team = openHall();
    const ticketId = seated(team, 'recharge');
    const before = phoneTicketView(team.hall.hall, ticketId, undefined)?.waitAt;
    team.hall.done(team.clerk, 'transferTicket', { ticketId, to: { queue: 'device' } });
    const after = phoneTicketView(team.hall.hall, ticketId, undefined)?.waitAt;
    expect(after).not.toEqual(before);
    expect(after).toEqual(TELECOM.places.find(({ id }) => id === 'experience-zone')?.name);
  });

  test('of a number that is over it tells how, and offers nothing', () => {
    const team = openHall();
    const { ticketId } = issue(team, 'recharge');
    team.hall.done(team.greeter, 'cancelTicket', { ticketId, reason: 'gaveUp' });
    const ended = { number: 'B001', serviceId: 'recharge', language: 'en', outcome: 'gaveUp' } as const;
    expect(phoneTicketView(team.hall.hall, ticketId, ended)).toMatchObject({
      status: 'ended',
      outcome: 'gaveUp',
      mayCancel: false,
    });
    expect(phoneTicketView(team.hall.hall, 'never-was', undefined)).toBeUndefined();
  });
});

describe('the greeter and the manager', () => {
  test('[G-10] the greeter sees who waits, who was called and is missing, and who has just finished', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const gone = seated(team, 'recharge');
    walkTo(hall, clerk);
    hall.done(clerk, 'finish', { ticketId: gone });
    const { ticketId } = issue(team, 'recharge');
    hall.done(clerk, 'callNext', {});
    hall.later(10 * SECOND);
    hall.done(clerk, 'callAgain', { ticketId });
    hall.done(clerk, 'markMissing', { ticketId });
    const waiting = issue(team, 'recharge').ticketId;
    const view = greeterView(hall.hall, hall.known());
    expect(view.finished).toMatchObject([{ ticketId: gone, outcome: 'served', counterId: '3' }]);
    expect(view.missing).toMatchObject([{ ticketId }]);
    expect(view.waiting).toMatchObject([{ ticketId: waiting }]);
  });

  test('the manager sees the counters as they stand, what each holds, and the mean wait', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const { ticketId } = issue(team, 'plan-change');
    hall.later(6 * MINUTE);
    seatNext(team, ticketId);
    walkTo(hall, clerk, 'identity-owner');
    const view = managerView(hall.hall, hall.known());
    const [first, , third] = view.counters;
    expect(first).toMatchObject({ counterId: '1', state: 'closed', held: 0 });
    expect(third).toMatchObject({
      counterId: '3',
      state: 'serving',
      number: 'A001',
      held: 1,
      staff: { number: '201' },
    });
    expect(view.today).toMatchObject({ issued: 1, meanWait: 6 * MINUTE });
    expect(currentStep(hall, clerk)).toBe('identity-owner');
    pay(hall, clerk, { due: 100, received: 100 });
    expect(managerView(hall.hall, hall.known()).counters[2]).toMatchObject({ held: 2, cashToday: 100 });
  });

  test('somebody who was sent on waits anew, and the mean wait counts both waits by themselves', () => {
    const team = openHall();
    const { hall, clerk, colleague } = team;
    const { ticketId } = issue(team, 'recharge');
    hall.later(6 * MINUTE);
    hall.done(clerk, 'callNext', {});
    hall.done(clerk, 'transferTicket', { ticketId, to: { counter: '5' } });
    hall.later(2 * MINUTE);
    hall.done(colleague, 'callNext', {});
    expect(managerView(hall.hall, hall.known()).today.meanWait).toBe(4 * MINUTE);
  });

  test('the guide spells every search word of a service, in full and by its initials', () => {
    const { hall } = openHall();
    const spell = (text: string) => ({ full: `full-${text}`, initials: `first-${text}` });
    const guide = guideView(hall.hall, spell);
    const service = guide.services.find(({ id }) => id === 'plan-change');
    const words = service?.searchWords['zh-CN'] ?? [];
    expect(words.length).toBeGreaterThan(0);
    for (const word of words)
      expect([service?.pinyin, service?.initials]).toEqual([
        expect.arrayContaining([`full-${word}`]),
        expect.arrayContaining([`first-${word}`]),
      ]);
  });
});
