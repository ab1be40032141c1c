import { useSyncExternalStore } from 'react';
import type { Panel } from './letters.ts';

const onResize = (changed: () => void) => {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
};

/** The glass that this page is drawn on. */
export function usePanel(widthMm: number): Panel {
  const widthPx = useSyncExternalStore(onResize, () => window.innerWidth);
  const heightPx = useSyncExternalStore(onResize, () => window.innerHeight);
  return { widthPx, heightPx, widthMm };
}
