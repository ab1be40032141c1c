// The forecast beside the hall: it learns from what has been committed, in the order of the ledger, and from nothing else.
// Same ledger, same memory: what a start finds stored it takes up, and learns the events since then as if it had never ended.
import type { HallFile } from '../../db/hall-file.ts';
import type { Recorded } from '../../domain/events.ts';
import { factsOf } from '../../domain/forecast/facts.ts';
import type { WaitForecast } from '../../domain/forecast/forecaster.ts';
import { Forecaster } from '../../domain/forecast/forecaster.ts';
import type { Line } from '../../domain/forecast/line.ts';
import { priorOf } from '../../domain/forecast/prior.ts';
import type { Hall } from '../../domain/hall.ts';

export interface Learning {
  /** The number of the last event that has been learned. */
  readonly learned: () => number;
  readonly forecast: (line: Line) => WaitForecast | undefined;
  /** One committed event with the hall as it was just before it; events that are known already are passed over. */
  readonly observe: (before: Hall, recorded: Recorded) => void;
  /** Writes down what has been learned, when that has become much or a new day has begun. */
  readonly storeIfDue: () => void;
  readonly store: () => void;
}

/** A start after a crash learns at most so many events again, and those of a few seconds. */
const EVENTS_BETWEEN = 200;

export function startLearning(file: Pick<HallFile, 'forecastMemory' | 'transaction'>): Learning {
  const stored = file.forecastMemory.read();
  let learned = stored?.ledger ?? 0;
  let storedAt = learned;
  let newDay = false;
  let packHash: string | undefined;
  let forecaster: Forecaster | undefined;

  /** Another pack expects other times: what has been seen stays known. */
  function forecasterOf(hash: string, hall: Hall): Forecaster | undefined {
    const pack = hall.packs[hash];
    if (!pack || (forecaster && hash === packHash)) return forecaster;
    packHash = hash;
    forecaster = new Forecaster(priorOf(pack), forecaster?.memory() ?? stored?.memory);
    return forecaster;
  }
  function store(): void {
    const known = forecaster;
    if (!known || learned === storedAt) return;
    file.transaction(() => file.forecastMemory.store({ ledger: learned, memory: known.memory() }));
    storedAt = learned;
    newDay = false;
  }
  return {
    learned: () => learned,
    forecast: (line) => forecaster?.forecast(line),
    observe(before, recorded) {
      const current = forecasterOf(packAfter(before, recorded), before);
      if (recorded.n <= learned) return;
      learned = recorded.n;
      newDay ||= recorded.type === 'DayOpened';
      for (const fact of factsOf(before, recorded)) current?.observe(fact);
    },
    store,
    storeIfDue: () => {
      if (newDay || learned - storedAt >= EVENTS_BETWEEN) store();
    },
  };
}

function packAfter(before: Hall, recorded: Recorded): string {
  if (recorded.type === 'PackAdopted') return recorded.data.packHash;
  return recorded.type === 'DayOpened' ? recorded.data.carried.packHash : before.packHash;
}
