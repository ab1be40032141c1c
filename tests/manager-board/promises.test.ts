import { describe, expect, test } from 'vitest';
import { percentages, stillOpen } from '../../manager-board/promises/figures.ts';

describe('how promises were kept', () => {
  test('[S-18] whoever left or still waits counts neither as kept nor as broken', () => {
    const score = { made: 200, kept: 83, broken: 17, gaveUp: 60, keptUnrounded: 79 };
    expect(percentages(score)).toEqual({ printed: 83, unrounded: 79 });
    expect(stillOpen(score)).toBe(40);
  });
  test('[S-18] before the first call nothing is said in percent', () => {
    expect(percentages({ made: 5, kept: 0, broken: 0, gaveUp: 5, keptUnrounded: 0 })).toBeUndefined();
  });
});
