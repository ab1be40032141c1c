import type { FutureDesk } from '../futures/model.ts';

/**
 * So many counters for the work of a half-hour: those that are always held, one at least for every line with work, then where
 * most work is left. More than asked for, if the lines cannot be covered with fewer; in the order of the room.
 * @param of.loads work by queue, in counters kept busy all the time
 */
export function chooseCounters(
  desks: readonly FutureDesk[],
  {
    loads,
    count,
    held,
  }: { readonly loads: readonly number[]; readonly count: number; readonly held: readonly string[] },
): readonly string[] {
  const left = [...loads];
  const chosen = new Set<FutureDesk>();
  const take = (desk: FutureDesk | undefined) => {
    if (!desk) return;
    chosen.add(desk);
    const [main] = desk.own;
    if (main !== undefined) left[main] = (left[main] ?? 0) - 1;
  };
  for (const desk of desks) if (held.includes(desk.counterId) && worksFor(desk, loads)) take(desk);
  for (let missing = uncovered(chosen, loads); missing !== undefined; missing = uncovered(chosen, loads)) {
    const queue = missing;
    const able = desks.filter((desk) => !chosen.has(desk) && serves(desk, queue));
    if (able.length === 0) break;
    take(able.sort((one, other) => place(one, queue) - place(other, queue))[0]);
  }
  while (chosen.size < Math.min(count, desks.length)) {
    const rest = desks.filter((desk) => !chosen.has(desk));
    take(rest.sort((one, other) => workLeft(other, left) - workLeft(one, left))[0]);
  }
  return desks.filter((desk) => chosen.has(desk)).map(({ counterId }) => counterId);
}

/** The first line with work that no chosen counter serves and some counter could. */
function uncovered(chosen: ReadonlySet<FutureDesk>, loads: readonly number[]): number | undefined {
  const found = loads.findIndex((load, queue) => load > 0.01 && ![...chosen].some((desk) => serves(desk, queue)));
  return found < 0 ? undefined : found;
}

function serves({ own, helps }: FutureDesk, queue: number): boolean {
  return own.includes(queue) || helps.some((help) => help.queue === queue);
}

function worksFor(desk: FutureDesk, loads: readonly number[]): boolean {
  return loads.some((load, queue) => load > 0 && serves(desk, queue));
}

/** Own lines first, in their order. */
function place({ own, helps }: FutureDesk, queue: number): number {
  const at = own.indexOf(queue);
  return at >= 0 ? at : own.length + helps.findIndex((help) => help.queue === queue);
}

function workLeft({ own, helps }: FutureDesk, left: readonly number[]): number {
  const main = left[own[0] ?? -1] ?? 0;
  const others = [...own.slice(1), ...helps.map(({ queue }) => queue)].reduce(
    (sum, queue) => sum + Math.max(0, left[queue] ?? 0),
    0,
  );
  return main + 0.1 * others;
}
