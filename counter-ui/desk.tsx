import type { ReactNode } from 'react';
import { createContext, useContext, useMemo } from 'react';
import type { CounterTicket, CounterView, GuideView } from '../contract/views.ts';
import { useNoRepeat } from './no-repeat.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import { useOneAtATime } from './one-at-a-time.ts';

/** What every part of the counter's screen sees: the desk as it stands, what the hall offers, and the one way to act. */
export interface Desk extends OneAtATime {
  readonly view: CounterView;
  readonly guide: GuideView;
}
const DeskContext = createContext<Desk | undefined>(undefined);

export function DeskProvider(props: { view: CounterView; guide: GuideView; children: ReactNode }) {
  const { view, guide } = props;
  const { act, busy, refusal, dismiss } = useOneAtATime(view);
  useNoRepeat();
  const desk = useMemo(
    () => ({ view, guide, act, busy, refusal, dismiss }),
    [view, guide, act, busy, refusal, dismiss],
  );
  return <DeskContext value={desk}>{props.children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('The parts of a counter are drawn inside a DeskProvider.');
  return desk;
}

/** The desk with the ticket that is at it; only for parts that are drawn while there is one. */
export function useTicket(): Desk & { readonly ticket: CounterTicket } {
  const desk = useDesk();
  const { ticket } = desk.view;
  if (!ticket) throw new Error('No ticket is at this counter.');
  return { ...desk, ticket };
}
