import { expect, test } from 'vitest';
import { CONTROL_ALERTS } from '../../contract/control.ts';
import { isControlAlert, sayMatter } from '../../screen-kit/control-words.ts';

const ABOUT = {
  measure: 'expectedWait',
  figure: '24',
  limit: '20',
  queue: 'general',
  people: '3',
  screen: 'kiosk',
  at: '1',
  counter: '5',
  waiting: '4',
  number: 'A012',
  status: 'parked',
};
const NAMES = { queue: (id: string) => `<${id}>`, counter: (id: string) => `[${id}]` };

test.each(CONTROL_ALERTS)('%s says in both languages what it is and what to do', (kind) => {
  expect(isControlAlert(kind)).toBe(true);
  for (const language of ['zh-CN', 'en'] as const) {
    const { what, next } = sayMatter({ kind, about: ABOUT }, language, NAMES);
    expect(`${what} ${next}`).not.toMatch(/undefined|NaN/);
    expect(next.length).toBeGreaterThan(5);
    expect(/\p{Script=Han}/u.test(what)).toBe(language === 'zh-CN');
  }
});

test('a passed limit names its figure, its limit and its line', () => {
  const { what } = sayMatter({ kind: 'limitPassed', about: ABOUT }, 'en', NAMES);
  expect(what).toBe('<general>: a wait of 24 min is expected; the limit is 20');
});

test('a forgotten customer is told apart by what they wait for', () => {
  const said = ['called', 'parked', 'missing', 'waiting'].map(
    (status) => sayMatter({ kind: 'customerForgotten', about: { ...ABOUT, status } }, 'en', NAMES).what,
  );
  expect(new Set(said).size).toBe(4);
});
