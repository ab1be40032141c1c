import { describe, expect, test } from 'vitest';
import type { CommandInput } from '../../contract/commands.ts';
import type { Slip } from '../../contract/slip.ts';
import type { Language } from '../../contract/words.ts';
import { managerView } from '../../domain/views/manager-view.ts';
import { issue, onScreen, openHall, seated, serve, type Team, walkTo } from './at-the-desk.ts';
import { KIOSK, TELECOM } from './test-hall.ts';

type Refusing = CommandInput<'refuseService'>;
const CARD: Refusing = { serviceId: 'sim-replacement', comesAs: 'owner', language: 'zh-CN', printBringList: true };

const atDoor = (wish: Partial<Refusing> = {}) => {
  const team = openHall();
  const reply = team.hall.done(team.greeter, 'refuseService', { ...CARD, ...wish });
  return { ...team, reply, slip: team.hall.papers[0]?.slip };
};
const textsOf = (slip: Slip | undefined) =>
  (slip?.lines ?? []).map((line) => ('text' in line ? line.text : 'left' in line ? `${line.left} ${line.right}` : ''));
const place = (slip: Slip | undefined, words: string) => {
  const at = textsOf(slip).findIndex((text) => text.includes(words));
  if (at < 0) throw new Error(`"${words}" is not on the paper: ${textsOf(slip).join(' | ')}`);
  return at;
};
const nameOf = (document: string, language: Language) =>
  TELECOM.documents.find(({ id }) => id === document)?.name[language] ?? '';

describe('no identity card', () => {
  test('[G-16] the owner is told of their own interest; the record says what was missing, and there is no number', () => {
    const { hall, reply } = atDoor();
    expect(reply).toMatchObject({ reason: 'ownInterest', missing: ['owner-id'] });
    expect(hall.of('ServiceRefused')).toMatchObject([{ reason: 'ownInterest', missing: ['owner-id'] }]);
    expect(hall.of('TicketIssued')).toEqual([]);
    const { today } = managerView(hall.hall, hall.known());
    expect(today).toMatchObject({ refused: 1, refusals: [{ reason: 'ownInterest', document: 'owner-id', count: 1 }] });
  });

  test('[G-16] the paper gives the reason first, then the polite request, then what to bring, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const { slip } = atDoor({ language });
      const service = place(slip, language === 'en' ? 'SIM card replacement' : '补卡换卡');
      const reason = place(slip, TELECOM.slips.ownInterest[language]);
      const request = place(slip, TELECOM.slips.bringListPolite[language]);
      const document = place(slip, nameOf('owner-id', language));
      expect([service, reason, request, document]).toEqual(
        [service, reason, request, document].toSorted((a, b) => a - b),
      );
      expect(textsOf(slip).join(' ')).toContain('09:00–18:00');
    }
  });

  test('[G-16] who brought everything is not refused', () => {
    const { hall, greeter } = openHall();
    const documents = [{ document: 'owner-id', present: true, valid: true }];
    expect(hall.refusal(greeter, 'refuseService', { ...CARD, documents }).code).toBe('nothingMissing');
  });

  test('[G-16] somebody for whom the service is not done learns who has to come and with what', () => {
    const { reply, slip } = atDoor({ serviceId: 'number-cancellation', comesAs: 'agent', language: 'en' });
    expect(reply.reason).toBe('notForOthers');
    expect(place(slip, 'needs the owner in person')).toBeLessThan(place(slip, nameOf('owner-id', 'en')));
  });

  test('[G-17] the nearest hall is asked for home or for work, and it is one that does this service', () => {
    for (const basis of ['home', 'work'] as const)
      for (const [district, hall] of [
        ['north', 'north-hall'],
        ['university-town', 'high-tech-hall'],
      ] as const) {
        const { hall: room, slip } = atDoor({ serviceId: 'broadband-move', nearTo: { basis, district } });
        expect(room.of('ServiceRefused')).toMatchObject([{ basis, hall }]);
        const near = TELECOM.halls.find(({ id }) => id === hall);
        for (const text of [near?.name, near?.address, near?.hours]) place(slip, text?.['zh-CN'] ?? '?');
      }
  });

  test('[G-17] a hall that does not do the service is not proposed', () => {
    const { hall, greeter } = openHall();
    const near = (hall: string) => ({ basis: 'home', district: 'university-town', hall }) as const;
    const ask = { ...CARD, serviceId: 'broadband-move' };
    const campus = hall.refusal(greeter, 'refuseService', { ...ask, nearTo: near('campus-shop') });
    expect(campus).toEqual({ code: 'notElsewhere', data: { hall: 'campus-shop' } });
    expect(hall.refusal(greeter, 'refuseService', { ...ask, nearTo: near('nowhere') }).code).toBe('unknownHall');
    hall.done(greeter, 'refuseService', { ...ask, nearTo: { basis: 'home', district: 'south' } });
    expect(hall.of('ServiceRefused')).toMatchObject([{ basis: 'home' }]);
    expect(hall.of('ServiceRefused')[0]).not.toHaveProperty('hall');
  });

  test('the paper is left out when nobody wants it, and the kiosk gives it too', () => {
    expect(atDoor({ printBringList: false }).slip).toBeUndefined();
    const { hall } = openHall();
    hall.done(KIOSK, 'refuseService', CARD);
    expect(hall.papers).toMatchObject([{ printer: 'kiosk-printer', slip: { kind: 'bringList' } }]);
  });

  test('[F-23] [F-24] the consultation desk refuses with the same reason and the same paper', () => {
    const { hall } = openHall();
    const consultant = hall.at('301', 'counter', 'q1');
    hall.done(consultant, 'refuseService', { ...CARD, nearTo: { basis: 'home', district: 'north' } });
    const { slip, printer } = hall.papers[0] ?? {};
    expect(printer).toBe('counter-printer');
    expect(slip).toEqual(atDoor({ nearTo: { basis: 'home', district: 'north' } }).slip);
  });

  test('the visit stays open, so that something else can still be done today', () => {
    const { reply, ...team } = atDoor();
    issue(team, 'bill-payment', { visitId: reply.visitId });
    expect(team.hall.of('VisitBegan')).toHaveLength(1);
  });
});

