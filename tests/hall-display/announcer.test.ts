import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Call } from '../../contract/views.ts';
import { createAnnouncer, HOLD } from '../../hall-display/announcer.ts';
import { seenCalls } from '../../hall-display/seen-calls.ts';
import { aCall, NOW } from './a-call.ts';

/** What a browser keeps for a page across its reloads. */
function storage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}
function aDisplay(kept = storage(), key = 'calls announced at display 1') {
  const shown: (string | undefined)[] = [];
  let chimes = 0;
  const announcer = createAnnouncer({
    seen: seenCalls(kept, key),
    ring: () => {
      chimes += 1;
    },
    show: (call: Call | undefined) => void shown.push(call?.callId),
  });
  return { ...announcer, shown, chimes: () => chimes };
}

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

test('each call of a burst has the card and the chime to itself, one after the other', () => {
  const display = aDisplay();
  display.take([aCall('third', 10), aCall('second', 20), aCall('first', 30)], NOW, 1);
  expect(display.shown).toEqual(['first']);
  expect(display.chimes()).toBe(1);
  vi.advanceTimersByTime(HOLD.others);
  expect(display.shown).toEqual(['first', 'second']);
  vi.advanceTimersByTime(HOLD.others + HOLD.alone);
  expect(display.shown).toEqual(['first', 'second', 'third', undefined]);
  expect(display.chimes()).toBe(3);
});

test('a call that comes while another is announced waits for its turn', () => {
  const display = aDisplay();
  display.take([aCall('first')], NOW, 1);
  vi.advanceTimersByTime(1000);
  display.take([aCall('second'), aCall('first')], NOW, 1);
  expect(display.shown).toEqual(['first']);
  vi.advanceTimersByTime(HOLD.alone);
  expect(display.shown).toEqual(['first', 'second']);
});

test('a view that brings the same calls again rings nothing', () => {
  const display = aDisplay();
  for (let i = 0; i < 5; i += 1) display.take([aCall('only')], NOW, 1);
  vi.advanceTimersByTime(HOLD.alone);
  expect(display.shown).toEqual(['only', undefined]);
  expect(display.chimes()).toBe(1);
});

test('a display that is loaded again repeats nothing and misses nothing', () => {
  const kept = storage();
  aDisplay(kept).take([aCall('before')], NOW, 1);
  const loadedAgain = aDisplay(kept);
  loadedAgain.take([aCall('meanwhile'), aCall('before')], NOW, 1);
  expect(loadedAgain.shown).toEqual(['meanwhile']);
});

test('a display that is loaded again in the middle of a burst goes on with those it had not come to', () => {
  const kept = storage();
  const burst = [aCall('third', 10), aCall('second', 20), aCall('first', 30)];
  const before = aDisplay(kept);
  before.take(burst, NOW, 1);
  vi.advanceTimersByTime(HOLD.others);
  before.stop();
  const loadedAgain = aDisplay(kept);
  loadedAgain.take(burst, NOW, 1);
  vi.advanceTimersByTime(HOLD.alone);
  expect(before.shown).toEqual(['first', 'second']);
  expect(loadedAgain.shown).toEqual(['third', undefined]);
});

test('two displays in one browser both announce', () => {
  const kept = storage();
  aDisplay(kept, 'display 1').take([aCall('call')], NOW, 1);
  const other = aDisplay(kept, 'display 2');
  other.take([aCall('call')], NOW, 1);
  expect(other.shown).toEqual(['call']);
});

test('a browser that keeps nothing still rings once for each call', () => {
  const forbidden = () => {
    throw new Error('storage is forbidden');
  };
  const display = aDisplay({ getItem: forbidden, setItem: forbidden });
  display.take([aCall('call')], NOW, 1);
  display.take([aCall('call')], NOW, 1);
  expect(display.chimes()).toBe(1);
});

test('what another program has left in the browser under our name does no harm', () => {
  const kept = storage();
  kept.setItem('calls announced at display 1', '{"not":"a list"');
  const display = aDisplay(kept);
  display.take([aCall('call')], NOW, 1);
  expect(display.shown).toEqual(['call']);
});

test('in a rush that never ends nobody is announced more than a minute late', () => {
  const display = aDisplay();
  const flood = Array.from({ length: 200 }, (_, i) => aCall(`call ${i}`, 20_000 - i * 100));
  display.take([...flood].reverse(), NOW, 1);
  vi.advanceTimersByTime(300_000);
  expect(display.chimes()).toBeLessThanOrEqual(60_000 / HOLD.rush + 1);
  expect(display.shown.slice(-1)).toEqual([undefined]);
});

test('a display that is taken away falls silent', () => {
  const display = aDisplay();
  display.take([aCall('second', 0), aCall('first', 10)], NOW, 1);
  display.stop();
  vi.advanceTimersByTime(60_000);
  expect(display.shown).toEqual(['first']);
});
