import { useCallback, useEffect, useRef, useState } from 'react';
import type { Speed } from './tape.ts';

export interface Player {
  readonly playing: boolean;
  readonly speed: Speed;
  readonly play: (on: boolean) => void;
  readonly setSpeed: (speed: Speed) => void;
}

/** Drawn ten times a second: as smooth as figures can be read. */
const TICK_MS = 100;

/**
 * Moves a moment on while it plays.
 * @param move adds hall milliseconds to the moment; false when it has come to the end
 */
export function usePlayer(move: (ms: number) => boolean): Player {
  const [playing, play] = useState(false);
  const [speed, setSpeed] = useState<Speed>(15);
  const latest = useRef(move);
  useEffect(() => {
    latest.current = move;
  });
  useEffect(() => {
    if (!playing) return;
    let before = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const goesOn = latest.current((now - before) * speed);
      before = now;
      if (!goesOn) play(false);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [playing, speed]);
  return { playing, speed, play: useCallback((on: boolean) => play(on), []), setSpeed };
}
