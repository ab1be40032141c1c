import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Call } from '../contract/views.ts';
import { useHall, useYou } from '../screen-kit/connection.tsx';
import type { Announcer } from './announcer.ts';
import { createAnnouncer } from './announcer.ts';
import type { Chime } from './chime.ts';
import { openChime } from './chime.ts';
import { seenCalls } from './seen-calls.ts';

/** What is being announced, and whether it can be heard. */
export interface Announcing {
  readonly call: Call | undefined;
  readonly audible: boolean;
}

/**
 * Announces the view's fresh calls one by one.
 * @param calls the view's recent calls, newest first; undefined before the first view
 * @param volume loudness of the chime, 0 to 1
 */
export function useAnnouncer(calls: readonly Call[] | undefined, volume: number): Announcing {
  const hall = useHall();
  const you = useYou();
  const chime = useChime(volume);
  const [call, setCall] = useState<Call>();
  const [announcer, setAnnouncer] = useState<Announcer>();
  const place = you ? `${you.place.screen} ${you.place.at}` : undefined;
  const speed = you?.clockSpeed ?? 1;

  useEffect(() => {
    if (!chime || !place) return;
    const seen = seenCalls(ownStorage(), `calls announced at ${place}`);
    const made = createAnnouncer({ seen, ring: chime.ring, show: setCall });
    setAnnouncer(made);
    return made.stop;
  }, [chime, place]);
  useEffect(() => {
    if (calls) announcer?.take(calls, hall.now(), speed);
  }, [calls, hall, speed, announcer]);

  return { call, audible: useAudible(chime) };
}

function useChime(volume: number): Chime | undefined {
  const [chime, setChime] = useState<Chime>();
  useEffect(() => {
    const opened = openChime(volume);
    setChime(opened);
    return opened.close;
  }, [volume]);
  return chime;
}

const never = () => () => {};

function useAudible(chime: Chime | undefined): boolean {
  return useSyncExternalStore(chime?.onChange ?? never, chime?.isOn ?? (() => true));
}

function ownStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