describe('a document is missing at the counter', () => {
  /** Seated for a payment, asks for a new SIM card as well. */
  const atCounter = (wish: Partial<Refusing> = {}, team: Team = openHall()) => {
    const ticketId = seated(team, 'recharge');
    const reply = team.hall.done(team.clerk, 'refuseService', { ...CARD, ticketId, ...wish });
    return { ...team, ticketId, reply };
  };

  test('[C-23] the second wish is refused for the owner’s rights, on the same ticket and at the same paper', () => {
    const { hall, ticketId, reply } = atCounter();
    expect(reply).toMatchObject({ reason: 'ownerRights', missing: ['owner-id'] });
    expect(hall.of('ServiceRefused')).toMatchObject([{ ticketId, serviceId: 'sim-replacement', comesAs: 'owner' }]);
    const paper = hall.papers.at(-1);
    expect(paper).toMatchObject({ printer: 'counter-printer', ticketId, slip: { kind: 'bringList' } });
    expect(place(paper?.slip, '补卡换卡')).toBeLessThan(place(paper?.slip, TELECOM.slips.ownerRights['zh-CN']));
  });

  test('[C-23] what the customer came for is still served', () => {
    const { hall, clerk } = atCounter();
    serve(hall, clerk);
    expect(hall.of('TicketEnded')).toMatchObject([{ outcome: 'served' }]);
    expect(hall.hall.today).toMatchObject({ served: 1, refused: 1 });
  });

  test('[C-23] when it was all that was wanted, the ticket closes as refused and not as served', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'sim-replacement');
    hall.done(clerk, 'refuseService', { ...CARD, ticketId, comesAs: 'agent' });
    expect(onScreen(hall, clerk).steps).toEqual([]);
    hall.done(clerk, 'finish', { ticketId });
    expect(hall.of('TicketEnded')).toMatchObject([{ outcome: 'refused' }]);
    expect(hall.hall.today).toMatchObject({ served: 0, refused: 1 });
  });

  test('[C-23] after a refusal another service can go on under the same number', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'sim-replacement');
    hall.done(clerk, 'refuseService', { ...CARD, ticketId });
    hall.done(clerk, 'addService', { ticketId, serviceId: 'recharge', comesAs: 'owner' });
    serve(hall, clerk);
    expect(hall.of('TicketEnded')).toMatchObject([{ outcome: 'served' }]);
  });

  test('[C-24] the counter names the hall near home or work as well', () => {
    const { hall } = atCounter({ nearTo: { basis: 'work', district: 'north' } });
    expect(hall.of('ServiceRefused')).toMatchObject([{ basis: 'work', hall: 'north-hall' }]);
    place(hall.papers.at(-1)?.slip, '城北营业厅');
  });

  test('[C-22] nothing is refused while documents for it are held', () => {
    const team = openHall();
    const ticketId = seated(team, 'sim-replacement');
    team.hall.done(team.clerk, 'takeItems', { ticketId, items: [{ document: 'owner-id' }] });
    expect(team.hall.refusal(team.clerk, 'refuseService', { ...CARD, ticketId }).code).toBe('documentsHeld');
  });

  test('[C-21] nothing is refused while money for it is open', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'sim-replacement');
    hall.done(clerk, 'receivePayment', { ticketId, method: 'cash', due: 2000, received: 5000 });
    expect(hall.refusal(clerk, 'refuseService', { ...CARD, ticketId }).code).toBe('paymentOpen');
  });

  test('the same service is not refused twice on one ticket, and not at a colleague’s counter', () => {
    const team = openHall();
    const ticketId = seated(team, 'sim-replacement');
    expect(team.hall.refusal(team.colleague, 'refuseService', { ...CARD, ticketId }).code).toBe('notYourTicket');
    team.hall.done(team.clerk, 'refuseService', { ...CARD, ticketId });
    expect(team.hall.refusal(team.clerk, 'refuseService', { ...CARD, ticketId }).code).toBe('noLegOpen');
    expect(team.hall.hall.today.refused).toBe(1);
  });

  test('[G-15] the door’s check travels with the number; the counter’s own second look counts too', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'sim-replacement');
    walkTo(hall, clerk, 'take-documents');
    expect(onScreen(hall, clerk).documents).toEqual([{ document: 'owner-id', present: true, valid: true }]);
    const documents = [{ document: 'owner-id', present: true, valid: false }];
    expect(hall.done(clerk, 'refuseService', { ...CARD, ticketId, documents }).missing).toEqual(['owner-id']);
  });
});
