import { useSyncExternalStore } from 'react';

const lying = window.matchMedia('(orientation: landscape)');

function onTurn(listener: () => void): () => void {
  lying.addEventListener('change', listener);
  return () => lying.removeEventListener('change', listener);
}

/** Whether the screen lies: then the modes stand in the head, and nothing is out of reach. */
export const useLandscape = (): boolean => useSyncExternalStore(onTurn, () => lying.matches);
