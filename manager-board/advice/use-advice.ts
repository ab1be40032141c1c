import { useEffect } from 'react';
import type { AdviceReport } from '../../contract/advice.ts';
import { type Asked, useQuery } from '../../screen-kit/connection.tsx';

const AGAIN_MS = 20_000;

/** The advice of the moment: asked again as long as somebody looks and there is something going on. */
export function useAdvice(isBusy: boolean): Asked<AdviceReport> {
  const asked = useQuery('advice', {});
  const { again } = asked;
  useEffect(() => {
    if (!isBusy) return;
    const timer = setInterval(() => document.visibilityState === 'visible' && again(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isBusy, again]);
  return asked;
}
