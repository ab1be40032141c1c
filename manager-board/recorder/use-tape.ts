import { useEffect, useState } from 'react';
import type { HallPicture } from '../../contract/board.ts';
import type { Refusal } from '../../contract/refusals.ts';
import { useHall } from '../../screen-kit/connection.tsx';
import { hourOf, Tape } from './tape.ts';

/** What the recorder shows of one moment. */
export interface Shown {
  readonly picture: HallPicture | undefined;
  readonly loading: boolean;
  readonly refusal: Refusal | undefined;
}

/** Fetch the next hour when this much of the present one is left. */
const AHEAD_MS = 20 * 60_000;
const HOUR = 3_600_000;

/**
 * The hall at a moment of the past; the hour that holds it is fetched, and the next one before it is reached.
 * @param end the end of what is recorded: the hour that still goes on is fetched anew when it has gone on
 */
export function useTape(at: number | undefined, end: number): Shown {
  const hall = useHall();
  const [tapes, setTapes] = useState<ReadonlyMap<number, Tape>>(new Map());
  const [refusal, setRefusal] = useState<Refusal>();
  const present = at === undefined ? undefined : hourOf(at).from;
  const next = at === undefined ? undefined : hourOf(at + AHEAD_MS).from;
  const isRunning = present !== undefined && present + HOUR > end;
  const round = isRunning ? Math.floor(end / 30_000) : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the running hour is fetched again in rounds
  useEffect(() => {
    let current = true;
    const wanted = [...new Set([present, next])].filter((hour): hour is number => hour !== undefined);
    for (const from of wanted) {
      if (from > end || (tapes.has(from) && !(isRunning && from === present))) continue;
      void hall.query('recording', { from, to: from + HOUR }).then((answer) => {
        if (!current) return;
        if (!answer.ok) return setRefusal(answer.refusal);
        setRefusal(undefined);
        setTapes((before) => new Map([...before].slice(-6)).set(from, new Tape(answer.reply)));
      });
    }
    return () => {
      current = false;
    };
  }, [hall, present, next, round]);
  const tape = present === undefined ? undefined : tapes.get(present);
  return { picture: at === undefined ? undefined : tape?.at(at), loading: at !== undefined && !tape, refusal };
}
