import { useMemo, useSyncExternalStore } from 'react';
import { hashOf, type Where, whereIn } from './where.ts';

function onMove(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** Where the address says we are. */
export function useWhere(): Where {
  const hash = useSyncExternalStore(onMove, () => location.hash);
  return useMemo(() => whereIn(hash), [hash]);
}

/** Leads to another place, as a link does. */
export function go(to: Where): void {
  location.hash = hashOf(to);
}

/** Says a new place within the same page without a step in the browser's history: a dial that is turned. */
export function moveTo(to: Where): void {
  history.replaceState(null, '', hashOf(to));
}
