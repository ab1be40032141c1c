import type { Frame, HallPicture, Patch } from '../../contract/board.ts';

/** The picture after a frame: named fields are as they say, null is gone, everything else stays. */
export function applyFrame(picture: HallPicture, { hall, today, counters, queues }: Frame): HallPicture {
  return {
    ...patched(picture, hall),
    today: patched(picture.today, today),
    counters: rowsAfter(picture.counters, counters, 'counterId'),
    queues: rowsAfter(picture.queues, queues, 'queueId'),
  };
}

function patched<T extends object>(before: T, patch: Patch | undefined): T {
  if (!patch) return before;
  const after = { ...before } as Record<string, unknown>;
  for (const [key, value] of Object.entries(patch))
    if (value === null) delete after[key];
    else after[key] = value;
  return after as T;
}

/** A row with an empty patch is gone: the pack has it no more. A row that was not there is new and comes last. */
function rowsAfter<R extends object>(
  rows: readonly R[],
  patches: Readonly<Record<string, Patch>> | undefined,
  id: keyof R,
): readonly R[] {
  if (!patches) return rows;
  const isGone = (patch: Patch | undefined) => patch !== undefined && Object.keys(patch).length === 0;
  const known = new Set(rows.map((row) => String(row[id])));
  const stay = rows.filter((row) => !isGone(patches[String(row[id])]));
  const fresh = Object.entries(patches).filter(([key, patch]) => !known.has(key) && !isGone(patch));
  return [
    ...stay.map((row) => patched(row, patches[String(row[id])])),
    ...fresh.map(([, patch]) => ({ ...patch }) as R),
  ];
}
