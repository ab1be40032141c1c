import type { DeskStepView } from '../../contract/views.ts';

/** The part of a path that is drawn: the current step, what lies next to it, and how much lies beyond. */
export interface PathWindow {
  readonly earlier: readonly DeskStepView[];
  readonly before: readonly DeskStepView[];
  readonly current: DeskStepView | undefined;
  readonly after: readonly DeskStepView[];
  readonly further: number;
  /** The current step's place on the path, from 1. */
  readonly place: number;
}

/**
 * Folds a long path around its current step, so that the card stays where it is.
 * @param room lines before and after the card
 */
export function pathWindow(
  steps: readonly DeskStepView[],
  room: { readonly before: number; readonly after: number },
): PathWindow {
  const found = steps.findIndex(({ state }) => state === 'current');
  const at = found < 0 ? steps.length : found;
  const from = Math.max(0, at - room.before);
  // one folded line takes as much room as the step in it
  const start = from === 1 ? 0 : from;
  const after = steps.slice(at + 1);
  const shown = after.length === room.after + 1 ? after.length : room.after;
  return {
    earlier: steps.slice(0, start),
    before: steps.slice(start, at),
    current: steps[at],
    after: after.slice(0, shown),
    further: Math.max(0, after.length - shown),
    place: at + 1,
  };
}

/** Steps whose card holds a list or amounts. */
const LARGE: ReadonlySet<DeskStepView['kind']> = new Set(['take', 'give', 'amount']);
export const isLarge = ({ kind, rules }: Pick<DeskStepView, 'kind' | 'rules'>): boolean =>
  LARGE.has(kind) || rules.includes('C-03');

/** How many lines a step leaves to its neighbours: fewer beside a large card, none while a refusal stands above it. */
export function roomBeside(
  step: DeskStepView | undefined,
  { isRefused, isTall }: { readonly isRefused: boolean; readonly isTall: boolean },
) {
  const more = isTall ? 3 : 0;
  if (isRefused || step?.kind === 'amount') return { before: more, after: more };
  return step && isLarge(step) ? { before: 1 + more, after: 1 + more } : { before: 2 + more, after: 3 + more };
}
