import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brandTokens, contrast } from '../../screen-kit/brand.ts';

const css = readFileSync(join(import.meta.dirname, '../../screen-kit/tokens.css'), 'utf8');

/** The colours that one block of the file sets. */
function colors(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]] as const));
}
const light = colors(':root');
const THEMES: Record<string, Record<string, string>> = {
  light,
  dark: { ...light, ...colors(':root[data-theme="dark"]') },
};
const STATES = ['waiting', 'called', 'serving', 'held', 'alert', 'priority'];

/** Every text and the grounds it stands on, on kiosk and display too. */
const FAR = [
  ...['paper', 'card'].flatMap((ground) => ['ink', 'ink-2', 'brand'].map((text) => [text, ground])),
  ['brand-ink', 'brand'],
  ['ink', 'line-2'],
  ['ink', 'brand-soft'],
  ...STATES.flatMap((state) => ['', '-soft'].map((ground) => [state, ground === '' ? 'card' : state + ground])),
  ...STATES.flatMap((state) => ['ink', 'ink-2'].map((text) => [text, `${state}-soft`])),
];
/** Texts of the screens that are read from a chair. */
const NEAR = [
  ['ink-3', 'paper'],
  ['ink-3', 'card'],
  ['ink-2', 'line-2'],
  ['paper', 'ink'],
];
/** Shapes and edges that carry meaning. */
const SHAPES = [
  ['edge', 'paper'],
  ['edge', 'card'],
  ...STATES.flatMap((state) => ['card', 'paper', `${state}-soft`].map((ground) => [`${state}-edge`, ground])),
];

const cases = (pairs: string[][]) =>
  Object.keys(THEMES).flatMap((theme) =>
    pairs.map(([text, ground]) => [text, ground, theme] as [string, string, string]),
  );

function contrastOf(text: string, ground: string, theme: string): number {
  const [a, b] = [THEMES[theme]?.[text], THEMES[theme]?.[ground]];
  if (!a || !b) throw new Error(`no token --${a ? ground : text}`);
  return contrast(a, b);
}

test('contrast is what WCAG says it is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 2);
});

test.each(cases(FAR))('%s on %s can be read from the back row (7:1), %s theme', (text, ground, theme) => {
  expect(contrastOf(text, ground, theme)).toBeGreaterThanOrEqual(7);
});
test.each(cases(NEAR))('%s on %s can be read from a chair (4.5:1), %s theme', (text, ground, theme) => {
  expect(contrastOf(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
});
test.each(cases(SHAPES))('%s on %s can be told apart (3:1), %s theme', (shape, ground, theme) => {
  expect(contrastOf(shape, ground, theme)).toBeGreaterThanOrEqual(3);
});

test.each(['#0b4f6c', '#e60012', '#0085d0', '#f5d400', '#ffffff', '#000000', '#00a54f'])(
  'a hall with the brand colour %s is still readable in both themes',
  (color) => {
    for (const theme of ['light', 'dark'] as const) {
      const tokens = brandTokens({ name: { 'zh-CN': '厅', en: 'Hall' }, color, ink: '#ffffff' }, theme);
      const of = (name: string) => tokens[name] ?? '#000000';
      const { paper, card, ink } = THEMES[theme] as { paper: string; card: string; ink: string };
      expect(contrast(of('--brand'), paper)).toBeGreaterThanOrEqual(7);
      expect(contrast(of('--brand'), card)).toBeGreaterThanOrEqual(7);
      expect(contrast(of('--brand-ink'), of('--brand'))).toBeGreaterThanOrEqual(7);
      expect(contrast(ink, of('--brand-soft'))).toBeGreaterThanOrEqual(7);
    }
  },
);
