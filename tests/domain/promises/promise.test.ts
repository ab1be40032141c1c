import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toldMinutes } from '../../../domain/forecast/promise.ts';
import { PAPER_WORDS } from '../../../domain/paper/words.ts';
import { counterView } from '../../../domain/views/counter-view.ts';
import { greeterView } from '../../../domain/views/hall-views.ts';
import { phoneTicketView } from '../../../domain/views/phone-view.ts';
import { issue, openHall, type Team } from '../at-the-desk.ts';
import { INTEGRATOR, MINUTE, SECOND } from '../test-hall.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;
const issuedBy = ({ hall }: Team, ticketId: string) =>
  hall.of('TicketIssued').find((data) => data.ticketId === ticketId);
/** Some customers ahead, so that there is something to wait for. */
function busyHall(): Team {
  const team = openHall();
  for (let n = 0; n < 6; n++) issue(team, 'plan-change');
  return team;
}
const passed = (team: Team) => team.hall.hallGives('raisePassedPromises', {});
const alerts = ({ hall }: Team) =>
  greeterView(hall.hall, hall.known()).alerts.filter(({ kind }) => kind === 'promisePassed');

describe('minutes as they are told', () => {
  test('[K-33] they are never less than what was forecast, never nought, and never more than a sixth too much', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 * 60 * MINUTE }), (ms) => {
        const told = toldMinutes(ms) * MINUTE;
        expect(told).toBeGreaterThanOrEqual(Math.max(ms, MINUTE));
        expect(told).toBeLessThanOrEqual(Math.max(MINUTE, ms * (7 / 6) + MINUTE));
      }),
    );
  });
  test('[K-33] a long wait is told in steps of five minutes', () => {
    expect([12.2, 30, 30.1, 41, 58].map((minutes) => toldMinutes(minutes * MINUTE))).toEqual([13, 30, 35, 45, 60]);
  });
});

describe('the promise', () => {
  test('[K-33] stands in the ledger, exact and as printed, and is the same on paper, in the reply and at the counter', () => {
    for (const language of LANGUAGES) {
      const team = busyHall();
      const { ticketId, withinMinutes, ahead } = issue(team, 'plan-change', { language });
      const promise = issuedBy(team, ticketId)?.promise;
      expect(promise).toMatchObject({ withinMinutes, confidence: 0.8 });
      expect(promise?.withinMinutes).toBe(toldMinutes(promise?.withinMs ?? 0));
      expect(promise?.optimisticMs).toBeLessThan(promise?.likelyMs ?? 0);
      expect(promise?.likelyMs).toBeLessThan(promise?.withinMs ?? 0);
      const words = PAPER_WORDS[language];
      const pairs = team.hall.papers
        .at(-1)
        ?.slip.lines.flatMap((line) => (line.kind === 'pair' ? [[line.left, line.right]] : []));
      expect(pairs).toContainEqual([words.yourTurn, words.within(withinMinutes ?? 0)]);
      expect(pairs).toContainEqual([words.ahead, words.people(ahead)]);
      expect(ahead).toBe(6);
      expect(team.hall.ticket(ticketId).told?.minutes).toBe(withinMinutes);
    }
  });

  test('[K-33] is not made while no counter is open: nobody can say, and paper and screens do not', () => {
    const team = openHall();
    const { ticketId, withinMinutes } = issue(team, 'enquiry');
    expect(withinMinutes).toBeUndefined();
    expect(issuedBy(team, ticketId)).not.toHaveProperty('promise');
    const words = PAPER_WORDS['zh-CN'];
    expect(JSON.stringify(team.hall.papers.at(-1)?.slip)).not.toContain(words.yourTurn);
    const service = greeterView(team.hall.hall, team.hall.known()).services.find(
      ({ serviceId }) => serviceId === 'enquiry',
    );
    expect(service).not.toHaveProperty('withinMinutes');
    expect(phoneTicketView(team.hall.hall, ticketId, undefined, team.hall.known().waits)).not.toHaveProperty(
      'withinMinutes',
    );
  });

  test('[K-33] what a screen says before is what the paper says after', () => {
    const team = busyHall();
    const before = greeterView(team.hall.hall, team.hall.known()).services.find(
      ({ serviceId }) => serviceId === 'plan-change',
    );
    const reply = issue(team, 'plan-change');
    expect(before).toMatchObject({ withinMinutes: reply.withinMinutes, ahead: reply.ahead });
  });

  test('is counted from the arrival that an integrator names', () => {
    const now = busyHall();
    const then = busyHall();
    const wish = { serviceId: 'recharge', comesAs: 'owner', language: 'en' } as const;
    const at = now.hall.done(INTEGRATOR, 'issueTicket', wish);
    then.hall.later(2 * SECOND);
    const earlier = then.hall.done(INTEGRATOR, 'issueTicket', { ...wish, occurredAt: then.hall.now - 2 * SECOND });
    const exact = (team: Team, ticketId: string) => issuedBy(team, ticketId)?.promise?.withinMs ?? 0;
    expect(exact(then, earlier.ticketId) - exact(now, at.ticketId)).toBeLessThan(10 * SECOND);
    expect(exact(then, earlier.ticketId)).toBeGreaterThan(2 * SECOND);
  });
});

