// From the live hall and its history to the model that the futures are played from: names become indexes, UTC becomes "from now".
import type { ComingRates } from '../volume/today.ts';
import type { Change } from './changes.ts';
import { classShares, givingUpPerMs, noShowShare, type ServiceHistory, timesOf } from './learned.ts';
import type { LiveDesk, LiveHall, LiveTicket } from './live-hall.ts';
import type { LiveLines } from './live-lines.ts';
import type { FutureDesk, FutureTicket, HallModel } from './model.ts';

export const HORIZON_MS = 2 * 3_600_000;
/** Tidying and the next look at the line. */
const BETWEEN_MS = 20_000;
const NEVER = Number.POSITIVE_INFINITY;

export function modelOf(
  live: LiveHall,
  { history, coming }: { readonly history: ServiceHistory; readonly coming: ComingRates | undefined },
): HallModel {
  const shares = classShares(
    history,
    live.classes.map(({ id }) => id),
  );
  const indexOf = indexesOf(live);
  return {
    horizonMs: HORIZON_MS,
    classes: [
      ...live.classes.map(({ headStartMs, rate }, at) => ({ headStartMs, rate, share: shares[at] ?? 0 })),
      // who has fallen back counts like everybody else
      { headStartMs: 0, rate: 1, share: 0 },
    ],
    queues: live.queues,
    services: live.services.map(({ id, queueId, expectedMs }) => ({
      queue: indexOf.queue(queueId),
      times: timesOf(history, id, expectedMs),
    })),
    desks: live.desks.map((desk) => futureDesk(live, desk)),
    waiting: live.waiting.map((ticket) => futureTicket(live, ticket)),
    arrivals: (coming?.stretches ?? []).map(({ until, perMs }) => ({
      until,
      perMs: live.services.map(({ id }) => perMs[id] ?? 0),
    })),
    arrivalShape: coming?.shape ?? NEVER,
    givingUpPerMs: givingUpPerMs(history),
    noShowShare: noShowShare(history),
    ...{ noShowMs: live.noShowMs, betweenMs: BETWEEN_MS, limitMs: live.limitMs },
  };
}

/** Desks after a change that is made `inMs` from now. */
export function desksAfter(
  live: LiveHall,
  desks: readonly FutureDesk[],
  change: Change,
  inMs: number,
): readonly FutureDesk[] {
  return desks.map((desk) => {
    if (desk.counterId !== change.counterId) return desk;
    if (change.kind === 'close') return { ...desk, closesAt: inMs };
    const changed = change.lines ? { ...desk, ...futureLines(live, change.lines) } : desk;
    return change.kind === 'open' ? { ...changed, opensAt: inMs } : changed;
  });
}

function futureDesk(live: LiveHall, desk: LiveDesk): FutureDesk {
  const service = live.services.findIndex(({ id }) => id === desk.serving?.serviceId);
  return {
    counterId: desk.counterId,
    ...futureLines(live, desk),
    ...{ opensAt: desk.isOpen ? 0 : NEVER, closesAt: NEVER },
    ...(desk.serving && service >= 0 ? { serving: { service, sinceMs: desk.serving.sinceMs } } : {}),
  };
}

function futureLines(live: LiveHall, { own, helps, firstFor, planHelps }: LiveLines) {
  const { queue, classIndex } = indexesOf(live);
  return {
    own: own.map(queue),
    helps: helps.map(({ queue: queueId, when }) => ({
      queue: queue(queueId),
      whenOwnEmpty: when.ownLineEmpty === true,
      overMs:
        when.inPlan && planHelps ? -1 : when.waitOverMinutes === undefined ? NEVER : when.waitOverMinutes * 60_000,
    })),
    ...(firstFor ? { firstFor: firstFor.map(classIndex) } : {}),
  };
}

function futureTicket(live: LiveHall, ticket: LiveTicket): FutureTicket {
  const { queue, classIndex, service, desk } = indexesOf(live);
  const only = ticket.onlyCounter === undefined ? -1 : desk(ticket.onlyCounter);
  return {
    queue: queue(ticket.queueId),
    classIndex: ticket.fellBack ? live.classes.length : classIndex(ticket.classId),
    service: service(ticket.serviceId),
    arrivedAt: Math.min(0, ticket.arrivedAt - live.at),
    orderedFrom: ticket.standing - live.at,
    ...(only >= 0 ? { onlyDesk: only } : {}),
    ...{ skips: ticket.slips, counts: !ticket.wasCalled },
  };
}

/** Names that a newer pack does not know any more count as the first of their kind. */
function indexesOf(live: LiveHall) {
  const among = (ids: readonly { readonly id: string }[]) => (name: string) =>
    Math.max(
      0,
      ids.findIndex(({ id }) => id === name),
    );
  return {
    queue: among(live.queues),
    classIndex: among(live.classes),
    service: among(live.services),
    desk: (counterId: string) => live.desks.findIndex((one) => one.counterId === counterId),
  };
}
