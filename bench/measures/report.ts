// A report on a year, of the hall that has many behind it.
import { open } from '../benched-hall.ts';
import { type Figure, figureOf, median } from '../figure.ts';
import { hallsCompared } from '../halls-compared.ts';
import type { Run } from '../run.ts';

const YEAR_MS = 365 * 24 * 3_600_000;
const TIMES = 5;

export async function report(run: Run): Promise<readonly Figure[]> {
  const hall = await open((await hallsCompared(run)).full);
  const date = (at: number) => new Date(at).toISOString().slice(0, 10);
  const year = { from: date(Date.now() - YEAR_MS), to: date(Date.now()) };
  const took: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const startedAt = performance.now();
    const { rows } = hall.file.reports.between(year);
    took.push(performance.now() - startedAt);
    if (rows.length === 0) throw new Error('the report says nothing');
  }
  await hall.close();
  return [
    figureOf({ name: 'ms for the report on a year / 1 s', figure: median(took), limit: 1_000, goal: { atMost: 1 } }),
  ];
}
