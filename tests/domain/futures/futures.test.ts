import { describe, expect, it } from 'vitest';
import { fewerLate } from '../../../domain/futures/figures.ts';
import { playFutures } from '../../../domain/futures/futures.ts';
import type { FutureDesk, HallModel } from '../../../domain/futures/model.ts';
import { desk, FREE, hallModel, MINUTE, oneFuture, waiting } from './halls.ts';

const NEVER = Number.POSITIVE_INFINITY;
const two = (model: HallModel, other: readonly FutureDesk[], futures = 200) => {
  const [asIs, with_] = playFutures(model, [model.desks, other], { futures, seed: 7 });
  if (!asIs || !with_) throw new Error('nothing was played');
  return { asIs, other: with_ };
};
const oneMore = (model: HallModel) => [...model.desks.slice(0, -1), desk('3')];

const favoured = (minutes: number) => waiting({ arrivedAt: minutes * MINUTE, classIndex: 1 });

/** Two desks with too much to do, a third that is closed. */
const BUSY = hallModel({
  gapMinutes: 2,
  desks: [desk('1', { serving: { service: 0, sinceMs: 2 * MINUTE } }), desk('2'), desk('3', { opensAt: NEVER })],
  waiting: Array.from({ length: 10 }, (_, at) => waiting({ arrivedAt: (at - 15) * MINUTE })),
  arrivalShape: 20,
});

