import { expect, test } from 'vitest';
import { dateOfDay, duration, fenFrom, money, timeOfDay, wholeMinutes } from '../../screen-kit/format.ts';
import { nameOfKey } from '../../screen-kit/use-keys.ts';

test.each([
  [0, '¥0.00'],
  [5, '¥0.05'],
  [3750, '¥37.50'],
  [100_000, '¥1,000.00'],
  [99_999_999, '¥999,999.99'],
  [-8000, '−¥80.00'],
])('%i fen are written %s', (fen, figures) => {
  expect(money(fen)).toBe(figures);
});

test.each([
  ['37.50', 3750],
  ['37.5', 3750],
  ['37', 3700],
  ['37.', 3700],
  ['0.05', 5],
  ['19.99', 1999],
  [' 100 ', 10_000],
  ['', undefined],
  ['-5', undefined],
  ['1e3', undefined],
  ['1.234', undefined],
  ['12345678', undefined],
])('a clerk who types "%s" means %s fen', (typed, fen) => {
  expect(fenFrom(typed)).toBe(fen);
});

test('a time is told on the hall’s clock, not on the browser’s', () => {
  const at = Date.UTC(2026, 10, 22, 16, 5);
  expect(timeOfDay(at, 'Asia/Shanghai')).toBe('00:05');
  expect(timeOfDay(at, 'Europe/London')).toBe('16:05');
  expect(dateOfDay(at, 'Asia/Shanghai', 'zh-CN')).toBe('11月23日星期一');
  expect(dateOfDay(at, 'Asia/Shanghai', 'en')).toBe('Monday 23 November');
});

test('how long something lasts is never less than nothing', () => {
  expect(duration(402_000)).toBe('6:42');
  expect(duration(3_661_000)).toBe('1:01:01');
  expect(duration(-5)).toBe('0:00');
  expect(wholeMinutes(119_999)).toBe(1);
  expect(wholeMinutes(-1)).toBe(0);
});

test('a key has the name that stands on its button', () => {
  const press = (key: string, ctrlKey = false) => nameOfKey({ key, ctrlKey, altKey: false, metaKey: false });
  expect(press(' ')).toBe('Space');
  expect(press('F2')).toBe('F2');
  expect(press('a')).toBe('A');
  expect(press('k', true)).toBe('Ctrl+K');
});
