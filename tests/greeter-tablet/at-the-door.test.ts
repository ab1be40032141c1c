import { describe, expect, test } from 'vitest';
import type { FinishedRow } from '../../contract/views.ts';
import { noArrivals, oneFewerCame, oneMoreCame, oneWasAsked } from '../../greeter-tablet/door/arrivals.ts';
import type { Result } from '../../greeter-tablet/door/result.ts';
import { paperTrouble } from '../../greeter-tablet/door/result.ts';
import { freshlyFinished } from '../../greeter-tablet/finished/freshly-finished.ts';
import { areasOf, classFor, consultationOf, hallsFor, prefixOf, queueOf } from '../../greeter-tablet/guide-words.ts';
import { texts } from '../../greeter-tablet/texts.ts';
import { GUIDE, serviceCalled } from './telecom-guide.ts';

describe('people who came in together', () => {
  test('[G-14] whoever came first is asked first, and nobody is lost', () => {
    const three = [10, 20, 30].reduce(oneMoreCame, noArrivals);
    expect(oneWasAsked(three)).toEqual([20, 30]);
    expect(oneWasAsked(noArrivals)).toEqual([]);
  });
  test('[G-14] a tap too many takes back the last, not the one who waits longest', () => {
    expect(oneFewerCame([10, 20])).toEqual([10]);
  });
});

describe('where people are sent', () => {
  test('[G-17] the halls of the district that do this very service stand first', () => {
    const { near, others } = hallsFor(GUIDE, serviceCalled('sim-replacement'), 'north');
    expect(near.map(({ id }) => id)).toEqual(['north-hall']);
    expect(others.map(({ id }) => id)).not.toContain('north-hall');
  });
  test('[G-17] a hall that does not do the service is not named', () => {
    const { near, others } = hallsFor(GUIDE, serviceCalled('ownership-transfer'), 'south');
    expect(near).toEqual([]);
    expect(others.map(({ id }) => id)).not.toContain('south-gate');
    expect(others.length).toBeGreaterThan(0);
  });
  test('[G-07] the consultation desk has its own queue', () => {
    expect(queueOf(GUIDE, consultationOf(GUIDE)?.queue ?? '')?.prefix).toBe('Q');
  });
  test('[G-18] each area of the counters is named once', () => {
    expect(areasOf(GUIDE, ['1', '2', '7']).map(({ id }) => id)).toEqual(['general-area', 'payment-area']);
  });
  test('a class may have a letter of its own; a need opens the priority class with the queue’s letter', () => {
    const general = queueOf(GUIDE, 'general');
    expect(prefixOf(general, classFor(GUIDE, 'vip', []))).toBe('V');
    expect(classFor(GUIDE, undefined, ['hearing'])?.id).toBe('priority');
    expect(prefixOf(general, classFor(GUIDE, undefined, ['hearing']))).toBe('A');
    expect(classFor(GUIDE, undefined, [])).toBeUndefined();
  });
  test('counters are said in both languages, desks with a name by their name', () => {
    const { 'zh-CN': zh, en } = texts;
    expect(zh.will.counters(['2', '3'])).toBe('2、3 号台席');
    expect(zh.say.thenTo(zh.say.counters(['2', '3']))).toBe('叫到后请到 2、3 号台席');
    expect(zh.say.thenTo('咨询台')).toBe('叫到后请到咨询台');
    expect(en.will.counters(['2'])).toBe('counter 2');
    expect(en.will.counters(['2', '3', '9'])).toBe('counters 2, 3 and 9');
  });
});

describe('a number whose paper does not come', () => {
  const result = {
    kind: 'ticket',
    visitId: 'v',
    serviceId: 'recharge',
    language: 'zh-CN',
    ticket: {
      visitId: 'v',
      ticketId: 't',
      number: 'B001',
      ahead: 0,
      counters: [],
      waitAt: 'rest-area',
      printJobId: 'job-1',
      second: false,
    },
  } satisfies Result;
  const printer = { printerId: 'door-printer', state: 'ok' } as const;
  const slipFailed = (printJob: string) => ({
    alertId: 'a',
    kind: 'slipFailed' as const,
    at: 0,
    state: 'raised' as const,
    about: { printJob, error: 'paperOut' },
  });

  test('a printer that works is no trouble', () => {
    expect(paperTrouble({ printer, alerts: [] }, result)).toBeUndefined();
  });
  test('a printer that fails keeps the job and prints it later', () => {
    const failing = { printerId: 'door-printer', state: 'failing', error: 'coverOpen' } as const;
    expect(paperTrouble({ printer: failing, alerts: [] }, result)).toEqual({ error: 'coverOpen', printsLater: true });
  });
  test('a slip that failed is named, and only the one of this very number', () => {
    expect(paperTrouble({ printer, alerts: [slipFailed('job-1')] }, result)).toEqual({
      error: 'paperOut',
      printsLater: false,
    });
    expect(paperTrouble({ printer, alerts: [slipFailed('job-2')] }, result)).toBeUndefined();
  });
});

test('[G-20] the farewell is for those who have left a counter within five minutes', () => {
  const NOW = 1_000_000_000;
  const row = (ticketId: string, outcome: FinishedRow['outcome'], minutesAgo: number): FinishedRow => ({
    ticketId,
    number: ticketId,
    serviceId: 'recharge',
    outcome,
    endedAt: NOW - minutesAgo * 60_000,
  });
  const rows = [row('a', 'served', 1), row('b', 'gaveUp', 1), row('c', 'refused', 4), row('d', 'served', 6)];
  expect(freshlyFinished(rows, NOW).map(({ ticketId }) => ticketId)).toEqual(['a', 'c']);
});
