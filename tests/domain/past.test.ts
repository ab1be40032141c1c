// Looking back: the day as a curve, a ticket as a story, an hour as it was.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HallPicture } from '../../contract/board.ts';
import { evolve } from '../../domain/evolve.ts';
import { curveSpan, dayCurve } from '../../domain/past/day-curve.ts';
import { record } from '../../domain/past/recording.ts';
import { storyOf } from '../../domain/past/story.ts';
import { hallPicture } from '../../domain/views/hall-picture.ts';
import { applyFrame } from '../../manager-board/recorder/apply-frame.ts';
import { issue, openHall, seated, walkTo } from './at-the-desk.ts';
import { doIt, doings, newDay } from './random-day.ts';
import { HOUR, MINUTE, SECOND } from './test-hall.ts';

const picture = (hall: Parameters<typeof hallPicture>[0]): HallPicture => hallPicture(hall, (number) => number);

describe('[S-01] the curve of a day', () => {
  const of = (arrivals: readonly number[], waits: readonly { from: number; until?: number }[]) =>
    dayCurve({ arrivals, waits, from: 0, to: 20, stepMs: 5 });

  test('a step counts who came in it, and who waits when it ends', () => {
    expect(of([1, 5, 6], [{ from: 1, until: 10 }, { from: 5, until: 6 }, { from: 6 }])).toEqual([
      { at: 5, arrived: 2, waiting: 2, longest: 4 },
      { at: 10, arrived: 1, waiting: 1, longest: 4 },
      { at: 15, arrived: 0, waiting: 1, longest: 9 },
      { at: 20, arrived: 0, waiting: 1, longest: 14 },
    ]);
  });

  test('the last point is the present moment, also within a step', () => {
    const now = dayCurve({
      arrivals: [1, 7, 8],
      waits: [{ from: 7 }, { from: 6, until: 7 }],
      from: 0,
      to: 7,
      stepMs: 5,
    });
    expect(now).toEqual([
      { at: 5, arrived: 1, waiting: 0, longest: 0 },
      { at: 7, arrived: 1, waiting: 1, longest: 0 },
    ]);
  });

  test('an empty day is a flat line, and a day that has not begun has no points', () => {
    expect(of([], []).map(({ arrived, waiting, longest }) => [arrived, waiting, longest])).toEqual(
      Array(4).fill([0, 0, 0]),
    );
    expect(dayCurve({ arrivals: [], waits: [], from: 10, to: 10, stepMs: 5 })).toEqual([]);
  });

  test('every arrival of the day is counted once, and every moment as somebody who counts heads would', () => {
    const wait = fc.tuple(fc.nat(100), fc.nat(40)).map(([from, long]) => ({ from, until: from + long }));
    fc.assert(
      fc.property(fc.array(wait), fc.integer({ min: 141, max: 150 }), (waits, to) => {
        const points = dayCurve({ arrivals: waits.map(({ from }) => from), waits, from: 0, to, stepMs: 5 });
        expect(points.reduce((sum, { arrived }) => sum + arrived, 0)).toBe(waits.length);
        for (const { at, waiting, longest } of points) {
          const there = waits.filter(({ from, until }) => from <= at && at < until);
          expect(waiting).toBe(there.length);
          expect(longest).toBe(Math.max(0, ...there.map(({ from }) => at - from)));
        }
      }),
    );
  });

  test('the axis shows the opening hours, and whole hours more for whoever came outside them', () => {
    const day = { opensAt: 0, endsAt: 24 * HOUR };
    const hours = [{ from: 9 * HOUR, to: 18 * HOUR }];
    expect(curveSpan(hours, [], day)).toEqual({ from: 9 * HOUR, to: 18 * HOUR });
    expect(curveSpan(hours, [8.5 * HOUR, 19.2 * HOUR], day)).toEqual({ from: 8 * HOUR, to: 20 * HOUR });
    expect(curveSpan([], [], day)).toEqual({ from: 5 * HOUR, to: 14 * HOUR });
  });
});

test('[P-11] a story tells in order what happened to a ticket, and names what was handed back', () => {
  const team = openHall();
  const ticketId = seated(team, 'sim-replacement');
  walkTo(team.hall, team.clerk);
  team.hall.done(team.clerk, 'finish', { ticketId });
  issue(team, 'recharge');
  const story = storyOf(team.hall.events.filter(({ data }) => 'ticketId' in data && data.ticketId === ticketId));
  const told = story.map(({ what }) => what);
  expect(told.slice(0, 3)).toEqual(['issued', 'called', 'started']);
  for (const what of ['taken', 'slip', 'signed', 'received', 'changeGiven', 'handedBack'] as const)
    expect(told).toContain(what);
  expect(told.at(-1)).toBe('ended');
  const back = story.flatMap((entry) => (entry.what === 'handedBack' ? entry.items : []));
  expect(back.map(({ paper }) => paper)).toEqual(expect.arrayContaining(['document', 'slip', 'receipt']));
  expect(back.find(({ paper }) => paper === 'document')?.document).toBe('owner-id');
  expect(story.find(({ what }) => what === 'called')).toMatchObject({ by: '201', counterId: '3', chosen: false });
  // steps that follow each other are one line
  for (const [index, what] of told.entries()) if (what === 'steps') expect(told[index + 1]).not.toBe('steps');
});

test('[S-03] a recording shows at every moment what the board showed then', () => {
  fc.assert(
    fc.property(fc.array(doings, { minLength: 20, maxLength: 90 }), fc.nat(100), (list, share) => {
      const day = newDay();
      for (const doing of list) doIt(day, doing);
      const { events, founding } = day.hall;
      const cut = Math.floor((events.length * share) / 100);
      const before = events.slice(0, cut).reduce(evolve, founding);
      const from = events[cut - 1]?.at ?? 0;
      const to = (events.at(-1)?.at ?? 0) + SECOND;
      const recording = record({ hall: before, events: events.slice(cut), from, to, picture });
      let shown = recording.start;
      if (!shown) throw new Error('nothing was recorded');
      for (const frame of recording.frames) {
        shown = applyFrame(shown, frame);
        const live = events.filter(({ at }) => at <= frame.at).reduce(evolve, founding);
        expect(shown).toEqual(picture(live));
      }
      expect(shown).toEqual(picture(day.hall.hall));
    }),
    { numRuns: 15 },
  );
});

test('a recording says only what changed, and nothing about a time before the hall', () => {
  const team = openHall();
  const before = team.hall.hall;
  const from = team.hall.now;
  team.hall.later(MINUTE);
  issue(team, 'recharge');
  const events = team.hall.events.filter(({ n }) => n > before.ledger);
  const { frames } = record({ hall: before, events, from, to: from + HOUR, picture });
  expect(frames).toEqual([
    {
      at: from + MINUTE,
      hall: { waiting: 1, longestSince: from + MINUTE },
      today: { issued: 1 },
      queues: { payment: { waiting: 1, longestSince: from + MINUTE } },
    },
  ]);
  expect(record({ hall: undefined, events, from: 0, to: 1, picture })).toEqual({ from: 0, to: 1, frames: [] });
});
