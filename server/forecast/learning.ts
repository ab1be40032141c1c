// The forecast beside the hall: it learns from what has been committed, in the order of the ledger, and from nothing else.
// Same ledger, same memory: what a start finds stored it takes up, and learns the events since then as if it had never ended.
import type { HallFile } from '../../db/hall-file.ts';
import type { Recorded } from '../../domain/events.ts';
import { factsOf } from '../../domain/forecast/facts.ts';
import { Forecaster, type ForecastMemory, type WaitForecast } from '../../domain/forecast/forecaster.ts';
import type { Learned } from '../../domain/forecast/learning.ts';
import type { Line } from '../../domain/forecast/line.ts';
import { priorOf } from '../../domain/forecast/prior.ts';
import type { Hall } from '../../domain/hall.ts';
import { type MemoryStore, memoryStore } from './memory-store.ts';

/** What a night's training starts from: the memory as it was when a business day opened. */
export interface Opening {
  /** The number of the event that opened the day. */
  readonly upTo: number;
  readonly memory: Pick<ForecastMemory, 'visits'>;
  readonly confidence: number;
}

export interface Learning {
  /** The number of the last event that has been learned. */
  readonly learned: () => number;
  readonly forecast: (line: Line) => WaitForecast | undefined;
  /** One committed event with the hall as it was just before it; events that are known already are passed over. */
  readonly observe: (before: Hall, recorded: Recorded) => void;
  /** Reading begins with this hall: its pack says what is expected. */
  readonly resume: (hall: Hall) => void;
  /** What is to be trained with, once for each day that this process has seen open. */
  readonly toTrain: () => Opening | undefined;
  /** Keeps what a training has found, before the ledger says that it is taken over. */
  readonly keepTrained: (upTo: number, learned: Learned) => void;
  /** Writes down what has been learned, when that has become much or a new day has begun. */
  readonly storeIfDue: () => void;
  readonly store: () => void;
  /** What is known now. */
  readonly memory: () => ForecastMemory | undefined;
}

/** A start after a crash learns at most so many events again, and those of a few seconds. */
const EVENTS_BETWEEN = 200;

/** @param trainAnew where a training that the ledger names is not stored any more, as when everything is learned from the first event on */
export function startLearning(
  file: Pick<HallFile, 'forecastMemory' | 'transaction'>,
  trainAnew?: (opening: Opening) => Learned | undefined,
): Learning {
  const kept: MemoryStore = memoryStore(file);
  const stored = kept.read();
  let learned = stored?.ledger ?? 0;
  let storedAt = learned;
  let isNewDay = false;
  let packHash: string | undefined;
  let forecaster: Forecaster | undefined;
  let opening: Opening | undefined;
  let isTrained = true;

  /** Another pack expects other times: what has been seen stays known. */
  function forecasterOf(hash: string, hall: Hall): Forecaster | undefined {
    const pack = hall.packs[hash];
    if (!pack || (forecaster && hash === packHash)) return forecaster;
    packHash = hash;
    forecaster = new Forecaster(priorOf(pack), forecaster?.memory() ?? stored?.memory);
    return forecaster;
  }
  function dayOpened(upTo: number, hall: Hall): void {
    const pack = packHash && hall.packs[packHash];
    if (!forecaster || !pack) return;
    opening = { upTo, memory: { visits: forecaster.memory().visits }, confidence: priorOf(pack).confidence };
    isNewDay = true;
    isTrained = false;
  }
  function adopt(upTo: number): void {
    forecaster?.adopt(kept.trained(upTo) ?? (opening?.upTo === upTo ? trainAnew?.(opening) : undefined));
    isNewDay = true;
    if (upTo === opening?.upTo) isTrained = true;
  }
  function store(): void {
    if (!forecaster || learned === storedAt) return;
    kept.store({ ledger: learned, memory: forecaster.memory() }, { whole: isNewDay });
    storedAt = learned;
    isNewDay = false;
  }
  return {
    learned: () => learned,
    forecast: (line) => forecaster?.forecast(line),
    observe(before, recorded) {
      const current = forecasterOf(packAfter(before, recorded), before);
      if (recorded.n <= learned) return;
      learned = recorded.n;
      if (recorded.type === 'DayOpened') dayOpened(recorded.n, before);
      if (recorded.type === 'ForecastTrained') adopt(recorded.data.upTo);
      for (const fact of factsOf(before, recorded)) current?.observe(fact);
    },
    resume: (hall) => void forecasterOf(hall.packHash, hall),
    toTrain() {
      if (isTrained) return undefined;
      isTrained = true;
      return opening;
    },
    keepTrained: kept.keepTrained,
    store,
    storeIfDue: () => {
      if (isNewDay || learned - storedAt >= EVENTS_BETWEEN) store();
    },
    memory: () => forecaster?.memory(),
  };
}

function packAfter(before: Hall, recorded: Recorded): string {
  if (recorded.type === 'PackAdopted') return recorded.data.packHash;
  return recorded.type === 'DayOpened' ? recorded.data.carried.packHash : before.packHash;
}
