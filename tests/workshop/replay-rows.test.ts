import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GuideView } from '../../contract/views.ts';
import { loadPack } from '../../server/packs/load-pack.ts';
import { clientsFor } from '../../workshop/replay/clients.ts';
import { needsOf, readLogMap } from '../../workshop/replay/log-map.ts';
import { COLUMNS, type LogRow, readLog } from '../../workshop/replay/log-rows.ts';
import { lookAlike } from '../../workshop/replay/look-alike.ts';
import { waits } from '../../workshop/replay/outcome.ts';
import { REPAIR_WORDS, repair } from '../../workshop/replay/repair.ts';

const DAY = '2001-05-14';
const DAY_ENDS = 86_000;
const LOOK_ALIKE = readFileSync(join(import.meta.dirname, 'look-alike-day.csv'), 'utf8');

/** A log of these lines, without their day. */
function log(...lines: string[]): string {
  return [COLUMNS.join(','), ...lines.map((line) => `${DAY},${line}`)].join('\n');
}

/** What becomes of one line: the visit, and what was mended on the way. */
function mended(line: string) {
  const { visits, repairs } = repair(readLog(log(line), DAY), DAY_ENDS);
  return {
    served: undefined,
    ...visits[0],
    repairs: repairs.map(({ kind, field, before, after }) => [kind, field, before, after]),
  };
}
const at = (hours: number, minutes: number, seconds: number) => hours * 3600 + minutes * 60 + seconds;

describe('reading a log', () => {
  test('the rows of the day are read, those of other days are not', () => {
    const text = `${log('PS,2,7:15:20,7:16:00,40,AGENT,7:15:59,7:18:03,124,S07')}\n2001-05-15,PS,0,9:00:00,,0,HANG,,,0,\n`;
    const row: LogRow = {
      ...{ line: 2, service: 'PS', priority: '2', outcome: 'AGENT', agent: 'S07' },
      ...{ arrived: at(7, 15, 20), leftQueue: at(7, 16, 0), waited: 40 },
      ...{ started: at(7, 15, 59), ended: at(7, 18, 3), serviceSeconds: 124 },
    };
    expect(readLog(text, DAY)).toEqual([row]);
  });

  test('a file from another machine, with its mark and its line ends, is the same log', () => {
    const text = `\uFEFF${log('PS,0,9:00:00,,0,HANG,,,0,', '').replaceAll('\n', '\r\n')}`.replace(`${DAY},\r`, '\r');
    expect(readLog(text.replace(new RegExp(`${DAY},$`), ''), DAY)).toHaveLength(1);
  });

  test.each([
    ['PS,0,9:00:00,,0,HANG,,,0', 'line 2: 10 cells instead of 11'],
    ['PS,0,9:60:00,,0,HANG,,,0,', 'line 2: a time is not h:mm:ss'],
    ['PS,0,,,0,HANG,,,0,', 'line 2: a time is not h:mm:ss'],
    ['PS,0,24:00:00,,0,HANG,,,0,', 'line 2: a time is not h:mm:ss'],
    ['PS,0,9:00:00,,-1,HANG,,,0,', 'line 2: seconds are not a whole number'],
    ['PS,0,9:00:00,,0,LEFT,,,0,', 'line 2: the outcome "LEFT" is neither AGENT nor HANG'],
  ])('a row that cannot be read is named and not left out: %s', (line, words) => {
    expect(() => readLog(log(line), DAY)).toThrow(words);
  });

  test('a day that the log does not have, and a file that is no such log, are said', () => {
    expect(() => readLog(log('PS,0,9:00:00,,0,HANG,,,0,'), '2001-05-16')).toThrow(`it holds 1 days, ${DAY} to ${DAY}`);
    expect(() => readLog('a,b\n1,2\n', DAY)).toThrow('The first line has to be: day,service,');
  });
});

