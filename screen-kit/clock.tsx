import css from './clock.module.css';
import { useGuide, useServerNow } from './connection.tsx';
import { timeOfDay } from './format.ts';

/** The time of day on the hall's clock; nothing before the hall has told it. */
export function Clock() {
  const now = useServerNow();
  const timeZone = useGuide()?.timeZone;
  if (!timeZone) return null;
  return <time className={css.clock}>{timeOfDay(now, timeZone)}</time>;
}
