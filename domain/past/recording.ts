// The flight recorder: the hall of any past hour, evolved again from the ledger. What it shows is the picture that the board showed. [S-03]
import type { Frame, HallPicture, Patch, Recording } from '../../contract/board.ts';
import type { Recorded } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Hall } from '../hall.ts';

/** Changes closer together than this are one frame. */
const MERGE_MS = 1_000;

export interface RecordingOf {
  /** The hall as it was at `from`; absent before its first event. */
  readonly hall: Hall | undefined;
  /** What happened after that, in order; read no further than `to`. */
  readonly events: Iterable<Recorded>;
  readonly from: number;
  readonly to: number;
  readonly picture: (hall: Hall) => HallPicture;
}

/** The first picture and then only what changed, and when. */
export function record({ hall, events, from, to, picture }: RecordingOf): Recording {
  if (!hall) return { from, to, frames: [] };
  const start = picture(hall);
  const frames: Frame[] = [];
  let [now, shown, changedAt] = [hall, start, undefined as number | undefined];
  const keep = () => {
    if (changedAt === undefined) return;
    const next = picture(now);
    const changes = changesBetween(shown, next);
    if (Object.keys(changes).length > 0) frames.push({ at: changedAt, ...changes });
    shown = next;
    changedAt = undefined;
  };
  for (const recorded of events) {
    if (recorded.at > to) break;
    const slot = Math.min(to, Math.ceil(recorded.at / MERGE_MS) * MERGE_MS);
    if (changedAt !== undefined && slot !== changedAt) keep();
    now = evolve(now, recorded);
    changedAt = slot;
  }
  keep();
  return { from, to, start, frames };
}

/** What differs between two pictures, field by field. */
export function changesBetween(before: HallPicture, after: HallPicture): Omit<Frame, 'at'> {
  const { counters: _c, queues: _q, today: _t, ...hallBefore } = before;
  const { counters, queues, today, ...hallAfter } = after;
  const hall = patchOf(hallBefore, hallAfter);
  const figures = patchOf(before.today, today);
  const rows = rowPatches(before.counters, counters, ({ counterId }) => counterId);
  const lines = rowPatches(before.queues, queues, ({ queueId }) => queueId);
  return {
    ...(hall ? { hall } : {}),
    ...(figures ? { today: figures } : {}),
    ...(rows ? { counters: rows } : {}),
    ...(lines ? { queues: lines } : {}),
  };
}

function rowPatches<R extends object>(
  before: readonly R[],
  after: readonly R[],
  idOf: (row: R) => string,
): Readonly<Record<string, Patch>> | undefined {
  const known = new Map(before.map((row) => [idOf(row), row]));
  const patches = after.flatMap((row) => {
    const patch = patchOf(known.get(idOf(row)) ?? {}, row);
    known.delete(idOf(row));
    return patch ? [[idOf(row), patch] as const] : [];
  });
  const gone = [...known.keys()].map((id) => [id, {}] as const);
  return patches.length + gone.length > 0 ? Object.fromEntries([...patches, ...gone]) : undefined;
}

function patchOf(before: object, after: object): Patch | undefined {
  const old = before as Record<string, unknown>;
  const patch: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(after)) if (!isSame(old[key], value)) patch[key] = value;
  for (const key of Object.keys(old)) if (!(key in after)) patch[key] = null;
  return Object.keys(patch).length > 0 ? patch : undefined;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  return typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other);
}