describe('mending a row', () => {
  test('a row in order is played as it is, nothing is listed', () => {
    expect(mended('NW,1,9:00:00,9:00:40,40,AGENT,9:00:40,9:03:00,140,S01')).toEqual({
      ...{ line: 2, service: 'NW', priority: '1', arrived: at(9, 0, 0), waitEnds: at(9, 0, 40) },
      served: { agent: 'S01', started: at(9, 0, 40), ended: at(9, 3, 0) },
      repairs: [],
    });
  });

  test('a walk from the call to the counter is no fault: the service starts later than the wait ends', () => {
    const { waitEnds, served, repairs } = mended('PS,0,9:00:00,,0,AGENT,9:00:07,9:03:00,173,S01');
    expect([waitEnds, served?.started, repairs]).toEqual([at(9, 0, 0), at(9, 0, 7), []]);
  });

  test.each([
    [
      'a service that starts before the arrival starts when the wait ends',
      'PS,0,9:00:01,,0,AGENT,9:00:00,9:03:00,180,S01',
      { waitEnds: at(9, 0, 1), served: { agent: 'S01', started: at(9, 0, 1), ended: at(9, 3, 0) } },
      [['startsBeforeArrival', 'started', '9:00:00', '9:00:01']],
    ],
    [
      'a service that starts before the queue is left starts when the wait ends',
      'PS,0,9:00:00,9:00:40,40,AGENT,9:00:38,9:03:00,142,S01',
      { waitEnds: at(9, 0, 40), served: { agent: 'S01', started: at(9, 0, 40), ended: at(9, 3, 0) } },
      [['startsBeforeCall', 'started', '9:00:38', '9:00:40']],
    ],
    [
      'a service that is over before the visitor came lasts its own time from the arrival',
      'TT,0,9:00:05,,0,AGENT,9:00:01,9:00:03,2,S01',
      { waitEnds: at(9, 0, 5), served: { agent: 'S01', started: at(9, 0, 5), ended: at(9, 0, 7) } },
      [
        ['startsBeforeArrival', 'started', '9:00:01', '9:00:05'],
        ['endsBeforeCall', 'ended', '9:00:03', '9:00:07'],
      ],
    ],
    [
      'a service that ends before it starts went on past midnight',
      'PS,0,22:50:00,,0,AGENT,22:50:00,0:10:00,4800,S01',
      { waitEnds: at(22, 50, 0), served: { agent: 'S01', started: at(22, 50, 0), ended: at(24, 10, 0) } },
      [['endsBeforeStart', 'ended', '0:10:00', '24:10:00']],
    ],
    [
      'a service without a name has an agent of that name',
      'PS,0,9:00:00,,0,AGENT,9:00:00,9:03:00,180,',
      { served: { agent: 'unnamed', started: at(9, 0, 0), ended: at(9, 3, 0) } },
      [['noAgentName', 'agent', '', 'unnamed']],
    ],
    [
      'a service without hours begins at the call',
      'PS,0,9:00:00,9:00:39,39,AGENT,,,0,S01',
      { waitEnds: at(9, 0, 39), served: { agent: 'S01', started: at(9, 0, 39), ended: at(9, 0, 39) } },
      [
        ['servedWithoutTimes', 'started', '', '9:00:39'],
        ['servedWithoutTimes', 'ended', '', '9:00:39'],
      ],
    ],
    [
      'who gave up without queueing gives the number up in the second of taking it',
      'PS,0,9:00:00,,0,HANG,,,0,',
      { arrived: at(9, 0, 0), waitEnds: at(9, 0, 0), served: undefined },
      [['gaveUpAtOnce', 'leftQueue', '', '9:00:00']],
    ],
    [
      'who gave up has given up, though a service is noted',
      'PS,0,9:00:00,9:00:30,30,HANG,9:00:30,9:00:32,2,',
      { waitEnds: at(9, 0, 30), served: undefined },
      [
        ['gaveUpYetServed', 'started', '9:00:30', ''],
        ['gaveUpYetServed', 'ended', '9:00:32', ''],
      ],
    ],
    [
      'where the wait and its hours disagree, the wait holds',
      'PS,0,9:00:00,9:00:30,31,HANG,,,0,',
      { waitEnds: at(9, 0, 31) },
      [['waitDiffers', 'leftQueue', '9:00:30', '9:00:31']],
    ],
  ])('%s', (_, line, visit, repairs) => {
    const played = mended(line);
    expect(played).toMatchObject(visit);
    expect(played.repairs).toEqual(repairs);
  });

  test('who is called after midnight comes so much earlier that the hall’s day has time for it; wait and service stay', () => {
    const {
      arrived = 0,
      waitEnds = 0,
      served,
      repairs,
    } = mended('PS,1,23:58:50,0:00:10,80,AGENT,0:00:10,0:01:40,90,S03');
    expect(served?.started).toBe(DAY_ENDS);
    expect([waitEnds - arrived, (served?.ended ?? 0) - (served?.started ?? 0)]).toEqual([80, 90]);
    expect(new Set(repairs.map(([kind]) => kind))).toEqual(new Set(['overMidnight', 'closeToDayEnd']));
  });

  test('every kind of repair is explained to whoever reads the list', () => {
    const { visits, repairs } = repair(readLog(LOOK_ALIKE, DAY), DAY_ENDS);
    const kinds = new Set([...repairs, ...clientsFor(visits).repairs].map(({ kind }) => kind));
    expect([...kinds].filter((kind) => !REPAIR_WORDS[kind])).toEqual([]);
  });
});

