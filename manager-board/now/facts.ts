// What the headline says: facts of the hall as it stands, without a judgement that no figure carries.
import type { ManagerView } from '../../contract/views.ts';

/** A fact that asks for somebody, or that says that none does. */
export type Fact =
  | { readonly kind: 'alertsOpen' | 'alertsTaken'; readonly count: number }
  | { readonly kind: 'noCounter'; readonly queueId: string; readonly count: number }
  | { readonly kind: 'allWell' | 'quiet' };

/** Facts in the order of their weight. Where nothing asks for anybody: `allWell` while people wait, `quiet` when nobody does. */
export function factsOf({ alerts, queues }: Pick<ManagerView, 'alerts' | 'queues'>): readonly Fact[] {
  const open = alerts.filter(({ state }) => state === 'raised').length;
  const taken = alerts.length - open;
  const left = queues.filter(({ waiting, counters }) => waiting > 0 && counters.length === 0);
  const facts: readonly Fact[] = [
    ...(open > 0 ? [{ kind: 'alertsOpen', count: open } as const] : []),
    ...left.map(({ queueId, waiting }) => ({ kind: 'noCounter', queueId, count: waiting }) as const),
    ...(taken > 0 ? [{ kind: 'alertsTaken', count: taken } as const] : []),
  ];
  if (facts.length > 0) return facts;
  return [{ kind: queues.some(({ waiting }) => waiting > 0) ? 'allWell' : 'quiet' }];
}

/** Whether something waits for a person's hand: an alert that nobody has taken, or a line without a counter. */
export const asksForSomebody = (facts: readonly Fact[]): boolean =>
  facts.some(({ kind }) => kind === 'alertsOpen' || kind === 'noCounter');