describe('a wait that is longer than promised', () => {
  test('[K-33] raises one alert with real numbers, which ends with the call', () => {
    const team = busyHall();
    const { hall, clerk } = team;
    const [first] = hall.of('TicketIssued');
    const minutes = first?.promise?.withinMinutes ?? 0;
    hall.later(minutes * MINUTE - SECOND);
    passed(team);
    expect(alerts(team)).toEqual([]);
    hall.later(SECOND);
    passed(team);
    passed(team);
    const [alert, ...others] = alerts(team);
    expect(others).toEqual([]);
    expect(alert?.about).toMatchObject({
      ...{ ticketId: first?.ticketId, number: first?.number, ahead: '0' },
      ...{ waitedMinutes: `${minutes}`, promisedMinutes: `${minutes}` },
    });
    expect(Number(alert?.about.withinMinutes)).toBeGreaterThan(0);
    hall.done(clerk, 'callNext', {});
    expect(alerts(team)).toEqual([]);
  });

  test('[K-33] is said again when the new time has passed as well, and not while the alert is open', () => {
    const team = busyHall();
    const { hall, greeter } = team;
    hall.later(60 * MINUTE);
    passed(team);
    const number = hall.of('TicketIssued')[0]?.number;
    const mine = () => alerts(team).filter(({ about }) => about.number === number);
    expect(mine()).toHaveLength(1);
    hall.later(60 * MINUTE);
    passed(team);
    expect(mine()).toHaveLength(1);
    hall.done(greeter, 'closeAlert', { alertId: mine()[0]?.alertId ?? '' });
    passed(team);
    expect(mine()).toHaveLength(1);
    expect(mine()[0]?.about.waitedMinutes).toBe('120');
  });

  test('[K-33] whoever gave up or missed a call raises none', () => {
    const team = busyHall();
    const { hall, clerk, greeter } = team;
    const gone = hall.of('TicketIssued').slice(1);
    for (const { ticketId } of gone) hall.done(greeter, 'cancelTicket', { ticketId, reason: 'gaveUp' });
    const { ticketId } = hall.done(clerk, 'callNext', {});
    hall.later(MINUTE);
    hall.done(clerk, 'callAgain', { ticketId });
    hall.done(clerk, 'markMissing', { ticketId });
    hall.done(greeter, 'returnTicket', { ticketId });
    hall.later(90 * MINUTE);
    passed(team);
    expect(alerts(team)).toEqual([]);
  });

  test('[F-30] is explained with the numbers that were said; a complaint is counted, a word unasked is not', () => {
    const team = busyHall();
    const { hall, greeter } = team;
    hall.later(60 * MINUTE);
    passed(team);
    const [one, two] = hall.of('TicketIssued');
    const told = { withinMinutes: 5 };
    hall.done(greeter, 'explainWait', { ticketId: one?.ticketId ?? '', ...told, complained: true });
    hall.done(greeter, 'explainWait', { ticketId: two?.ticketId ?? '', ...told, complained: false });
    expect(hall.of('WaitExplained')[0]).toMatchObject({
      ...{ ticketId: one?.ticketId, waitedMs: 60 * MINUTE, ahead: 0, complained: true },
      ...{ toldMinutes: one?.promise?.withinMinutes, withinMinutes: 5 },
    });
    expect(hall.hall.today.waitComplaints).toBe(1);
    const open = () => alerts(team).map(({ about }) => about.number);
    expect(open()).not.toContain(one?.number);
    hall.later(5 * MINUTE - SECOND);
    passed(team);
    expect(open()).not.toContain(one?.number);
    hall.later(SECOND);
    passed(team);
    expect(open()).toContain(one?.number);
  });

  test('[F-30] a customer who is already called has nothing to be told', () => {
    const team = openHall();
    const { ticketId } = issue(team, 'plan-change');
    team.hall.done(team.clerk, 'callNext', {});
    expect(team.hall.refusal(team.greeter, 'explainWait', { ticketId, complained: true }).code).toBe('notInThisState');
    expect(team.hall.refusal(team.greeter, 'explainWait', { ticketId: 'nobody', complained: true }).code).toBe(
      'unknownTicket',
    );
  });

  test('[F-30] the counter learns that thanks are due, and only then', () => {
    for (const late of [false, true]) {
      const team = openHall();
      const { withinMinutes = 0 } = issue(team, 'plan-change');
      team.hall.later(withinMinutes * MINUTE + (late ? SECOND : 0));
      team.hall.done(team.clerk, 'callNext', {});
      const shown = counterView(team.hall.hall, '3', team.hall.known()).ticket;
      expect(shown).toMatchObject({ promisedMinutes: withinMinutes, waitedLonger: late });
    }
  });
});
