// The adviser's answers: history from the file, the live hall from whoever asks.
import type { AdviceRecord, AdviceScore } from '../../contract/advice.ts';
import { adviceScores } from '../../db/advice-taken.ts';
import type { Database } from '../../db/open.ts';
import { serviceHistory } from '../../db/service-history.ts';
import { type Advised, advise } from '../../domain/futures/advise.ts';
import type { LiveHall } from '../../domain/futures/live-hall.ts';
import { HORIZON_MS } from '../../domain/futures/model-of.ts';
import { expectedArrivals } from '../../domain/volume/expected-arrivals.ts';
import { arrivalDays } from '../../domain/volume/history.ts';
import { type DayRequest, type PlanDayRequest, planDay, volumeOf } from '../../domain/volume/plan-day.ts';
import { comingRates } from '../../domain/volume/today.ts';

export type AdviceQuestion =
  | { readonly about: 'advice'; readonly live: LiveHall }
  | { readonly about: 'adviceRecord'; readonly now: number }
  | { readonly about: 'volume'; readonly today: string; readonly timeZone: string; readonly day: DayRequest }
  | { readonly about: 'staffingPlan'; readonly today: string; readonly timeZone: string; readonly day: PlanDayRequest };

const DAY_MS = 86_400_000;
const RECORD_DAYS = 30;
/** Weeks of arrivals and of services that are looked at. */
const ARRIVAL_DAYS = 120;
const SERVICE_DAYS = 28;
const LOOKED_BACK_MS = 2 * 3_600_000;

export function answerAdvice(db: Database): (question: AdviceQuestion) => unknown {
  const asked = serviceHistory(db);
  const scores = adviceScores(db);
  const historyOf = keptForADay(asked);
  return (question) => {
    switch (question.about) {
      case 'advice':
        return adviceNow(question.live);
      case 'adviceRecord':
        return recordOf(scores(question.now - RECORD_DAYS * DAY_MS, question.now));
      case 'volume':
        return volumeOf(historyOf(question.today, question.timeZone).arrivals, question.day);
      case 'staffingPlan': {
        const { arrivals, services } = historyOf(question.today, question.timeZone);
        return planDay(arrivals, services, question.day);
      }
      default:
        return question satisfies never;
    }
  };

  function adviceNow(live: LiveHall): Advised {
    const { date, at, midnight, timeZone, closesAt } = live;
    const { arrivals, services } = historyOf(date, timeZone);
    const soFar = {
      ...{ now: at, midnight, arrivals: asked.arrivedSince(date, at - LOOKED_BACK_MS) },
      ...(closesAt === undefined ? {} : { closesAt }),
    };
    const coming = comingRates(expectedArrivals(arrivals, date), soFar, HORIZON_MS);
    return advise(live, { history: services, coming }, Math.round(midnight / DAY_MS));
  }
}

/** Earlier days do not change any more: they are read once a day. */
function keptForADay(asked: ReturnType<typeof serviceHistory>) {
  let kept: { today: string; arrivals: ReturnType<typeof arrivalDays>; services: ReturnType<typeof asked.services> };
  return (today: string, timeZone: string) => {
    if (kept?.today === today) return kept;
    const to = daysBefore(today, 1);
    const arrivals = arrivalDays(asked.arrivals({ from: daysBefore(today, ARRIVAL_DAYS), to }), timeZone);
    const services = asked.services({ from: daysBefore(today, SERVICE_DAYS), to });
    kept = { today, arrivals, services };
    return kept;
  };
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
}

/** Only what was carried out and whose hour is over can be right or wrong. */
function recordOf(scores: readonly AdviceScore[]): AdviceRecord {
  const over = scores.flatMap(({ done, happened, ...score }) =>
    done && happened !== undefined ? [{ ...score, happened }] : [],
  );
  const within = over.filter(({ with: foretold, happened }) => happened >= foretold.low && happened <= foretold.high);
  return {
    days: RECORD_DAYS,
    scores,
    total: {
      count: over.length,
      foretold: over.reduce((sum, { with: foretold }) => sum + foretold.mean, 0),
      happened: over.reduce((sum, { happened }) => sum + happened, 0),
      withinRange: within.length,
    },
  };
}
