// Counters of a pack by their id: asked for at every ticket and every view, however many desks a hall has.
import type { Pack } from '../contract/pack.ts';

type Counter = Pack['counters'][number];

const known = new WeakMap<Pack, ReadonlyMap<string, Counter>>();

export function counterIn(pack: Pack, counterId: string): Counter | undefined {
  const counters = known.get(pack) ?? new Map(pack.counters.map((counter) => [counter.id, counter]));
  known.set(pack, counters);
  return counters.get(counterId);
}
