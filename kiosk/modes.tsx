// How the screen is shown to this person: larger, lower, read aloud. Forgotten with the person.
import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';

const LARGE = '1.3';

interface Modes {
  readonly large: boolean;
  readonly low: boolean;
  readonly read: boolean;
}
const PLAIN: Modes = { large: false, low: false, read: false };

interface ModesNow {
  readonly modes: Modes;
  readonly toggle: (mode: keyof Modes) => void;
  readonly reset: () => void;
}
const ModesContext = createContext<ModesNow | undefined>(undefined);

/** Keeps the modes and gives the page its scale. */
export function ModesProvider(props: { children: ReactNode }) {
  const [modes, setModes] = useState(PLAIN);
  useEffect(() => {
    const page = document.documentElement;
    page.style.setProperty('--scale', modes.large ? LARGE : '1');
    page.dataset.low = String(modes.low);
    page.dataset.large = String(modes.large);
  }, [modes]);
  const value = useMemo<ModesNow>(
    () => ({
      modes,
      toggle: (mode) => setModes((present) => ({ ...present, [mode]: !present[mode] })),
      reset: () => setModes(PLAIN),
    }),
    [modes],
  );
  return <ModesContext value={value}>{props.children}</ModesContext>;
}

export function useModes(): ModesNow {
  const modes = useContext(ModesContext);
  if (!modes) throw new Error('Modes are read inside a ModesProvider.');
  return modes;
}

/** Whether this person has changed how the screen is shown. */
export const isChanged = ({ large, low, read }: Modes): boolean => large || low || read;
