// Screens that ought to be there and are not: a kiosk, a display, a greeter's tablet. A place is there while one of its devices is.
import type { Place, Screen } from '../../contract/wire.ts';
import type { HallFile } from '../../db/hall-file.ts';
import type { ControlFacts } from '../../domain/control/facts.ts';
import { postKey } from '../../domain/hall.ts';
import type { Clock } from '../hall/clock.ts';

/** The others are missed by the person who works at them, or are looked at now and then. */
const MISSED: ReadonlySet<Screen> = new Set<Screen>(['kiosk', 'display', 'greeter']);

export interface ScreenParts {
  readonly file: Pick<HallFile, 'devices'>;
  readonly clock: Clock;
  readonly connected: () => ReadonlySet<string>;
  /** A demo's screens are opened and closed at will: only those are missed that were there since the start. */
  readonly demo: boolean;
}

/** Asked again and again, it tells which places are away and since when. */
export function screensAway({ file, clock, connected, demo }: ScreenParts): () => NonNullable<ControlFacts['away']> {
  const seen = new Map<string, number>();
  const startedAt = clock.now();
  return () => {
    const live = connected();
    const now = clock.now();
    const places = new Map<string, Place>();
    for (const { deviceId, place, state } of file.devices.all()) {
      if (state !== 'approved' || !MISSED.has(place.screen)) continue;
      places.set(postKey(place), place);
      if (live.has(deviceId)) seen.set(postKey(place), now);
    }
    return [...places].flatMap(([key, { screen, at }]) => {
      const since = seen.get(key) ?? (demo ? now : startedAt);
      return since < now ? [{ screen, at, since }] : [];
    });
  };
}
