import { expect, test } from 'vitest';
import type { Panel } from '../../hall-display/letters.ts';
import { CAP_HEIGHT, letterHeight, rowsThatFit, USUAL_PANEL_MM, widthInFonts } from '../../hall-display/letters.ts';
import { pageSettings } from '../../hall-display/page-settings.ts';
import { boardSizes, longestOf } from '../../hall-display/sizes.ts';

const panel: Panel = { widthPx: 1920, heightPx: 1080, widthMm: USUAL_PANEL_MM };
const usual = { number: 'A000', counter: '12' };

test('letters are at least a 82nd of the viewing distance high: 122 mm at ten metres', () => {
  const pixels = letterHeight(10, panel);
  expect((pixels / panel.widthPx) * panel.widthMm).toBeCloseTo(10_000 / 82, 6);
  expect(letterHeight(10, panel)).toBeCloseTo(193.5, 1);
});

test('letters grow with the distance and shrink on a larger panel, whose pixels are larger', () => {
  expect(letterHeight(20, panel)).toBeCloseTo(2 * letterHeight(10, panel), 6);
  expect(letterHeight(10, { ...panel, widthMm: 2 * USUAL_PANEL_MM })).toBeCloseTo(letterHeight(10, panel) / 2, 6);
});

test.each([3, 5, 8, 10])('on the usual panel number and counter of every call can be read from %i metres', (metres) => {
  const sizes = boardSizes(panel, metres, usual);
  const least = letterHeight(metres, panel);
  expect(sizes.newestFont * CAP_HEIGHT).toBeGreaterThanOrEqual(least);
  expect(sizes.rowFont * CAP_HEIGHT).toBeGreaterThanOrEqual(least);
  expect(sizes.rowFont).toBeLessThanOrEqual(sizes.newestFont);
});

test.each([
  [1280, 720],
  [3840, 2160],
])('a panel of the same size divides its glass the same way, whatever its pixels are: %i × %i', (widthPx, heightPx) => {
  const finer = boardSizes({ ...panel, widthPx, heightPx }, 10, usual);
  const same = boardSizes(panel, 10, usual);
  expect(finer.rows).toBe(same.rows);
  expect(finer.rowFont / heightPx).toBeCloseTo(same.rowFont / panel.heightPx, 6);
  expect(finer.newestFont / heightPx).toBeCloseTo(same.newestFont / panel.heightPx, 6);
});

test('a hall that is read from near shows more calls than one that is read from afar', () => {
  const rows = (metres: number) => boardSizes(panel, metres, usual).rows;
  expect([rows(3), rows(5), rows(10), rows(20)]).toEqual([5, 3, 2, 1]);
});

test('a distance that is too far for the panel makes nothing run over its edge', () => {
  const sizes = boardSizes(panel, 40, { number: 'A1000', counter: '12' });
  expect(sizes.rows).toBe(1);
  expect(sizes.newestFont * widthInFonts('A1000') + sizes.stub).toBeLessThan(1920 * 0.69);
  expect(sizes.newestFont * CAP_HEIGHT).toBeLessThan(1080 / 2);
});

test('at least one recent call is shown, however little room there is', () => {
  expect(rowsThatFit(10, 200, 16)).toBe(1);
});

test('the size follows the longest number and the longest counter with a figure, not the named rooms', () => {
  const label = (text: string) => ({ 'zh-CN': text, en: text });
  const counters = ['3', '12', '咨询台'].map((text) => ({
    id: 'c',
    label: label(text),
    name: label('x'),
    place: 'p',
    queues: [],
  }));
  expect(longestOf(counters, ['A013', 'B1002'])).toEqual({ number: 'B1002', counter: '12' });
  expect(longestOf(counters, [])).toEqual({ number: 'A000', counter: '12' });
});

test('the address may name the width of the panel and the volume; what is absurd counts as not said', () => {
  expect(pageSettings('?at=1')).toEqual({ widthMm: USUAL_PANEL_MM, volume: 1 });
  expect(pageSettings('?width=1430&volume=60')).toEqual({ widthMm: 1430, volume: 0.6 });
  expect(pageSettings('?width=3&volume=loud')).toEqual({ widthMm: USUAL_PANEL_MM, volume: 1 });
  expect(pageSettings('?width=&volume=0')).toEqual({ widthMm: USUAL_PANEL_MM, volume: 0 });
});
