import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../contract/commands.ts';
import type { Triage, TriageAction } from '../../greeter-tablet/triage.ts';
import { diversionOf, freshTriage, refusalOf, standingOf, ticketOf, triageAfter } from '../../greeter-tablet/triage.ts';
import { TestHall } from '../domain/test-hall.ts';
import { serviceCalled } from './telecom-guide.ts';

const SIM = serviceCalled('sim-replacement');
const CANCEL = serviceCalled('number-cancellation');
const COMPANY_ONLY = serviceCalled('business-account');
const PAY = serviceCalled('bill-payment');

const told = (triage: Triage, ...actions: TriageAction[]) => actions.reduce(triageAfter, triage);
const asked = (service: typeof SIM, ...actions: TriageAction[]) =>
  told(freshTriage('zh-CN'), { type: 'service', service }, ...actions);
const answer = (documents: string[], given: 'here' | 'missing' | 'invalid' | undefined): TriageAction => ({
  type: 'answer',
  documents,
  answer: given,
});
const agent: TriageAction = { type: 'set', set: { comesAs: 'agent' } };

describe('the conditions', () => {
  test('[G-02] without an answer about the documents there is no ticket yet', () => {
    expect(standingOf(SIM, asked(SIM))).toEqual({ kind: 'asking', open: ['owner-id'] });
  });

  test('[G-15] every document there: the conditions are met', () => {
    expect(standingOf(SIM, asked(SIM, answer(['owner-id'], 'here')))).toEqual({ kind: 'met', open: [] });
  });

  test('a service without documents is met at once', () => {
    expect(standingOf(PAY, asked(PAY)).kind).toBe('met');
  });

  test('[G-16] a missing document is a refusal with its reason: the owner’s own interest', () => {
    const standing = standingOf(SIM, asked(SIM, answer(['owner-id'], 'missing')));
    expect(standing).toEqual({ kind: 'notMet', reason: 'ownInterest', bring: ['owner-id'], open: [] });
  });

  test('[G-16, C-23] somebody who comes for the owner is told of the owner’s rights', () => {
    const standing = standingOf(SIM, asked(SIM, agent, answer(['agent-id'], 'here'), answer(['owner-id'], 'invalid')));
    expect(standing).toMatchObject({ kind: 'notMet', reason: 'ownerRights', bring: ['owner-id'] });
  });

  test('an expired document is no better than none', () => {
    expect(standingOf(SIM, asked(SIM, answer(['owner-id'], 'invalid'))).kind).toBe('notMet');
  });

  test('a refusal still knows what has not been asked for', () => {
    const standing = standingOf(SIM, asked(SIM, agent, answer(['owner-id'], 'missing')));
    expect(standing).toMatchObject({ bring: ['owner-id'], open: ['agent-id'] });
  });

  test('[G-16] what the owner alone can do has its own reason, and the owner’s documents', () => {
    const standing = standingOf(CANCEL, asked(CANCEL, agent));
    expect(standing).toEqual({ kind: 'notMet', reason: 'notForOthers', bring: ['owner-id'], open: [] });
  });

  test('a service for companies is asked about as for a company', () => {
    expect(asked(COMPANY_ONLY).comesAs).toBe('company');
  });
});

describe('one person after another', () => {
  const noted = asked(
    SIM,
    answer(['owner-id'], 'here'),
    { type: 'need', need: 'hearing' },
    { type: 'set', set: { surname: '林', title: 'ms', note: '两张卡', language: 'en' } },
  );

  test('[L-39] one more need keeps the person and the visit, and asks for the documents anew', () => {
    const issued = [{ ticketId: 't1', number: 'A001', serviceId: SIM.id }];
    const more = told(noted, { type: 'oneMoreNeed', visitId: 'v1', issued });
    expect(more).toMatchObject({ visitId: 'v1', issued, surname: '林', needs: ['hearing'], language: 'en' });
    expect(more).toMatchObject({ answers: {}, note: '', outcome: 'ticket' });
    expect(more.serviceId).toBeUndefined();
  });

  test('nothing of one person is left for the next', () => {
    expect(told(noted, { type: 'nextPerson', language: 'zh-CN' })).toEqual(freshTriage('zh-CN'));
  });

  test('another service forgets the documents of the first, not the person', () => {
    const other = told(noted, { type: 'otherService' }, { type: 'service', service: PAY });
    expect(other).toMatchObject({ serviceId: PAY.id, answers: {}, surname: '林', needs: ['hearing'] });
  });

  test('a visit that the hall has ended is left behind with its numbers', () => {
    const continued = told(noted, {
      type: 'oneMoreNeed',
      visitId: 'v1',
      issued: [{ ticketId: 't1', number: 'A001', serviceId: SIM.id }],
    });
    const anew = told(continued, { type: 'unknownVisit' });
    expect(anew.visitId).toBeUndefined();
    expect(anew.issued).toEqual([]);
  });

  test('a need that is tapped twice is taken back', () => {
    expect(told(noted, { type: 'need', need: 'hearing' }).needs).toEqual([]);
  });
});

