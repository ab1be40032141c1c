import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { chooseDays } from '../../../workshop/forecast/days-chosen.ts';
import { type Asked, liveThrough } from '../../../workshop/forecast/hall-in-the-log.ts';
import { headStarts } from '../../../workshop/forecast/head-start.ts';
import { type LoggedDay, loggedDays } from '../../../workshop/forecast/log-days.ts';
import { inPopulation } from '../../../workshop/forecast/log-hall.ts';
import { lookAlike } from '../../../workshop/replay/look-alike.ts';

/** Invented days in the form of the log: 14 to 20 May 2001. */
const DAYS = Array.from({ length: 7 }, (_, at) => `2001-05-${14 + at}`);
const LOG = DAYS.map((day, at) => lookAlike({ visits: 260, seed: 21 + at, day }))
  .map((csv, at) => (at === 0 ? csv : csv.slice(csv.indexOf('\n') + 1)))
  .join('');
const days = loggedDays(LOG);
const folder = mkdtempSync(join(tmpdir(), 'forecast-'));
const FILE = join(folder, 'log.csv');
writeFileSync(FILE, LOG);
afterAll(() => rmSync(folder, { recursive: true }));

function lived(log: readonly LoggedDay[]): readonly Asked[] {
  const { learned, tested } = chooseDays({ train: log, test: log }, '17', '19');
  return liveThrough({ learned, tested, leads: headStarts(learned) });
}
const told = (asked: readonly Asked[], day: string) => asked.filter((one) => one.day === day).map(({ hall }) => hall);

function forecast(...words: string[]) {
  const program = join(import.meta.dirname, '../../../workshop/forecast/forecast.ts');
  return spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
}

describe('the hall’s forecast on an invented log', () => {
  const { stdout, stderr, status } = forecast('evaluate', '--train', FILE, '--test', FILE, '--from', '18', '--json');

  test('prints one JSON object alone, with every predictor and every figure', () => {
    expect(status).toBe(0);
    const { predictors, tested, unknown, speed } = JSON.parse(stdout);
    expect(Object.keys(predictors).sort()).toEqual(
      ['constant', 'erlangA', 'hall', 'hol', 'les', 'linear', 'queueLength', 'table'].sort(),
    );
    for (const scores of Object.values<Record<string, number>>(predictors)) {
      expect(Object.keys(scores)).toEqual(['n', 'mae', 'rmse', 'coverage', 'meanBound', 'pinball']);
      expect(Object.values(scores).every((figure) => Number.isFinite(figure) && figure >= 0)).toBe(true);
      expect(scores.n).toBe(tested.visits - unknown);
    }
    expect(tested).toMatchObject({ from: '2001-05-18', to: '2001-05-20', days: 3 });
    expect(speed.medianMs).toBeLessThan(5);
  });

  test('beats the constant, and its bound loses less', () => {
    const { hall, constant } = JSON.parse(stdout).predictors;
    expect(hall.mae).toBeLessThan(0.95 * constant.mae);
    expect(hall.pinball).toBeLessThan(0.9 * constant.pinball);
    expect(Math.abs(hall.coverage - 0.8)).toBeLessThan(0.08);
  });

  test('says beside the result which rows were mended, and drops none', () => {
    const { repairs, learned, tested } = JSON.parse(stdout);
    expect(repairs).toMatchObject({ noAgentName: expect.any(Number), startsBeforeArrival: expect.any(Number) });
    for (const kind of Object.keys(repairs)) expect(stderr).toContain(kind);
    const rows = LOG.trim().split('\n').length - 1;
    expect(days.reduce((sum, { visits }) => sum + visits.length, 0)).toBe(rows);
    const population = days.flatMap(({ visits }) => visits.filter(inPopulation)).length;
    expect(learned.visits + tested.visits).toBe(population);
  });
});

test('nothing that comes later changes what was said: waits, services and arrivals of the days after, and ends of the same day', () => {
  const middle = Date.parse('2001-05-18T16:00:00Z');
  const longer = days.map(({ visits, ...day }) => ({
    ...day,
    visits: visits
      .filter(({ arrived, line }) => arrived < middle || line % 3 > 0)
      .map((visit) => ({
        ...visit,
        waitEnds: visit.waitEnds > middle && visit.waitEnds > visit.arrived ? visit.waitEnds + 400_000 : visit.waitEnds,
        ...(visit.served && visit.served.ends > middle
          ? { served: { ...visit.served, ends: visit.served.ends + 900_000 } }
          : {}),
      })),
  }));
  const early = (asked: readonly Asked[]) => asked.filter(({ line }) => line.at < middle);
  const [was, is] = [lived(days), lived(longer)];
  expect(told(was, '2001-05-17').length).toBeGreaterThan(10);
  expect(told(is, '2001-05-17')).toEqual(told(was, '2001-05-17'));
  expect(told(early(was), '2001-05-18').length).toBeGreaterThan(10);
  expect(told(early(is), '2001-05-18')).toEqual(told(early(was), '2001-05-18'));
  expect(told(is, '2001-05-19')).not.toEqual(told(was, '2001-05-19'));
});

describe('days are chosen', () => {
  const choose = (from?: string, to?: string, train = days) => chooseDays({ train, test: days }, from, to);

  test('by date or by the day of the month; what lies on or after the first tested day teaches nothing beforehand', () => {
    const chosen = choose('2001-05-18', '19');
    expect(chosen.learned.map(({ day }) => day)).toEqual(DAYS.slice(0, 4));
    expect(chosen.tested.map(({ day }) => day)).toEqual(['2001-05-18', '2001-05-19']);
    expect(chosen.leftOut).toBe(3);
  });

  test.each([
    ['May', undefined, '--from "May" is no day'],
    ['2001-13-77', undefined, 'is no day'],
    ['0', undefined, 'is no day'],
    ['19', '18', '--to 2001-05-18 lies before --from 2001-05-19'],
    ['25', undefined, 'lies before --from'],
    ['2001-06-01', '2001-06-02', 'no day from 2001-06-01'],
    [undefined, undefined, 'no day before 2001-05-14 to learn from'],
  ])('from %s to %s is refused: %s', (from, to, words) => {
    expect(() => choose(from, to)).toThrow(words);
  });

  test('in a file of several months a bare day of the month is refused', () => {
    const june = loggedDays(lookAlike({ visits: 12, seed: 1, day: '2001-06-18' }));
    expect(() => chooseDays({ train: days, test: [...days, ...june] }, '18', undefined)).toThrow('2 months');
  });
});

describe('the command line refuses in plain words', () => {
  test.each([
    [['evaluate', '--train', FILE], 'Both --train and --test are needed'],
    [['train'], 'There is one thing to do here: evaluate'],
    [['evaluate', '--train', FILE, '--test', join(folder, 'none.csv')], 'is not there'],
  ])('%j', (words, says) => {
    const { status, stdout, stderr } = forecast(...words);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('    at ');
  });

  test('a file that is no log is refused with the line that has to stand first', () => {
    expect(() => loggedDays('some,other,table\n1,2,3\n')).toThrow('The first line has to be: day,service');
    expect(() => loggedDays(LOG.replace('2001-05-14', 'yesterday'))).toThrow('line 2: "yesterday" is no day');
  });
});