describe('the clients of the agents', () => {
  const served = (agent: string, waitEnds: number, ended: number, line = waitEnds) => ({
    ...{ line, service: 'PS', priority: '0', arrived: waitEnds, waitEnds },
    served: { agent, started: waitEnds, ended },
  });

  test('one agent is one client, who serves one after the other', () => {
    const visits = [served('S02', 50, 60), served('S01', 10, 20), served('S01', 20, 30)];
    const { clients, repairs } = clientsFor(visits);
    expect(clients.map(({ agent, visits: own }) => [agent, own.map(({ line }) => line)])).toEqual([
      ['S01', [10, 20]],
      ['S02', [50]],
    ]);
    expect(repairs).toEqual([]);
  });

  test('an agent who serves two at once has a second client for the second, which is listed', () => {
    const { clients, repairs } = clientsFor([served('S01', 10, 90), served('S01', 20, 30), served('S01', 40, 50)]);
    expect(clients.map(({ agent, visits: own }) => [agent, own.map(({ line }) => line)])).toEqual([
      ['S01', [10]],
      ['S01', [20, 40]],
    ]);
    expect(repairs.map(({ line, kind, after }) => [line, kind, after])).toEqual([
      [20, 'overlap', 'S01, client 2'],
      [40, 'overlap', 'S01, client 2'],
    ]);
  });

  test('the unnamed are many: two of them at once are no overlap', () => {
    const { clients, repairs } = clientsFor([served('unnamed', 10, 90), served('unnamed', 20, 30)]);
    expect([clients.length, repairs]).toEqual([2, []]);
  });
});

describe('the words of the log in the hall', () => {
  const pack = loadPack(join(import.meta.dirname, '../../packs/telecom-hall'));
  if (!pack.ok) throw new Error('the telecom hall does not load');
  const guide = pack.pack as unknown as GuideView;
  const path = join(import.meta.dirname, '../../workshop/replay/bank-log.yaml');
  const map = readLogMap(readFileSync(path, 'utf8'), path);
  const row = (words: Pick<LogRow, 'service' | 'priority'>) => words as LogRow;

  test('every service and priority of the bank’s log is one of the telecom hall, with its documents there', () => {
    const rows = ['PS', 'PE', 'NE', 'NW', 'IN', 'TT', 'AA'].flatMap((service) =>
      ['0', '1', '2'].map((priority) => row({ service, priority })),
    );
    const needOf = needsOf(map, rows, guide);
    for (const words of rows) {
      const { serviceId, documents } = needOf(words);
      const required = guide.services.find(({ id }) => id === serviceId)?.documents.owner;
      expect(documents).toEqual(required?.map((document) => ({ document, present: true, valid: true })));
    }
    expect(needOf(row({ service: 'PE', priority: '2' }))).toMatchObject({ language: 'en', classId: 'vip' });
  });

  test('a word that the map lacks, and a service that the hall lacks, are named before anything is played', () => {
    expect(() => needsOf(map, [row({ service: 'XX', priority: '9' })], guide)).toThrow(
      'The map has no service for "XX".\nThe map has no class for the priority "9".',
    );
    const strange = readLogMap('services: { PS: { serviceId: plan-chnge } }\npriorities: { "0": ordinary }', 'map');
    expect(() => needsOf(strange, [row({ service: 'PS', priority: '0' })], guide)).toThrow(
      'did you mean "plan-change"?',
    );
    expect(() => readLogMap('services: 5', 'my.yaml')).toThrow('The map my.yaml cannot be used:');
  });
});

test('waits are said by mean, median and the one that nine of ten do not exceed', () => {
  expect(waits([5, 1, 2, 3, 4, 6, 7, 8, 9, 100])).toEqual({ count: 10, mean: 14.5, median: 5, ninety: 9 });
  expect(waits([])).toEqual({ count: 0, mean: 0, median: 0, ninety: 0 });
});

describe('the look-alike of a day', () => {
  test('is the same day from the same seed, and the one that the tests play', () => {
    expect(lookAlike({ visits: 250, seed: 12, day: DAY })).toBe(LOOK_ALIKE);
    expect(lookAlike({ visits: 250, seed: 13, day: DAY })).not.toBe(LOOK_ALIKE);
  });

  test('has every kind of irregular row that the replay mends, whatever the seed', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const rows = readLog(lookAlike({ visits: 250, seed, day: DAY }), DAY);
      const { visits, repairs } = repair(rows, DAY_ENDS);
      const kinds = new Set([...repairs, ...clientsFor(visits).repairs].map(({ kind }) => kind));
      // no known log has a wait that differs from its own hours
      const expected = Object.keys(REPAIR_WORDS).filter((kind) => kind !== 'waitDiffers');
      expect([rows.length, [...kinds].sort()]).toEqual([250, expected.sort()]);
    }
  });
});
