import { describe, expect, test } from 'vitest';
import type { PhoneTicketView } from '../../contract/views.ts';
import type { Doing } from '../../phone-ticket/follow-ticket.ts';
import { shownPage } from '../../phone-ticket/follow-ticket.ts';
import type { HallState } from '../../screen-kit/hall-client.ts';

const view: PhoneTicketView = {
  hallName: { 'zh-CN': '城南营业厅', en: 'South Hall' },
  brandColor: '#0b4f6c',
  ticketId: 'ticket-1',
  number: 'A012',
  service: { 'zh-CN': '补卡换卡', en: 'SIM card replacement' },
  language: 'en',
  status: 'waiting',
  ahead: 3,
  waitAt: { 'zh-CN': '休息区', en: 'Rest area' },
  bring: [],
  mayCancel: true,
};
const bell = { awake: () => false, can: { ring: true, vibrate: true } };
const nothing: Doing = {
  language: undefined,
  givingUp: 'no',
  askingTime: 'no',
  stale: undefined,
  lostFor: 0,
  said: undefined,
};
const live: HallState = { connection: { state: 'live', since: 0 }, you: undefined, notices: [] };
const lost = (turnedAway = false): HallState => ({ ...live, connection: { state: 'lost', since: 0, turnedAway } });

function shown(known: { view?: PhoneTicketView; refused?: boolean }, state = live, doing: Partial<Doing> = {}) {
  const answer = { view: known.view, refusal: known.refused ? ({ code: 'unknownTicket' } as const) : undefined };
  const hall = { state: () => state, view: () => answer as never, now: () => 0 };
  return shownPage(hall, bell, { ...nothing, ...doing });
}

describe('the ticket on the phone', () => {
  test('it speaks the language of the ticket until its owner chooses the other', () => {
    expect(shown({ view }).head).toMatchObject({ language: 'en', hallName: 'South Hall', isLive: true });
    expect(shown({ view }, live, { language: 'zh-CN' }).head.hallName).toBe('城南营业厅');
  });
  test('a lost connection keeps the ticket, is not called live and is said after a moment', () => {
    const soon = shown({ view }, lost(), { lostFor: 500 });
    expect(soon.ticket?.view.number).toBe('A012');
    expect(soon.head.isLive).toBe(false);
    expect(soon.banners.lostSince).toBeUndefined();
    expect(shown({ view }, lost(), { lostFor: 3000 }).banners.lostSince).toMatch(/^\d\d:\d\d$/);
  });
  test('an address that the hall does not know says so, and is not taken for a lost connection', () => {
    for (const page of [shown({}, lost(true), { lostFor: 9000 }), shown({ refused: true })]) {
      expect(page.words?.next).toBeDefined();
      expect(page.ticket).toBeUndefined();
      expect(page.banners.lostSince).toBeUndefined();
    }
  });
  test('before the first answer it says that it is looking, and nothing else', () => {
    const page = shown({});
    expect(page.words).toBeDefined();
    expect(page.words?.next).toBeUndefined();
    expect(page.ticket).toBeUndefined();
  });
  test('a ticket that is over is not called live', () => {
    expect(shown({ view: { ...view, status: 'ended', outcome: 'served' } }).head.isLive).toBe(false);
  });
});
