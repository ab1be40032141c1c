// The figures that say whether the hall is under control, each against the steps that the pack sets for it. [S-01, S-04]
import type { ControlReason, HallLevel } from '../../contract/control.ts';
import { HALL_LEVELS } from '../../contract/control.ts';
import type { ControlPack, FigureSteps } from '../../contract/pack-control.ts';
import { type Hall, packOf, type Ticket } from '../hall.ts';
import { aboutMinutes, openCounters } from '../queue/standing.ts';
import type { ControlFacts } from './facts.ts';

const MINUTE = 60_000;

export interface Figure {
  readonly kind: 'peopleWaiting' | 'longestWait' | 'expectedWait';
  readonly figure: number;
  readonly steps: FigureSteps;
  readonly queueId?: string;
  readonly number?: string;
}

/** Every figure of the hall now: people waiting, whole minutes of the longest wait, minutes that a new ticket of each queue would wait. */
export function figuresOf(hall: Hall, facts: ControlFacts): readonly Figure[] {
  const { limits } = packOf(hall).control;
  const waiting = waitingTickets(hall);
  const first = longestOf(waiting);
  const longest: Figure[] = first
    ? [
        {
          kind: 'longestWait',
          figure: Math.floor(Math.max(0, facts.now - first.since) / MINUTE),
          steps: limits.longestWaitMinutes,
          number: first.number,
        },
      ]
    : [];
  return [
    { kind: 'peopleWaiting', figure: waiting.length, steps: limits.peopleWaiting },
    ...longest,
    ...expectedWaits(hall, { facts, limits, waiting }),
  ];
}

function expectedWaits(
  hall: Hall,
  of: {
    readonly facts: ControlFacts;
    readonly limits: ControlPack['limits'];
    readonly waiting: readonly Ticket[];
  },
): readonly Figure[] {
  const { otherwise, queues = {} } = of.limits.expectedWaitMinutes;
  return packOf(hall).queues.flatMap(({ id: queueId }): Figure[] => {
    const ahead = of.waiting.filter((ticket) => ticket.queueId === queueId).length;
    // nobody waits there: whatever the forecast says, no limit is passed
    if (ahead === 0) return [];
    const figure = of.facts.expectedMinutes?.[queueId] ?? aboutMinutes(hall, queueId, ahead);
    return figure === undefined ? [] : [{ kind: 'expectedWait', figure, steps: queues[queueId] ?? otherwise, queueId }];
  });
}

/** People wait in a queue that no counter serves now, those first who have waited longest there. */
export function queuesLeft(
  hall: Hall,
): readonly { readonly queueId: string; readonly people: number; readonly since: number }[] {
  const waiting = waitingTickets(hall);
  return packOf(hall).queues.flatMap(({ id: queueId }) => {
    const line = waiting.filter((ticket) => ticket.queueId === queueId);
    const first = longestOf(line);
    if (!first || openCounters(hall, queueId).length > 0) return [];
    return [{ queueId, people: line.length, since: first.since }];
  });
}

export function levelOf({ figure, steps }: Pick<Figure, 'figure' | 'steps'>): HallLevel {
  if (figure >= steps.beyond) return 'outOfControl';
  if (figure >= steps.limit) return 'strained';
  return figure >= steps.busy ? 'busy' : 'calm';
}

export function isAbove(one: HallLevel, other: HallLevel): boolean {
  return HALL_LEVELS.indexOf(one) > HALL_LEVELS.indexOf(other);
}

/** A figure as a reason. */
export function reasonOf(of: Figure): Extract<ControlReason, { limit: number }> {
  const { kind, figure, steps, queueId, number } = of;
  return {
    kind,
    level: levelOf(of),
    figure,
    limit: steps.limit,
    ...(queueId ? { queueId } : {}),
    ...(number ? { number } : {}),
  };
}

export function waitingTickets(hall: Hall): readonly Ticket[] {
  return Object.values(hall.tickets).filter(({ status }) => status === 'waiting');
}

function longestOf(tickets: readonly Ticket[]): Ticket | undefined {
  return tickets.reduce<Ticket | undefined>(
    (first, one) => (first && first.since <= one.since ? first : one),
    undefined,
  );
}
