import { useEffect, useRef } from 'react';
import type { QueryAnswers } from '../../contract/queries.ts';
import type { ManagerView } from '../../contract/views.ts';
import type { Asked } from '../../screen-kit/connection.tsx';

const LEAST_MS = 3_000;

/** Asks for a ticket's story again while the ticket is live and the hall goes on. */
export function useFreshStory({ answer, again }: Asked<QueryAnswers['ticketStory']>, view: ManagerView): void {
  const isLive = answer !== undefined && answer.ticket.status !== 'ended';
  const askedAt = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new view is the news that something has happened
  useEffect(() => {
    if (!isLive) return;
    const wait = Math.max(0, askedAt.current + LEAST_MS - Date.now());
    const timer = setTimeout(() => {
      askedAt.current = Date.now();
      again();
    }, wait);
    return () => clearTimeout(timer);
  }, [view, isLive, again]);
}
