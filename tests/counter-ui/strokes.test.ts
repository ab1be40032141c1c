import { expect, test } from 'vitest';
import { pathOf, pointIn } from '../../counter-ui/customer/strokes.ts';

const BOX = { left: 100, top: 50, width: 500, height: 200 };

test('[C-18] a touch becomes a point of the field, whatever the size of the screen', () => {
  expect(pointIn(BOX, { x: 100, y: 50 })).toEqual({ x: 0, y: 0 });
  expect(pointIn(BOX, { x: 350, y: 150 })).toEqual({ x: 500, y: 140 });
  expect(pointIn(BOX, { x: 9_999, y: -5 })).toEqual({ x: 1_000, y: 0 });
  expect(pointIn({ ...BOX, width: 0, height: 0 }, { x: 120, y: 60 })).toEqual({ x: 0, y: 0 });
});

test('strokes become one path; a mere touch is no signature, and one too long to keep is none either', () => {
  expect(pathOf([[{ x: 1, y: 2 }]])).toBe('');
  expect(
    pathOf([
      [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
      [{ x: 5, y: 6 }],
      [
        { x: 7, y: 8 },
        { x: 9, y: 10 },
      ],
    ]),
  ).toBe('M1 2L3 4M7 8L9 10');
  expect(pathOf([Array.from({ length: 3_000 }, (_, at) => ({ x: at % 1_000, y: 140 }))])).toBe('');
});
