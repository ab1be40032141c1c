import { expect, test } from 'vitest';
import { REFUSAL_CODES } from '../../contract/refusals.ts';
import { sayRefusal } from '../../screen-kit/refusal-text.ts';

const NOW = Date.UTC(2026, 10, 22, 2, 0);
const FULL = {
  until: NOW + 4 * 60_000,
  staff: '202',
  post: { screen: 'counter', at: '3' },
  counter: '3',
  number: 'A012',
  waitSeconds: 1,
  calls: 1,
  needed: 3,
  short: 250,
  change: 3750,
  by: '101',
  ref: 'r7',
};
const HAN = /\p{Script=Han}/u;

test.each(REFUSAL_CODES)('"%s" is said in both languages: what has happened and what to do next', (code) => {
  for (const data of [undefined, FULL]) {
    const refusal = data ? { code, data } : { code };
    const zh = sayRefusal(refusal, 'zh-CN', NOW);
    const en = sayRefusal(refusal, 'en', NOW);
    for (const sentence of [zh.what, zh.next]) expect(sentence).toMatch(HAN);
    for (const sentence of [en.what, en.next]) expect(sentence).toMatch(/^[A-Z0-9¥][^.]*.*[.]$/);
    const all = [zh, en].flatMap(({ what, next, safe }) => [what, next, safe ?? '']);
    for (const sentence of all) expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    expect(en.what + en.next + (en.safe ?? '')).not.toMatch(HAN);
    expect(zh.safe === undefined).toBe(en.safe === undefined);
  }
});

test('a refusal names what it is about', () => {
  const english = (code: (typeof REFUSAL_CODES)[number]) => {
    const { what, next } = sayRefusal({ code, data: FULL }, 'en', NOW);
    return `${what} ${next}`;
  };
  expect(english('signInLocked')).toContain('4 minutes');
  expect(english('signedInElsewhere')).toContain('counter 3');
  expect(english('receivedBelowDue')).toContain('¥2.50');
  expect(english('changeDiffers')).toContain('¥37.50');
  expect(english('calledTooSoon')).toContain('1 more second ');
  expect(english('counterBusy')).toContain('A012');
});

test('a refusal that a newer server has learned is still said as a sentence', () => {
  const refusal = { code: 'somethingNew' as never };
  expect(sayRefusal(refusal, 'en', NOW).what).toContain('not done');
});