describe('the futures of a hall', () => {
  it('are the same for the same seed and others for another', () => {
    const play = (seed: number) => playFutures(BUSY, [BUSY.desks], { futures: 50, seed })[0];
    expect(play(1)).toEqual(play(1));
    expect(play(2)?.lateByFuture).not.toEqual(play(1)?.lateByFuture);
  });

  it('do not depend on how many alternatives are looked at', () => {
    const [alone] = playFutures(BUSY, [BUSY.desks], { futures: 50, seed: 3 });
    const [, , beside] = playFutures(BUSY, [oneMore(BUSY), BUSY.desks, BUSY.desks], { futures: 50, seed: 3 });
    expect(beside).toEqual(alone);
  });

  it('bring the same customers to every alternative, so that a difference shows in few futures', () => {
    const { asIs, other } = two(BUSY, oneMore(BUSY));
    const fewer = fewerLate(asIs, other);
    expect(fewer.mean).toBeGreaterThan(5);
    const apart = (values: Float64Array) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    };
    const independent = Math.sqrt((apart(asIs.lateByFuture) + apart(other.lateByFuture)) / asIs.lateByFuture.length);
    expect(fewer.error).toBeLessThan(independent * 0.8);
    expect(fewerLate(asIs, asIs)).toEqual({ mean: 0, error: 0 });
  });

  it('[S-07] are no worse with one more counter, and better the sooner it opens', () => {
    const opened = (opensAt: number) => [...BUSY.desks.slice(0, -1), desk('3', { opensAt })];
    const [asIs, now, soon] = playFutures(BUSY, [BUSY.desks, opened(0), opened(10 * MINUTE)], {
      futures: 200,
      seed: 7,
    });
    expect(now?.late.mean).toBeLessThan(soon?.late.mean ?? 0);
    expect(soon?.late.mean).toBeLessThan(asIs?.late.mean ?? 0);
    expect(now?.wait80Ms).toBeLessThan(asIs?.wait80Ms ?? 0);
    expect(now?.longestMs.mean).toBeLessThan(asIs?.longestMs.mean ?? 0);
  });

  it('gain nothing from a counter that serves another queue', () => {
    const stranger = [...BUSY.desks.slice(0, -1), desk('3', { own: [1] })];
    const { asIs, other } = two({ ...BUSY, queues: [FREE, FREE] }, stranger, 50);
    expect(fewerLate(asIs, other)).toEqual({ mean: 0, error: 0 });
  });

  it('of an empty hall where nobody comes have nobody in them', () => {
    const quiet = hallModel({ arrivals: [] });
    const [figures] = playFutures(quiet, [quiet.desks], { futures: 20, seed: 1 });
    expect(figures).toMatchObject({ arrived: 0, meanWaitMs: 0, gaveUp: 0, late: { mean: 0, high: 0 } });
    expect(figures?.waiting.every(({ high }) => high === 0)).toBe(true);
  });

  it('with all counters closed leave everybody waiting until they give up', () => {
    const closed = { ...BUSY, desks: BUSY.desks.map(({ counterId }) => desk(counterId, { opensAt: NEVER })) };
    const who = oneFuture(closed);
    expect(who.count).toBeGreaterThan(30);
    expect([...who.calledAt.subarray(0, who.count)].every((at) => at === NEVER)).toBe(true);
    const [patient] = playFutures(closed, [closed.desks], { futures: 20, seed: 1 });
    expect(patient?.gaveUp).toBe(0);
    const [figures] = playFutures({ ...closed, givingUpPerMs: 1 / (5 * MINUTE) }, [closed.desks], {
      futures: 20,
      seed: 1,
    });
    expect(figures?.gaveUp).toBeGreaterThan(30);
  });

  it('call nobody after a counter has closed, and finish the customer who is there', () => {
    const desks = [desk('1', { closesAt: 30 * MINUTE })];
    const who = oneFuture({ ...BUSY, desks });
    const calls = [...who.calledAt.subarray(0, who.count)].filter(Number.isFinite);
    expect(calls.length).toBeGreaterThan(2);
    expect(Math.max(...calls)).toBeLessThan(30 * MINUTE);
  });

  it('count as late who passes the limit from now on, not who is late already', () => {
    const nobody = hallModel({
      arrivals: [],
      desks: [desk('1', { opensAt: NEVER })],
      waiting: [-25, -15, 0].map((minutes) => waiting({ arrivedAt: minutes * MINUTE })),
    });
    const [figures] = playFutures(nobody, [nobody.desks], { futures: 10, seed: 1 });
    expect(figures?.late).toEqual({ mean: 2, low: 2, high: 2 });
    expect(figures?.waiting[0]).toEqual({ mean: 3, low: 3, high: 3 });
  });

  describe("with the hall's own order", () => {
    const classes = [
      { headStartMs: 0, rate: 1, share: 1 },
      { headStartMs: 60 * MINUTE, rate: 1, share: 0 },
    ];
    const line = [waiting({ arrivedAt: -20 * MINUTE }), ...[-5, -4, -3, -2].map((at) => favoured(at))];
    const calledAs = (rules: { passedAtMost?: number; inARow?: number }) => {
      const queues = [{ ...FREE, ...rules }];
      const who = oneFuture(hallModel({ arrivals: [], classes, queues, desks: [desk('1')], waiting: line }));
      const called = [...who.calledAt.subarray(0, line.length)];
      return called.map((at) => called.filter((other) => other < at).length);
    };

    it('[P-09] let a head start count', () => {
      expect(calledAs({})).toEqual([4, 0, 1, 2, 3]);
    });

    it('[P-09] let nobody be passed more often than the queue allows', () => {
      expect(calledAs({ passedAtMost: 2 })).toEqual([2, 0, 1, 3, 4]);
    });

    it('[P-05] call an ordinary customer after so many priorities in a row', () => {
      expect(calledAs({ inARow: 3 })).toEqual([3, 0, 1, 2, 4]);
    });
  });

  describe('with a counter that helps another queue', () => {
    const helping = (help: { whenOwnEmpty: boolean; overMs: number }, own: readonly number[] = []) => {
      const desks = [desk('1', { own: [1], helps: [{ queue: 0, ...help }] })];
      const tickets = [
        waiting({ arrivedAt: -5 * MINUTE }),
        ...own.map((at) => waiting({ arrivedAt: at * MINUTE, queue: 1 })),
      ];
      const model = hallModel({ arrivals: [], queues: [FREE, FREE], desks, waiting: tickets });
      return [...oneFuture(model).calledAt.subarray(0, tickets.length)];
    };

    it('help when nobody waits in its own', () => {
      expect(helping({ whenOwnEmpty: true, overMs: NEVER })).toEqual([0]);
      const [helped, own] = helping({ whenOwnEmpty: true, overMs: NEVER }, [-1]);
      expect(own).toBe(0);
      expect(helped).toBeGreaterThan(0);
    });

    it('help, even before its own, who has waited too long', () => {
      expect(helping({ whenOwnEmpty: false, overMs: 12 * MINUTE })).toEqual([7 * MINUTE + 1]);
      const [helped, own] = helping({ whenOwnEmpty: false, overMs: 4 * MINUTE }, [-1]);
      expect(helped).toBe(0);
      expect(own).toBeGreaterThan(0);
    });
  });

  it('keep a window for its own class until none of that class waits', () => {
    const classes = [
      { headStartMs: 0, rate: 1, share: 1 },
      { headStartMs: 0, rate: 1, share: 0 },
    ];
    const tickets = [waiting({ arrivedAt: -9 * MINUTE }), waiting({ arrivedAt: -MINUTE, classIndex: 1 })];
    const who = oneFuture(
      hallModel({ arrivals: [], classes, desks: [desk('1', { firstFor: [1] })], waiting: tickets }),
    );
    expect(who.calledAt[1]).toBe(0);
    expect(who.calledAt[0]).toBeGreaterThan(0);
  });

  it('let a ticket that only one counter calls wait for that one', () => {
    const own = waiting({ arrivedAt: -9 * MINUTE, onlyDesk: 1 });
    const desks = [desk('1'), desk('2', { opensAt: 40 * MINUTE })];
    const who = oneFuture(hallModel({ arrivals: [], desks, waiting: [own, waiting({ arrivedAt: -MINUTE })] }));
    expect([...who.calledAt.subarray(0, 2)]).toEqual([40 * MINUTE, 0]);
  });
});
