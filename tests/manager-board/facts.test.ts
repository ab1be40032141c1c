import { expect, test } from 'vitest';
import type { AlertRow, QueueStanding } from '../../contract/views.ts';
import { asksForSomebody, factsOf } from '../../manager-board/now/facts.ts';

const alert = (alertId: string, state: AlertRow['state']): AlertRow => ({
  ...{ alertId, state, at: 0, kind: 'printerFailing', about: {} },
});
const line = (queueId: string, waiting: number, counters: readonly string[]): QueueStanding => ({
  ...{ queueId, waiting, counters },
});

test('a line of people without a counter is said in the first second, with how many stand in it', () => {
  const facts = factsOf({ alerts: [], queues: [line('general', 4, ['1']), line('broadband', 3, [])] });
  expect(facts).toEqual([{ kind: 'noCounter', queueId: 'broadband', count: 3 }]);
  expect(asksForSomebody(facts)).toBe(true);
});

test('an empty line without a counter is no matter', () => {
  expect(factsOf({ alerts: [], queues: [line('broadband', 0, [])] })).toEqual([{ kind: 'quiet' }]);
});

test('alerts that nobody has taken come first, those in good hands last', () => {
  const alerts = [alert('a', 'taken'), alert('b', 'raised'), alert('c', 'raised')];
  const facts = factsOf({ alerts, queues: [line('general', 1, [])] });
  expect(facts.map(({ kind }) => kind)).toEqual(['alertsOpen', 'noCounter', 'alertsTaken']);
  expect(facts[0]).toEqual({ kind: 'alertsOpen', count: 2 });
});

test('an alert that somebody has taken asks for nobody else', () => {
  const facts = factsOf({ alerts: [alert('a', 'taken')], queues: [line('general', 1, ['1'])] });
  expect(facts).toEqual([{ kind: 'alertsTaken', count: 1 }]);
  expect(asksForSomebody(facts)).toBe(false);
});

test('a hall where all is well says no more than it knows', () => {
  expect(factsOf({ alerts: [], queues: [line('general', 5, ['1'])] })).toEqual([{ kind: 'allWell' }]);
  expect(asksForSomebody([{ kind: 'allWell' }])).toBe(false);
});
