import { useSyncExternalStore } from 'react';

const tall = matchMedia('(min-height: 900px)');
const onChange = (listener: () => void) => {
  tall.addEventListener('change', listener);
  return () => tall.removeEventListener('change', listener);
};

/** Whether the glass has room for more of the path than the usual one. */
export const useTallScreen = (): boolean => useSyncExternalStore(onChange, () => tall.matches);
