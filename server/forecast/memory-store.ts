// What the forecast knows, in two parts: the visits seen and what was trained with them, some megabytes, written once a day;
// and everything else with the visits since then, written every few seconds while the hall is busy.
import type { HallFile } from '../../db/hall-file.ts';
import type { ForecastMemory } from '../../domain/forecast/forecaster.ts';
import type { Learned } from '../../domain/forecast/learning.ts';

export interface StoredMemory {
  /** The number of the last event that it has learned from. */
  readonly ledger: number;
  readonly memory: ForecastMemory;
}
type Visits = ForecastMemory['visits'];
interface Whole {
  readonly visits: Visits;
  readonly learned: Learned | null;
}
/** `visits` are those that are not in the whole. */
type Rest = ForecastMemory;

export interface MemoryStore {
  readonly read: () => StoredMemory | undefined;
  readonly store: (known: StoredMemory, how: { readonly whole: boolean }) => void;
  readonly keepTrained: (upTo: number, learned: Learned) => void;
  readonly trained: (upTo: number) => Learned | undefined;
}

export function memoryStore({
  forecastMemory: table,
  transaction,
}: Pick<HallFile, 'forecastMemory' | 'transaction'>): MemoryStore {
  /** How many visits stand in the whole; undefined: it has to be written. */
  let inWhole: number | undefined;
  return {
    read() {
      const rest = table.read('rest');
      const whole = table.read('whole');
      if (!rest || !whole) return undefined;
      const { visits, learned } = JSON.parse(whole.body) as Whole;
      const memory = JSON.parse(rest.body) as Rest;
      inWhole = visits.length;
      return { ledger: rest.ledger, memory: { ...memory, visits: [...visits, ...memory.visits], learned } };
    },
    store({ ledger, memory }, how) {
      const { visits, learned, ...others } = memory;
      // fewer than before: the older ones have been thinned out
      const whole = how.whole || inWhole === undefined || visits.length < inWhole;
      const from = whole ? visits.length : (inWhole ?? 0);
      transaction(() => {
        if (whole) table.store('whole', ledger, JSON.stringify({ visits, learned } satisfies Whole));
        table.store(
          'rest',
          ledger,
          JSON.stringify({ ...others, visits: visits.slice(from), learned: null } satisfies Rest),
        );
      });
      inWhole = from;
    },
    keepTrained: (upTo, learned) => transaction(() => table.store('trained', upTo, JSON.stringify(learned))),
    trained(upTo) {
      const row = table.read('trained');
      return row?.ledger === upTo ? JSON.parse(row.body) : undefined;
    },
  };
}