describe('the other ways', () => {
  test('[G-07] the consultation desk learns what was asked for, unless somebody has written more', () => {
    const wish: TriageAction = { type: 'outcome', outcome: 'consultation', note: '想办：补卡换卡' };
    expect(asked(SIM, wish).note).toBe('想办：补卡换卡');
    expect(asked(SIM, { type: 'set', set: { note: '听不清' } }, wish).note).toBe('听不清');
  });

  test('[F-36] the terminal is offered before the online channel', () => {
    const self = (service: typeof SIM) =>
      diversionOf(service, asked(service, { type: 'outcome', outcome: 'selfService', service })).to;
    expect(self(SIM)).toBe('terminal');
    expect(self(serviceCalled('family-plan'))).toBe('online');
  });
});

describe('what is sent', () => {
  const desk = () => {
    const hall = new TestHall();
    return { hall, greeter: hall.at('101', 'greeter', '1') };
  };

  test('[G-03, G-15] a complete triage becomes a number, with the kind of the document that was shown', () => {
    const { hall, greeter } = desk();
    const triage = asked(
      SIM,
      answer(['owner-id'], 'here'),
      { type: 'kind', document: 'owner-id', kind: 'passport' },
      { type: 'set', set: { surname: ' Lin ', title: 'mr', note: '  ', language: 'en' } },
    );
    const sent = ticketOf(SIM, triage);
    expect(sent.documents).toEqual([{ document: 'owner-id', kind: 'passport', present: true, valid: true }]);
    expect(sent.customer).toEqual({ surname: 'Lin', title: 'mr' });
    expect(sent).not.toHaveProperty('note');
    expect(hall.done(greeter, 'issueTicket', sent).number).toBe('A001');
  });

  test('[G-16, G-17] a refusal prints the bring list and names the hall near to work', () => {
    const { hall, greeter } = desk();
    const near = { basis: 'work', district: 'north', hall: 'north-hall' } as const;
    const sent = refusalOf(SIM, asked(SIM, answer(['owner-id'], 'missing'), { type: 'set', set: { near } }));
    expect(hall.done(greeter, 'refuseService', sent)).toMatchObject({ reason: 'ownInterest', missing: ['owner-id'] });
    expect(hall.of('ServiceRefused')[0]).toMatchObject({ basis: 'work', hall: 'north-hall' });
    expect(hall.papers).toHaveLength(1);
  });

  test('[G-16] the hall gives the same reason as the screen has shown', () => {
    const { hall, greeter } = desk();
    for (const triage of [
      asked(SIM, answer(['owner-id'], 'missing')),
      asked(SIM, agent, answer(['owner-id', 'agent-id'], 'missing')),
      asked(CANCEL, agent),
    ]) {
      const service = triage.serviceId === SIM.id ? SIM : CANCEL;
      const standing = standingOf(service, triage);
      const { reason } = hall.done(greeter, 'refuseService', refusalOf(service, triage));
      expect(standing).toMatchObject({ kind: 'notMet', reason });
    }
  });

  test('[G-18] a diversion names the very hall', () => {
    const { hall, greeter } = desk();
    const near = { basis: 'home', district: 'north', hall: 'north-hall' } as const;
    const triage = asked(SIM, { type: 'outcome', outcome: 'otherHall' }, { type: 'set', set: { near } });
    hall.done(greeter, 'divertVisit', diversionOf(SIM, triage));
    expect(hall.of('VisitDiverted')[0]).toMatchObject({ to: 'otherHall', hall: 'north-hall' });
  });

  test('a consultation number is given whoever has come', () => {
    const { hall, greeter } = desk();
    const consultation = serviceCalled('enquiry');
    const triage = asked(COMPANY_ONLY, { type: 'outcome', outcome: 'consultation', note: 'wants an account' });
    const sent = ticketOf(consultation, triage);
    expect(COMMANDS.issueTicket.payload.safeParse(sent).success).toBe(true);
    expect(hall.done(greeter, 'issueTicket', sent).number).toBe('Q001');
  });
});
