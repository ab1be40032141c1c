import { useEffect } from 'react';
import type { AdviceReport, Volume } from '../../contract/advice.ts';
import { useQuery } from '../../screen-kit/connection.tsx';

const AGAIN_MS = 60_000;

/** What is still expected of a day: arrivals by half-hours, and for today people waiting in the next two hours. */
export interface Expected {
  readonly arrivals: Volume['slots'];
  readonly waiting: AdviceReport['waiting'];
}
const NO_SLOTS: Volume['slots'] = [];
const NO_OUTLOOK: AdviceReport['waiting'] = [];

/** Arrivals that the hall expects on a day, from its history; empty while it knows too little. */
export const useExpectedArrivals = (day: string): Volume['slots'] =>
  useQuery('volume', { date: day }).answer?.slots ?? NO_SLOTS;

/** People waiting in the next two hours as things stand, asked again every minute. */
export function useOutlook(): AdviceReport['waiting'] {
  const { answer, again } = useQuery('advice', {});
  useEffect(() => {
    const timer = setInterval(again, AGAIN_MS);
    return () => clearInterval(timer);
  }, [again]);
  return answer?.waiting ?? NO_OUTLOOK;
}
