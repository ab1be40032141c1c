import { useServerNow } from '../screen-kit/connection.tsx';
import { duration, wholeMinutes } from '../screen-kit/format.ts';

/** How long ago, running, as m:ss. */
export function Since(props: { at: number }) {
  const now = useServerNow();
  return <>{duration(now - props.at)}</>;
}

/** Whole minutes since an instant, kept up to date. */
export function useMinutesSince(at: number): number {
  return wholeMinutes(useServerNow(5000) - at);
}
