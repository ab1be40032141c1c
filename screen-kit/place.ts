import type { Place, Screen } from '../contract/wire.ts';

const key = (screen: Screen) => `place of ${screen}`;

function stored(screen: Screen): string | null {
  try {
    return localStorage.getItem(key(screen));
  } catch {
    return null;
  }
}
function store(screen: Screen, at: string): void {
  try {
    localStorage.setItem(key(screen), at);
  } catch {
    // Nothing can be kept here: the address has to name the place each time.
  }
}

/**
 * Where this page stands: `?at=3` in its address, else where it stood last, else the first place.
 * @param first the place of a screen that was never told
 */
export function placeOf(screen: Screen, first = '1'): Place {
  const named = new URLSearchParams(location.search).get('at');
  const at = named && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(named) ? named : (stored(screen) ?? first);
  if (named === at) store(screen, at);
  return { screen, at };
}
