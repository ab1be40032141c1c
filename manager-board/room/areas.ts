import type { CounterRow, GuideView } from '../../contract/views.ts';

/** Counters that stand side by side in one place of the room. */
export interface Area {
  readonly place: string;
  readonly rows: readonly CounterRow[];
}

/** The counters by place, in the order of the pack; one that the pack no longer has stands in a place without a name. */
export function areasOf(counters: readonly CounterRow[], guide: Pick<GuideView, 'counters'>): readonly Area[] {
  const areas: { place: string; rows: CounterRow[] }[] = [];
  for (const row of counters) {
    const place = guide.counters.find(({ id }) => id === row.counterId)?.place ?? '';
    const last = areas.at(-1);
    if (last?.place === place) last.rows.push(row);
    else areas.push({ place, rows: [row] });
  }
  return areas;
}
