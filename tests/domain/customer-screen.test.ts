import { describe, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import { RATING_STAYS } from '../../domain/customer/rate-visit.ts';
import { customerView } from '../../domain/views/customer-view.ts';
import { currentStep, issue, onScreen, openHall, seated, serve, walkTo } from './at-the-desk.ts';

const facing = (at: string): Actor => ({ kind: 'screen', place: { screen: 'customer', at }, device: `customer-${at}` });
const STROKES = 'M100 200L300 180L500 220M520 190L700 210';

describe('the visit is rated', () => {
  test('in one tap at the farewell, and a second tap adds the reason without counting twice', () => {
    const team = openHall();
    const ticketId = seated(team, 'bill-payment');
    serve(team.hall, team.clerk);
    expect(customerView(team.hall.hall, '3').rate).toMatchObject({ ticketId });
    team.hall.done(facing('3'), 'rateVisit', { ticketId, rating: 'poor' });
    team.hall.done(facing('3'), 'rateVisit', { ticketId, rating: 'fair', reason: 'wait' });
    expect(team.hall.hall.today.ratings).toEqual({ good: 0, fair: 1, poor: 0 });
    expect(customerView(team.hall.hall, '3').rate).toMatchObject({ rating: 'fair', reason: 'wait' });
  });

  test('by its own customer at its own counter, for a minute, and not once the next number is called', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'bill-payment');
    serve(hall, clerk);
    const rate = (at: string) => hall.give(facing(at), 'rateVisit', { ticketId, rating: 'good' });
    expect(rate('5')).toMatchObject({ refusal: { code: 'ratingOver' } });
    hall.later(RATING_STAYS + 1);
    expect(rate('3')).toMatchObject({ refusal: { code: 'ratingOver' } });
    hall.later(-2);
    issue(team, 'bill-payment');
    hall.done(clerk, 'callNext', {});
    expect(rate('3').ok).toBe(false);
    expect(customerView(hall.hall, '3').rate).toBeUndefined();
  });
});

describe('signing on the screen', () => {
  test('[C-18] does the sign step, and the picture stands outside the ledger', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'sim-replacement');
    const sign = onScreen(hall, clerk).steps.find(({ kind }) => kind === 'sign')?.id;
    expect(hall.refusal(facing('3'), 'signOnScreen', { ticketId, strokes: STROKES }).code).toBe('stepNotNow');
    walkTo(hall, clerk, sign);
    expect(customerView(hall.hall, '3').signs).toBe(ticketId);
    expect(hall.refusal(facing('5'), 'signOnScreen', { ticketId, strokes: STROKES }).code).toBe('notYourTicket');
    hall.done(facing('3'), 'signOnScreen', { ticketId, strokes: STROKES });
    expect(currentStep(hall, clerk)).not.toBe(sign);
    expect(hall.of('SlipSigned')).toEqual([{ ticketId, onScreen: true }]);
    expect(JSON.stringify(hall.events)).not.toContain('L300');
    expect(hall.asides.find(({ kind }) => kind === 'personal')).toMatchObject({
      personal: { signatures: { [`${ticketId}.1`]: STROKES } },
      keepDays: expect.any(Number),
    });
  });

  test('takes lines and nothing else', () => {
    const team = openHall();
    const ticketId = seated(team, 'sim-replacement');
    for (const strokes of ['', 'M1 1', '<svg onload=x>', `M1 1${'L2 2'.repeat(6_000)}`])
      expect(team.hall.refusal(facing('3'), 'signOnScreen', { ticketId, strokes }).code).toBe('malformed');
  });
});
