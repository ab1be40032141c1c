import { useEffect } from 'react';
import type { DayCurve } from '../../contract/board.ts';
import { type Asked, useQuery } from '../../screen-kit/connection.tsx';

const AGAIN_MS = 60_000;

/** A day's curve in steps of five minutes; the present day's is asked again every minute. */
export function useDayCurve(day: string, isToday: boolean): Asked<DayCurve> {
  const asked = useQuery('dayCurve', { day, step: 5 });
  const { again } = asked;
  useEffect(() => {
    if (!isToday) return;
    const timer = setInterval(again, AGAIN_MS);
    return () => clearInterval(timer);
  }, [isToday, again]);
  return asked;
}
