import { describe, expect, test } from 'vitest';
import { Slip } from '../../contract/slip.ts';
import { Language } from '../../contract/words.ts';
import { PAPER_WORDS } from '../../domain/paper/words.ts';
import { issue, onScreen, openHall, pay, seated, seatNext, walkTo } from './at-the-desk.ts';
import { allDocuments, KIOSK, MINUTE, TELECOM } from './test-hall.ts';

const LANGUAGES = Language.options;
const pairs = (slip: Slip | undefined) =>
  Object.fromEntries((slip?.lines ?? []).flatMap((line) => (line.kind === 'pair' ? [[line.left, line.right]] : [])));
const texts = (slip: Slip | undefined) =>
  (slip?.lines ?? []).flatMap((line) => (line.kind === 'text' ? [line.text] : []));

describe('the ticket', () => {
  for (const language of LANGUAGES)
    test(`[G-10] [P-04] says in the customer’s language (${language}) how the queue works: number, people ahead, where to wait, which counter`, () => {
      const team = openHall();
      issue(team, 'sim-replacement');
      team.hall.later(16 * MINUTE);
      issue(team, 'sim-replacement', { language });
      const slip = team.hall.papers.at(-1)?.slip;
      const words = PAPER_WORDS[language];
      expect(slip).toMatchObject({ kind: 'ticket', language });
      expect(texts(slip)).toEqual(
        expect.arrayContaining(['A002', TELECOM.services.find(({ id }) => id === 'sim-replacement')?.name[language]]),
      );
      expect(pairs(slip)).toMatchObject({
        [words.arrived]: '09:16',
        [words.ahead]: words.people(1),
        [words.counter]: language === 'en' ? '3, 5' : '3、5',
        [words.waitAt]: TELECOM.places.find(({ id }) => id === 'rest-area')?.name[language],
      });
    });

  test('[G-10] the number is the largest thing on the paper', () => {
    const team = openHall();
    issue(team, 'recharge');
    const sized = (team.hall.papers[0]?.slip.lines ?? []).flatMap((line) =>
      'size' in line ? [[line.size ?? 1, 'text' in line && line.text] as const] : [],
    );
    expect(sized.toSorted(([one], [other]) => other - one)[0]).toEqual([8, 'B001']);
  });

  test('[F-40] it names the counter, and the documents to have ready, for whoever comes', () => {
    for (const language of LANGUAGES) {
      const team = openHall();
      issue(team, 'plan-change', { comesAs: 'agent', language });
      const names = ['owner-id', 'agent-id'].map(
        (document) => TELECOM.documents.find(({ id }) => id === document)?.name[language],
      );
      expect(texts(team.hall.papers[0]?.slip)).toEqual(expect.arrayContaining(names.map((name) => `· ${name}`)));
      expect(pairs(team.hall.papers[0]?.slip)[PAPER_WORDS[language].counter]).toMatch(/^3\D+5$/);
      issue(team, 'recharge', { language });
      expect(texts(team.hall.papers[1]?.slip).join()).not.toContain(PAPER_WORDS[language].haveReady);
    }
  });

  test('[G-03] it bears the number of the greeter who gave it; a kiosk has none', () => {
    const team = openHall();
    issue(team, 'recharge');
    team.hall.done(KIOSK, 'issueTicket', { serviceId: 'recharge', comesAs: 'owner', language: 'en' });
    expect(texts(team.hall.papers[0]?.slip)).toContain('2026-11-23 · 101');
    expect(texts(team.hall.papers[1]?.slip)).toContain('2026-11-23');
  });

  test('the code for the phone is on it only where phones can reach the hall, and leads to a secret of its own', () => {
    const without = openHall();
    issue(without, 'recharge');
    expect(without.hall.papers[0]?.slip.lines.some(({ kind }) => kind === 'qr')).toBe(false);
    const team = openHall({ guestUrl: 'http://hall.example' });
    const [one, two] = [issue(team, 'recharge'), issue(team, 'recharge')];
    expect(one.phoneUrl).toMatch(/^http:\/\/hall\.example\/t\/.{16,}$/);
    expect(one.phoneUrl).not.toBe(two.phoneUrl);
    expect(team.hall.papers[0]?.slip.lines).toContainEqual({ kind: 'qr', data: one.phoneUrl });
    const secrets = team.hall.asides.filter(({ kind }) => kind === 'ticketSecret');
    expect(secrets).toMatchObject([{ ticketId: one.ticketId }, { ticketId: two.ticketId }]);
    expect(JSON.stringify(team.hall.events)).not.toContain('secret-');
  });

  test('what is known of the customer is never printed on it', () => {
    const team = openHall();
    issue(team, 'plan-change', { customer: { surname: 'Quillfeather', title: 'mr' }, note: 'wears a yellow scarf' });
    expect(JSON.stringify(team.hall.papers)).not.toMatch(/Quillfeather|scarf/);
  });
});

