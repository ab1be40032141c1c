// Known values: Erlang's blocking tables; the example of Garnett, Mandelbaum & Reiman 2002 (50 servers, 48 a minute,
// one minute's service, two minutes' patience).
import { describe, expect, it } from 'vitest';
import {
  erlangB,
  erlangC,
  serversNeeded,
  steadyState,
  waitBehind,
  waitsLongerThan,
  waitWithin,
} from '../../../domain/queue-theory/erlang.ts';

const CENTRE = { servers: 50, arrivals: 48, services: 1 };
const IMPATIENT = { ...CENTRE, givingUp: 0.5 };

describe('lines in steady state', () => {
  it('turn away one in a hundred where the published tables say so', () => {
    for (const [servers, offered] of [
      [10, 4.461],
      [20, 12.03],
      [50, 37.9],
      [100, 84.06],
    ] as const)
      expect(erlangB(servers, offered)).toBeCloseTo(0.01, 4);
    expect(erlangB(5, 3)).toBeCloseTo(0.110054, 6);
  });

  it('make everybody wait behind one server as often as it is busy', () => {
    expect(erlangC(1, 0.7)).toBeCloseTo(0.7, 12);
    expect(erlangC(2, 1)).toBeCloseTo(1 / 3, 12);
    expect(erlangC(3, 3)).toBe(1);
  });

  it('agree with the published example, with and without customers who give up', () => {
    const patient = steadyState(CENTRE);
    expect(patient.meanWait * 60).toBeCloseTo(20.8, 1);
    expect(waitWithin(CENTRE, 0.9) * 60).toBeCloseTo(58.1, 1);
    const impatient = steadyState(IMPATIENT);
    expect(impatient.gaveUp).toBeCloseTo(0.031, 3);
    expect(impatient.meanWait * 60).toBeCloseTo(3.7, 1);
    expect(impatient.load).toBeCloseTo(0.93, 2);
    expect(waitWithin(IMPATIENT, 0.9) * 60).toBeCloseTo(12.4, 1);
  });

  it('with patience like the service time are as full as if there were a server for everybody', () => {
    const { waiting, gaveUp } = steadyState({ servers: 3, arrivals: 4, services: 1, givingUp: 1 });
    // Poisson with mean 4: waiting = E[(N - 3)+]
    const poisson = (n: 0 | 1 | 2) => Math.exp(-4) * ([1, 4, 8][n] ?? 0);
    expect(waiting).toBeCloseTo(4 - 3 + 3 * poisson(0) + 2 * poisson(1) + poisson(2), 10);
    expect(gaveUp * 4).toBeCloseTo(waiting, 10);
  });

  it('come close to lines where nobody gives up as patience grows', () => {
    const nearly = steadyState({ ...CENTRE, givingUp: 1e-7 });
    expect(nearly.meanWait).toBeCloseTo(steadyState(CENTRE).meanWait, 5);
  });

  it('stay sound for thousands of servers, for none at all and for twice the load', () => {
    const vast = steadyState({ servers: 5000, arrivals: 4950, services: 1, givingUp: 0.2 });
    expect(vast.delayed).toBeGreaterThan(0.2);
    expect(vast.delayed).toBeLessThan(0.5);
    expect(steadyState({ ...IMPATIENT, arrivals: 100 }).gaveUp).toBeCloseTo(0.5, 6);
    const unserved = steadyState({ ...IMPATIENT, servers: 0 });
    expect(unserved.gaveUp).toBeCloseTo(1, 10);
    expect(unserved.meanWait).toBeCloseTo(2, 10);
    expect(steadyState({ ...CENTRE, servers: 40 }).meanWait).toBe(Number.POSITIVE_INFINITY);
    expect(waitWithin({ ...CENTRE, servers: 40 }, 0.8)).toBe(Number.POSITIVE_INFINITY);
  });

  it('have a mean wait that is the area under the waits', () => {
    const step = 0.001;
    let area = 0;
    for (let at = step / 2; at < 5; at += step) area += waitsLongerThan(IMPATIENT, at) * step;
    expect(area).toBeCloseTo(steadyState(IMPATIENT).meanWait, 5);
  });

  it('let the last of four wait for four departures', () => {
    expect(waitBehind(3, { servers: 2, services: 1 })).toEqual({ mean: 2, variance: 1 });
    expect(waitBehind(1, { servers: 2, services: 1, givingUp: 2 }).mean).toBeCloseTo(1 / 2 + 1 / 4, 12);
  });

  it('need the fewest servers that keep the aim, and fewer when some give up', () => {
    const aim = { within: 1 / 3, share: 0.8 };
    const needed = serversNeeded(CENTRE, aim);
    expect(waitsLongerThan({ ...CENTRE, servers: needed }, 1 / 3)).toBeLessThanOrEqual(0.2);
    expect(waitsLongerThan({ ...CENTRE, servers: needed - 1 }, 1 / 3)).toBeGreaterThan(0.2);
    expect(serversNeeded(IMPATIENT, aim)).toBeLessThan(needed);
    expect(serversNeeded({ arrivals: 0, services: 1 }, aim)).toBe(0);
  });
});
