import { expect, test } from 'vitest';
import { FRESH_FOR, toAnnounce } from '../../hall-display/announce.ts';
import { aCall, idsOf, NOW } from './a-call.ts';

const NOTHING_SEEN: ReadonlySet<string> = new Set();

test('a burst of ten counters is announced whole, in the order in which it was called', () => {
  const burst = Array.from({ length: 10 }, (_, i) => aCall(`call ${i}`, 1000 - i * 10));
  const newestFirst = [...burst].reverse();
  expect(idsOf(toAnnounce(newestFirst, NOTHING_SEEN, NOW))).toEqual(idsOf(burst));
});

test('calls of the very same moment keep the order in which the hall made them', () => {
  const newestFirst = [aCall('third', 500), aCall('second', 500), aCall('first', 500)];
  expect(idsOf(toAnnounce(newestFirst, NOTHING_SEEN, NOW))).toEqual(['first', 'second', 'third']);
});

test('a call that was announced before the page was loaded again is not announced twice', () => {
  const calls = [aCall('new', 1000), aCall('old', 2000)];
  expect(idsOf(toAnnounce(calls, new Set(['old']), NOW))).toEqual(['new']);
});

test('the same ticket called again is a call of its own', () => {
  const calls = [aCall('again', 0, { ticketId: 't', again: true }), aCall('once', 12_000, { ticketId: 't' })];
  expect(idsOf(toAnnounce(calls, new Set(['once']), NOW))).toEqual(['again']);
});

test('a display that comes back after half a minute does not announce what is long over', () => {
  const calls = [aCall('just', FRESH_FOR - 1), aCall('over', FRESH_FOR)];
  expect(idsOf(toAnnounce(calls, NOTHING_SEEN, NOW))).toEqual(['just']);
});

test('a demo whose clock runs fast still announces what was called half a real minute ago', () => {
  const tenHallMinutesAgo = [aCall('call', 10 * 60_000)];
  expect(toAnnounce(tenHallMinutesAgo, NOTHING_SEEN, NOW, 1)).toEqual([]);
  expect(idsOf(toAnnounce(tenHallMinutesAgo, NOTHING_SEEN, NOW, 600))).toEqual(['call']);
});
