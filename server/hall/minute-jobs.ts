// What the hall does by itself: the calendar, idle visits, erasure of what is past its date, the backup at closing.
import type { HallFile } from '../../db/hall-file.ts';
import { eraseExpired } from '../../db/retention.ts';
import { opening } from '../../domain/days/opening.ts';
import type { Learning } from '../forecast/learning.ts';
import { trainIfDue } from '../forecast/train-nightly.ts';
import type { Clock } from './clock.ts';
import type { Keeper } from './standing.ts';
import type { Writer } from './writer.ts';

export interface JobParts {
  readonly file: HallFile;
  readonly writer: Writer;
  readonly clock: Clock;
  readonly learning: Pick<Learning, 'storeIfDue' | 'toTrain' | 'keepTrained'>;
  readonly keeper: Pick<Keeper, 'keepIfDue'>;
  /** Forgets screens that were never approved. */
  readonly forgetScreens: () => void;
  /** Once a day, when the hall has closed. */
  readonly atClosing: () => Promise<void>;
  readonly logFault: (ref: string, error: unknown, what: string) => void;
}

const EVERY_MS = 10_000;

/** Starts the jobs; the returned function stops them. */
export function startJobs(parts: JobParts): () => void {
  const { file, writer, clock, learning, keeper, logFault } = parts;
  let erasedOn: string | undefined;
  let closedOn: string | undefined = dayIfClosed(writer, clock);

  async function run(): Promise<void> {
    writer.probe();
    await writer.submit({ command: { name: 'lapseMissing', payload: {} }, actor: { kind: 'hall' } });
    await writer.submit({ command: { name: 'endIdleVisits', payload: {} }, actor: { kind: 'hall' } });
    await writer.submit({ command: { name: 'raisePassedPromises', payload: {} }, actor: { kind: 'hall' } });
    if (!writer.trouble()) {
      learning.storeIfDue();
      keeper.keepIfDue();
      await trainIfDue({ learning, writer });
    }
    const date = writer.hall().day?.date;
    if (date !== erasedOn && !writer.trouble()) {
      eraseExpired(file.db, clock.now());
      parts.forgetScreens();
      erasedOn = date;
    }
    const closed = dayIfClosed(writer, clock);
    if (closed && closed !== closedOn) {
      closedOn = closed;
      await parts.atClosing();
    }
  }
  const timer = setInterval(() => run().catch((error) => logFault('jobs', error, 'jobs')), EVERY_MS);
  return () => clearInterval(timer);
}

/** The business day, once its opening hours are over. */
function dayIfClosed(writer: Writer, clock: Clock): string | undefined {
  const hall = writer.hall();
  const { closesAt } = opening(hall, { now: clock.now(), alwaysOpen: false });
  return closesAt !== undefined && clock.now() >= closesAt ? hall.day?.date : undefined;
}
