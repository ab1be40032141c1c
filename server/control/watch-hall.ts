// The hall looks at itself every few seconds, and leaves a sign of life; at a start that sign says how long it was away.
import type { HallFile } from '../../db/hall-file.ts';
import type { ControlFacts } from '../../domain/control/facts.ts';
import { factsKnown } from '../../domain/control/facts-known.ts';
import type { WatchMemory } from '../../domain/control/watch.ts';
import type { Known } from '../../domain/views/known.ts';
import type { Clock } from '../hall/clock.ts';
import type { Writer } from '../hall/writer.ts';

/** Every three seconds of the hall, and never more often than four times a second. */
const EVERY_MS = 3_000;
const LEAST_MS = 250;

export interface HallWatch {
  /** What the views show of the watching. */
  readonly known: NonNullable<Known['control']>;
  /** Looks once, now. */
  readonly look: () => Promise<void>;
  readonly start: () => void;
  readonly stop: () => void;
}
export interface WatchParts {
  readonly file: Pick<HallFile, 'control'>;
  readonly writer: Writer;
  readonly clock: Clock;
  readonly known: () => Known;
  readonly away: () => NonNullable<ControlFacts['away']>;
  readonly logFault: (ref: string, error: unknown, what: string) => void;
}

export function watchOver({ file, writer, clock, known, away, logFault }: WatchParts): HallWatch {
  let memory: WatchMemory = {};
  let gone: NonNullable<ControlFacts['away']> = [];
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    gone = away();
    if (!writer.trouble()) file.control.beat(clock.now());
    const facts = factsKnown(writer.hall(), known());
    const answer = await writer.submit({
      command: { name: 'watchHall', payload: { facts, memory } },
      actor: { kind: 'hall' },
    });
    memory = answer.ok ? (answer.reply as WatchMemory) : {};
  }
  return {
    known: () => ({ memory, away: gone }),
    look,
    start: () => {
      const every = Math.max(LEAST_MS, EVERY_MS / clock.speed);
      timer = setInterval(() => look().catch((error) => logFault('watch', error, 'watch')), every);
    },
    stop: () => clearInterval(timer),
  };
}

/**
 * [S-19] whoever waited while the system was away hears that we are sorry. To be said once, before the first sign of life.
 * @param lastEvent time of the last event before this start, UTC ms; 0 in a new hall
 */
export async function noticeOutage(
  { file, writer }: Pick<WatchParts, 'file' | 'writer'>,
  lastEvent: number,
): Promise<void> {
  const from = Math.max(file.control.lastBeat() ?? 0, lastEvent);
  if (from === 0) return;
  await writer.submit({ command: { name: 'noticeOutage', payload: { from } }, actor: { kind: 'hall' } });
}