describe('the business slip', () => {
  for (const language of LANGUAGES)
    test(`[C-05] [C-18] says what was done for whom and marks the place to sign (${language})`, () => {
      const team = openHall();
      const { hall, clerk } = team;
      seated(team, 'plan-change', { language, customer: { surname: '林', title: 'ms' } });
      walkTo(hall, clerk, 'sign-here');
      const paper = hall.papers.at(-1);
      const words = PAPER_WORDS[language];
      const service = TELECOM.services.find(({ id }) => id === 'plan-change');
      expect(paper).toMatchObject({ printer: 'counter-printer', slip: { kind: 'businessSlip', language } });
      expect(pairs(paper?.slip)).toMatchObject({
        [words.number]: 'A001',
        [words.service]: service?.name[language],
        [words.servedBy]: '201',
      });
      expect(pairs(paper?.slip)[words.customer]).toContain(language === 'en' ? 'Ms 林' : '林女士');
      expect(texts(paper?.slip)).toEqual(
        expect.arrayContaining((service?.pointsToNote[language] ?? []).map((point) => `· ${point}`)),
      );
      expect(paper?.slip.lines.at(-1)).toEqual({ kind: 'signHere', label: words.sign });
    });
});

describe('the receipt', () => {
  for (const language of LANGUAGES)
    test(`[C-20] due, received and change add up on it (${language})`, () => {
      const team = openHall();
      const { hall, clerk } = team;
      seated(team, 'sim-replacement', { language });
      walkTo(hall, clerk, 'count-aloud');
      pay(hall, clerk, { due: 8650, received: 10_005 });
      const { slip } = hall.papers.at(-1) ?? {};
      const words = PAPER_WORDS[language];
      const money = pairs(slip);
      const fen = (label: string) => Math.round(Number(money[label]?.replace('¥', '')) * 100);
      expect([fen(words.due), fen(words.received), fen(words.change)]).toEqual([8650, 10_005, 1355]);
      expect(slip?.lines.some(({ kind }) => kind === 'drawerPulse')).toBe(true);
      expect(texts(slip).join(' ')).toContain(words.handedBack);
    });
});

describe('every paper', () => {
  test('is made of lines that a printer understands, in the language of the ticket', () => {
    const team = openHall({ guestUrl: 'http://hall.example' });
    const { hall, clerk, greeter } = team;
    for (const language of LANGUAGES) {
      const { ticketId } = issue(team, 'new-number', { language, needs: ['sight'] });
      seatNext(team, ticketId);
      walkTo(hall, clerk);
      hall.done(clerk, 'finish', { ticketId });
      const refusal = { serviceId: 'line-removal', comesAs: 'owner', language, printBringList: true } as const;
      hall.done(greeter, 'refuseService', { ...refusal, nearTo: { basis: 'home', district: 'north' } });
      hall.done(greeter, 'printTest', { printer: 'kiosk-printer', language });
    }
    const slips = hall.papers.map(({ slip }) => slip);
    for (const slip of slips) expect(Slip.safeParse(slip).success).toBe(true);
    const kinds = ['ticket', 'businessSlip', 'receipt', 'bringList', 'test'];
    expect(slips.map(({ kind, language }) => [kind, language])).toEqual(
      LANGUAGES.flatMap((language) => kinds.map((kind) => [kind, language])),
    );
    const english = slips.filter(({ language }) => language === 'en').filter(({ kind }) => kind !== 'test');
    expect(JSON.stringify(english)).not.toMatch(/\p{Script=Han}/u);
  });

  test('changes its language with the ticket', () => {
    const team = openHall();
    const ticketId = seated(team, 'plan-change');
    team.hall.done(team.greeter, 'changeLanguage', { ticketId, language: 'en' });
    walkTo(team.hall, team.clerk, 'sign-here');
    expect(team.hall.papers.at(-1)?.slip.language).toBe('en');
    expect(onScreen(team.hall, team.clerk).language).toBe('en');
  });

  test('goes to a printer that there is, and one that will not come out can be given up once', () => {
    const team = openHall();
    const { hall, manager } = team;
    expect(hall.refusal(team.greeter, 'printTest', { printer: 'nowhere', language: 'en' }).code).toBe('unknownPrinter');
    expect(hall.refusal(manager, 'abandonPrint', { printJobId: 'no-such-job' }).code).toBe('unknownPrintJob');
    const { printJobId } = issue(team, 'plan-change', { documents: allDocuments('plan-change') });
    hall.done(manager, 'abandonPrint', { printJobId });
    expect(hall.of('SlipAbandoned')).toEqual([{ printJobId }]);
  });
});
