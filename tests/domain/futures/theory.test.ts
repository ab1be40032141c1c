// The engine held against what is known: Erlang's delay formula, Erlang A, Kleinrock's time-dependent priorities.
import { describe, expect, it } from 'vitest';
import { playFutures } from '../../../domain/futures/futures.ts';
import { steadyState, waitWithin } from '../../../domain/queue-theory/erlang.ts';
import { desk, hallModel, MINUTE, oneFuture, waitsByClass } from './halls.ts';

const LONG = 400_000 * MINUTE;

describe('the futures of a hall in steady state', () => {
  it('wait as long as Erlang says when everybody stays', () => {
    for (const [servers, gapMinutes] of [
      [1, 7],
      [3, 2],
    ] as const) {
      const desks = Array.from({ length: servers }, (_, at) => desk(String(at)));
      const [figures] = playFutures(hallModel({ horizonMs: LONG, gapMinutes, desks }), [desks], {
        futures: 1,
        seed: 5,
      });
      const theory = { servers, arrivals: 1 / gapMinutes, services: 1 / 5 };
      expect(Math.abs((figures?.meanWaitMs ?? 0) / MINUTE / steadyState(theory).meanWait - 1)).toBeLessThan(0.06);
      expect(Math.abs((figures?.wait80Ms ?? 0) / MINUTE / waitWithin(theory, 0.8) - 1)).toBeLessThan(0.06);
    }
  });

  it('lose as many who give up as Erlang A says', () => {
    const model = hallModel({ horizonMs: LONG, gapMinutes: 2, givingUpPerMs: 1 / (10 * MINUTE) });
    const [figures] = playFutures(model, [model.desks], { futures: 1, seed: 5 });
    const { gaveUp, meanWait } = steadyState({ servers: 2, arrivals: 1 / 2, services: 1 / 5, givingUp: 1 / 10 });
    expect(Math.abs((figures?.gaveUp ?? 0) / (figures?.arrived ?? 1) / gaveUp - 1)).toBeLessThan(0.03);
    expect(Math.abs((figures?.meanWaitMs ?? 0) / MINUTE / meanWait - 1)).toBeLessThan(0.03);
  });

  it('[P-09] let claims grow as Kleinrock says: who grows faster waits less, and together they wait the same', () => {
    const classes = [1, 3].map((rate) => ({ headStartMs: 0, rate, share: 0.5 }));
    const model = hallModel({ horizonMs: 3 * LONG, gapMinutes: 8, desks: [desk('1')], classes });
    const [slow, fast] = waitsByClass(oneFuture(model), 2);
    if (!slow || !fast) throw new Error('nobody came');
    const half = 5 / 8 / 2;
    const together = steadyState({ servers: 1, arrivals: 1 / 8, services: 1 / 5 }).meanWait;
    // Kleinrock 1964: W_p (1 - Σ ρ_i (1 - b_p / b_i)) = W_0 / (1 - ρ) - Σ ρ_i W_i (1 - b_i / b_p)
    const slowWait = together / (1 - half * (1 - 1 / 3));
    const fastWait = together - half * slowWait * (1 - 1 / 3);
    expect(Math.abs(slow.mean / slowWait - 1)).toBeLessThan(0.05);
    expect(Math.abs(fast.mean / fastWait - 1)).toBeLessThan(0.05);
    // his conservation law, here with equal services: whoever goes first, the mean over all stays
    const mean = (slow.mean * slow.count + fast.mean * fast.count) / (slow.count + fast.count);
    expect(Math.abs(mean / together - 1)).toBeLessThan(0.04);
  });
});
