import { describe, expect, test } from 'vitest';
import { ComesAs } from '../../contract/words.ts';
import { openCounters } from '../../domain/queue/standing.ts';
import { managerView } from '../../domain/views/manager-view.ts';
import { issue, onScreen, openHall } from './at-the-desk.ts';
import { allDocuments, KIOSK, TELECOM, TestHall } from './test-hall.ts';

/** Every service for everybody for whom it is done here. */
const OFFERS = TELECOM.services.flatMap((service) =>
  ComesAs.options.flatMap((comesAs) => {
    const documents = service.documents[comesAs];
    return documents ? [{ serviceId: service.id, queueId: service.queue, comesAs, documents }] : [];
  }),
);

describe('at the door', () => {
  test('[G-02] [G-15] there is no number while a document of the service is missing or not valid', () => {
    const { hall, greeter } = openHall();
    for (const { serviceId, comesAs, documents } of OFFERS) {
      const complete = allDocuments(serviceId, comesAs);
      const ask = { serviceId, comesAs, language: 'en' as const };
      for (const document of documents) {
        const others = complete.filter((check) => check.document !== document);
        const expired = [...others, { document, present: true, valid: false }];
        const missing = { code: 'documentsMissing', data: { missing: [document] } };
        expect(hall.refusal(greeter, 'issueTicket', { ...ask, documents: others })).toEqual(missing);
        expect(hall.refusal(greeter, 'issueTicket', { ...ask, documents: expired })).toEqual(missing);
      }
      expect(hall.give(greeter, 'issueTicket', { ...ask, documents: complete }).ok).toBe(true);
    }
  });

  test('a service that is not done for somebody else is refused to whoever comes for the owner', () => {
    const { hall, greeter } = openHall();
    const ask = { serviceId: 'number-cancellation', comesAs: 'agent' as const, language: 'en' as const };
    expect(hall.refusal(greeter, 'issueTicket', ask).code).toBe('notForThisPerson');
  });

  test('[G-03] the greeter takes the number for the customer: one command, and paper is owed at the door', () => {
    const team = openHall();
    const reply = issue(team, 'plan-change');
    const recorded = team.hall.events.find(({ type }) => type === 'TicketIssued');
    expect(recorded?.by.staff).toBe('101');
    expect(reply.number).toBe('A001');
    expect(team.hall.papers).toMatchObject([
      { printJobId: reply.printJobId, printer: 'door-printer', ticketId: reply.ticketId, slip: { kind: 'ticket' } },
    ]);
  });

  test('[G-04] a ticket names counters that do this service, the open ones where there are any', () => {
    for (const staffed of [{}, { 501: '9' }, { 501: '1', 502: '7', 201: '12', 301: 'q1' }]) {
      const hall = new TestHall();
      for (const [person, counter] of Object.entries(staffed)) hall.at(person, 'counter', counter);
      for (const { serviceId, queueId, comesAs } of OFFERS) {
        const documents = allDocuments(serviceId, comesAs);
        const { counters } = hall.done(KIOSK, 'issueTicket', { serviceId, comesAs, documents, language: 'en' });
        const fitting = TELECOM.counters.filter(({ queues }) => queues.includes(queueId)).map(({ id }) => id);
        const open = openCounters(hall.hall, queueId);
        expect(counters.length).toBeGreaterThan(0);
        expect(fitting).toEqual(expect.arrayContaining(counters));
        if (open.length > 0) expect(counters).toEqual(open);
      }
    }
  });

  test('[G-05] everybody is sorted before the counters: number, terminal, online, another hall or refusal', () => {
    const { hall, greeter } = openHall();
    const who = { comesAs: 'owner', language: 'en' } as const;
    const card = { serviceId: 'sim-replacement', ...who };
    hall.done(greeter, 'issueTicket', { ...card, documents: allDocuments('sim-replacement') });
    hall.done(greeter, 'divertVisit', { ...card, to: 'terminal' });
    hall.done(greeter, 'divertVisit', { serviceId: 'bill-payment', ...who, to: 'online' });
    hall.done(greeter, 'divertVisit', { ...card, to: 'otherHall', hall: 'north-hall' });
    hall.done(greeter, 'refuseService', { ...card, printBringList: true });
    const outcomes = hall.of('NeedTriaged').map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['ticket', 'diverted', 'diverted', 'diverted', 'refused']);
    expect(managerView(hall.hall, hall.known()).today).toMatchObject({ issued: 1, diverted: 3, refused: 1 });
  });

  test('[G-05] nobody is sent where the service is not done', () => {
    const { hall, greeter } = openHall();
    const who = { comesAs: 'owner', language: 'en' } as const;
    const move = { serviceId: 'broadband-move', ...who };
    expect(hall.refusal(greeter, 'divertVisit', { ...move, to: 'terminal' }).code).toBe('notElsewhere');
    expect(hall.refusal(greeter, 'divertVisit', { ...move, to: 'otherHall', hall: 'campus-shop' }).code).toBe(
      'notElsewhere',
    );
    expect(hall.refusal(greeter, 'divertVisit', { ...move, to: 'otherHall', hall: 'nowhere' }).code).toBe(
      'notElsewhere',
    );
  });
});

describe('what is known of the customer', () => {
  test('[F-21] [F-25] the consultation desk checks the documents as the door does, and gives the number at once', () => {
    const { hall } = openHall();
    const consultant = hall.at('301', 'counter', 'q1');
    const ask = { serviceId: 'plan-change', comesAs: 'owner' as const, language: 'en' as const };
    expect(hall.refusal(consultant, 'issueTicket', ask)).toEqual({
      code: 'documentsMissing',
      data: { missing: ['owner-id'] },
    });
    expect(hall.done(consultant, 'issueTicket', { ...ask, documents: allDocuments('plan-change') }).number).toBe(
      'A001',
    );
    expect(hall.papers).toMatchObject([{ printer: 'counter-printer', slip: { kind: 'ticket' } }]);
  });

  test('[F-31] the name given at the door is known where the number is called, and what was checked with it', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const customer = { surname: '林', title: 'ms' as const };
    issue(team, 'plan-change', { customer, note: 'prefers a smaller plan' });
    hall.done(clerk, 'callNext', {});
    const documents = allDocuments('plan-change');
    expect(onScreen(hall, clerk)).toMatchObject({
      customer,
      note: 'prefers a smaller plan',
      documents,
      checkedBy: '101',
    });
  });

  test('one person, one visit: a second live number for the same service is said, and no visit is made up', () => {
    const team = openHall();
    const first = issue(team, 'plan-change');
    const other = issue(team, 'bill-payment', { visitId: first.visitId });
    const again = issue(team, 'plan-change', { visitId: first.visitId });
    expect([first.second, other.second, again.second]).toEqual([false, false, true]);
    expect(team.hall.of('VisitBegan')).toHaveLength(1);
    const ask = { serviceId: 'bill-payment', comesAs: 'owner' as const, language: 'en' as const };
    expect(team.hall.refusal(team.greeter, 'issueTicket', { ...ask, visitId: 'made-up' }).code).toBe('unknownVisit');
  });
});
