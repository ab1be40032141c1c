// [S-07, O-15] advice on counters, worked out in a thread of its own when somebody asks, at most every few seconds.
// Nobody looks, nothing is worked out; the thread fails, the hall goes on.
import { Worker } from 'node:worker_threads';
import type { Advice, AdviceRecord, AdviceReport, StaffingPlan, Volume } from '../../contract/advice.ts';
import type { GivenAdvice } from '../../domain/advice/given-advice.ts';
import { opening } from '../../domain/days/opening.ts';
import type { Recorded } from '../../domain/events.ts';
import type { Advised, Proposal } from '../../domain/futures/advise.ts';
import { liveHall } from '../../domain/futures/live-hall.ts';
import { HORIZON_MS } from '../../domain/futures/model-of.ts';
import { type Hall, packOf } from '../../domain/hall.ts';
import { dayRequest, planDayRequest } from '../../domain/volume/plan-day.ts';
import type { QueryAnswerers } from '../commands/query-answers.ts';
import { newId } from '../hall/ids.ts';
import { answeringThread } from '../threads/answering-thread.ts';
import type { AdviceQuestion } from './answer-advice.ts';

export interface AdviserParts {
  /** The hall's file, opened by the thread for reading only. */
  readonly path: string;
  readonly hall: () => Hall;
  /** The hall's clock, UTC ms. */
  readonly now: () => number;
  readonly alwaysOpen: boolean;
  /** How long a report is good for, in real milliseconds. */
  readonly refreshMs?: number;
}
export interface Adviser {
  readonly answers: Pick<QueryAnswerers, 'advice' | 'adviceRecord' | 'volume' | 'staffingPlan'>;
  readonly given: (adviceId: string) => GivenAdvice | undefined;
  /** To be told of what has been committed. */
  readonly noted: (events: readonly Recorded[]) => void;
  readonly close: () => Promise<void>;
}

const REFRESH_MS = 10_000;
/** The same advice, given again within this hall time, is the same; an older one says nothing any more. */
const GOOD_FOR_MS = 15 * 60_000;

interface Kept extends GivenAdvice {
  readonly adviceId: string;
  readonly at: number;
}

export function openAdviser({ path, hall, now, alwaysOpen, refreshMs = REFRESH_MS }: AdviserParts): Adviser {
  const thread = answeringThread<AdviceQuestion>(
    () => new Worker(new URL('./advice-thread.ts', import.meta.url), { workerData: { file: path } }),
  );
  const kept = new Map<string, Kept>();
  let last: { readonly workedOut: Promise<Advised>; readonly at: number } | undefined;

  async function adviceNow(): Promise<AdviceReport> {
    const advised = await workedOut();
    forgetOld();
    return { ...advised, advice: advised.advice.map((proposal) => named(proposal, advised)) };
  }

  function workedOut(): Promise<Advised> {
    if (last && performance.now() - last.at < refreshMs) return last.workedOut;
    const asked = ask();
    last = { workedOut: asked, at: performance.now() };
    // what failed or says nothing is not kept: whoever asks next asks the thread again
    const forget = () => {
      if (last?.workedOut === asked) last = undefined;
    };
    asked.then(({ state }) => state === 'tooLittle' && forget(), forget);
    return asked;
  }

  function ask(): Promise<Advised> {
    const at = Math.max(now(), hall().clock);
    const live = isOver(hall(), at) ? undefined : liveHall(hall(), { now: at, alwaysOpen });
    return live ? thread.ask({ about: 'advice', live }) : Promise.resolve(closedReport(hall(), at));
  }

  /** Nobody waits and nobody can come any more. */
  function isOver(present: Hall, at: number): boolean {
    const isEmpty = !Object.values(present.tickets).some(({ status }) => status === 'waiting');
    return isEmpty && !opening(present, { now: at, alwaysOpen }).open;
  }

  function named({ foretold, ...proposal }: Proposal, { at, limitMs }: Advised): Advice {
    const { kind, counterId, queueId } = proposal;
    const key = `${kind} ${counterId} ${queueId ?? ''}`;
    const before = kept.get(key);
    const adviceId = before?.adviceId ?? newId();
    const taken = before?.taken ?? false;
    // what was foretold when it was taken stays; until then the newest figures count
    if (!taken)
      kept.set(key, { adviceId, at, kind, counterId, limitMs, foretold, taken, ...(queueId ? { queueId } : {}) });
    return { adviceId, ...proposal, ...(taken ? { taken: true } : {}) };
  }

  function forgetOld(): void {
    for (const [key, { at }] of kept) if (at < now() - GOOD_FOR_MS) kept.delete(key);
  }

  function given(adviceId: string): GivenAdvice | undefined {
    return [...kept.values()].find((advice) => advice.adviceId === adviceId && advice.at >= now() - GOOD_FOR_MS);
  }

  const today = () => ({ today: hall().day?.date ?? '', timeZone: hall().timeZone });
  return {
    answers: {
      advice: adviceNow,
      adviceRecord: () => thread.ask<AdviceRecord>({ about: 'adviceRecord', now: now() }),
      volume: ({ date }) => thread.ask<Volume>({ about: 'volume', ...today(), day: dayRequest(hall(), date) }),
      staffingPlan: async ({ date }) => {
        const day = planDayRequest(hall(), date, now());
        return day && thread.ask<StaffingPlan>({ about: 'staffingPlan', ...today(), day });
      },
    },
    given,
    noted(events) {
      for (const recorded of events) {
        if (recorded.type !== 'AdviceTaken') continue;
        for (const [key, advice] of kept)
          if (advice.adviceId === recorded.data.adviceId) kept.set(key, { ...advice, taken: true });
      }
    },
    close: thread.close,
  };
}

function closedReport(hall: Hall, at: number): Advised {
  const limitMs = packOf(hall).control.limits.longestWaitMinutes.limit * 60_000;
  return { at, state: 'closed', limitMs, horizonMs: HORIZON_MS, waiting: [], advice: [] };
}
