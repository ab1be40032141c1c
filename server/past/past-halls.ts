// The hall as it stood before any event, evolved from the opening of its business day.
import type { Pack } from '../../contract/pack.ts';
import { hallFacts } from '../../db/hall-facts.ts';
import type { Database } from '../../db/open.ts';
import { packVersions } from '../../db/pack-versions.ts';
import type { past } from '../../db/past.ts';
import { people } from '../../db/people.ts';
import type { Recorded } from '../../domain/events.ts';
import { evolve } from '../../domain/evolve.ts';
import { emptyHall, type Hall } from '../../domain/hall.ts';
import { packFromSource } from '../packs/load-pack.ts';

/** A hall is kept every so many events, so that playing on or winding back reads little again. Halls share what did not change. */
const KEEP_EVERY = 500;
const MOST_KEPT = 400;

export interface PastHalls {
  readonly timeZone: string;
  readonly staffName: (number: string) => string;
  /** The hall just before event n; undefined before the first event of all. */
  readonly before: (n: number) => Hall | undefined;
  /** A hall with nothing in it but the pack of the day that event n opened, or of the newest day. */
  readonly packOnly: (n: number | undefined) => Hall;
}

export function pastHalls(db: Database, asked: ReturnType<typeof past>): PastHalls {
  const facts = hallFacts(db).read();
  if (!facts) throw new Error('this file holds no hall');
  const { hallId, timeZone } = facts;
  const packs = packReader(db);
  const names = people(db);
  /** By the number of its last event. */
  const kept = new Map<number, Hall>();

  function keep(hall: Hall): void {
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? 0);
    kept.set(hall.ledger, hall);
  }

  function startFor(n: number, opening: number): Hall {
    let best: Hall | undefined;
    for (const hall of kept.values())
      if (hall.ledger < n && hall.ledger >= opening && hall.ledger > (best?.ledger ?? 0)) best = hall;
    return best ?? { ...emptyHall({ hallId, timeZone, packHash: '', packs: packs.all }), ledger: opening - 1 };
  }

  return {
    timeZone,
    staffName: names.name,
    before(n) {
      const opening = asked.openingOf(n - 1);
      if (opening === undefined) return undefined;
      let hall = startFor(n, opening);
      for (const recorded of asked.events({ from: hall.ledger + 1, to: n - 1 })) {
        packs.learn(recorded);
        hall = evolve(hall, recorded);
        if (recorded.n % KEEP_EVERY === 0) keep(hall);
      }
      return hall;
    },
    packOnly(n) {
      const opening = n ?? asked.openingOf(Number.MAX_SAFE_INTEGER);
      const [opened] = opening === undefined ? [] : asked.events({ from: opening, to: opening });
      if (opened) packs.learn(opened);
      const packHash = opened?.type === 'DayOpened' ? opened.data.carried.packHash : '';
      return emptyHall({ hallId, timeZone, packHash, packs: packs.all });
    },
  };
}

/** Packs by hash as events name them; one that can no longer be read is replaced by the newest that can. */
function packReader(db: Database) {
  const versions = packVersions(db);
  const read: Record<string, Pack> = {};
  const find = (hash: string): Pack | undefined => {
    const source = versions.source(hash);
    const loaded = source && packFromSource(source);
    return loaded?.ok ? loaded.pack : undefined;
  };
  const learn = (hash: string) => {
    const known = read[hash] ?? find(hash) ?? Object.values(read).at(-1) ?? newest();
    if (known) read[hash] = known;
  };
  const newest = () =>
    versions
      .hashes()
      .map(find)
      .find((pack) => pack !== undefined);
  return {
    all: read,
    learn(recorded: Recorded): void {
      if (recorded.type === 'PackAdopted' || recorded.type === 'VisitBegan') learn(recorded.data.packHash);
      if (recorded.type === 'DayOpened')
        for (const { packHash } of [recorded.data.carried, ...recorded.data.carried.visits]) learn(packHash);
    },
  };
}
