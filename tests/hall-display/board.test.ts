import { expect, test } from 'vitest';
import { callsOnBoard } from '../../hall-display/calls.ts';
import { openSpans } from '../../hall-display/opening-hours.ts';
import { closingNote, sceneOf, whyClosed } from '../../hall-display/scene.ts';
import { aCall, idsOf, NOW } from './a-call.ts';

const HOUR = 3_600_000;
const nobody = { open: true, queues: [{ queueId: 'general', waiting: 0, counters: [] }] };
const someone = { ...nobody, queues: [{ queueId: 'general', waiting: 2, counters: ['3'] }] };

test('a ticket that was called twice has one row, that of its latest call', () => {
  const calls = [
    aCall('again', 0, { ticketId: 'a', counterId: '4' }),
    aCall('other', 10, { ticketId: 'b' }),
    aCall('first', 20, { ticketId: 'a' }),
  ];
  expect(idsOf(callsOnBoard(calls, []))).toEqual(['again', 'other']);
});

test('who was called and is missing is not sent to a counter any more', () => {
  const calls = [aCall('gone', 0, { number: 'A009' }), aCall('there', 10, { number: 'A010' })];
  expect(idsOf(callsOnBoard(calls, ['A009']))).toEqual(['there']);
});

test('an open hall shows its calls, and a welcome before the first one', () => {
  expect(sceneOf(someone, [], NOW)).toBe('welcome');
  expect(sceneOf(someone, [aCall('call', HOUR)], NOW)).toBe('calls');
});

test('after closing time the calls stay while anybody still waits or was called just now', () => {
  const closed = { open: false };
  expect(sceneOf({ ...someone, ...closed }, [aCall('call', HOUR)], NOW)).toBe('calls');
  expect(sceneOf({ ...nobody, ...closed }, [aCall('call', 60_000)], NOW)).toBe('calls');
  expect(sceneOf({ ...nobody, ...closed }, [aCall('call', HOUR)], NOW)).toBe('closed');
  expect(sceneOf({ ...nobody, ...closed }, [], NOW)).toBe('closed');
});

test('a closed hall says why: not yet, no longer, or not today', () => {
  expect(whyClosed({ closesAt: NOW + HOUR }, NOW)).toBe('notYetOpen');
  expect(whyClosed({ closesAt: NOW - HOUR }, NOW)).toBe('closedNow');
  expect(whyClosed({}, NOW)).toBe('closedToday');
});

test('in the last hour the display says until when numbers are given, afterwards that there are no more', () => {
  expect(closingNote({ open: true, closesAt: NOW + 2 * HOUR }, NOW)).toBeUndefined();
  expect(closingNote({ open: true, closesAt: NOW + HOUR / 2 }, NOW)).toBe('closesAt');
  expect(closingNote({ open: false, closesAt: NOW - 1 }, NOW)).toBe('noMoreNumbers');
  expect(closingNote({ open: false, closesAt: NOW + HOUR }, NOW)).toBeUndefined();
  expect(closingNote({ open: true }, NOW)).toBeUndefined();
});

test('days that follow each other with the same hours are written as one span', () => {
  const week = { days: [1, 2, 3, 5], from: '09:00', to: '18:00' };
  const saturday = { days: [6], from: '09:00', to: '17:00' };
  expect(openSpans([week, saturday])).toEqual([
    { first: 1, last: 3, from: '09:00', to: '18:00' },
    { first: 5, last: 5, from: '09:00', to: '18:00' },
    { first: 6, last: 6, from: '09:00', to: '17:00' },
  ]);
});
