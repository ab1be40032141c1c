// [S-07, O-15] what a manager could change now: open a counter with somebody who has the skill and is free, let a counter
// take up another line, close one. Never a person without the skill, never a counter that cannot serve.
import type { Role } from '../../contract/words.ts';
import { type Hall, packOf } from '../hall.ts';
import { isOpen } from '../queue/is-open.ts';
import { deskOf } from '../queue/order.ts';
import { assignedQueues, queuesOf, skillLacking } from '../queue/queues-of.ts';
import { WORKS_AT } from '../rights.ts';
import type { LiveLines } from './live-lines.ts';

export interface Change {
  readonly kind: 'open' | 'help' | 'close';
  readonly counterId: string;
  /** Who could open it: free people with the skill, the fittest first. */
  readonly people?: readonly string[];
  /** The line that the counter takes up as its own, and all its lines from then on. */
  readonly queueId?: string;
  readonly queues?: readonly string[];
  /** What it serves then; absent when it closes. */
  readonly lines?: LiveLines;
}

/** More names help nobody who has thirty seconds. */
const PEOPLE_NAMED = 3;
/** Those whose post is a counter; managers have the hall to look after. */
const CLERKS: readonly Role[] = (WORKS_AT.counter ?? []).filter((role) => role === 'clerk' || role === 'consultant');

export function changesOf(hall: Hall): readonly Change[] {
  const counters = packOf(hall).counters.map(({ id }) => id);
  const open = counters.filter((id) => isOpen(hall, id));
  const closed = counters.filter((id) => !hall.counters[id]?.staff);
  return [
    ...closed.flatMap((id) => opening(hall, id)),
    ...open.flatMap((id) => helping(hall, id)),
    ...open.filter((id) => mayClose(hall, id, open)).map((id): Change => ({ kind: 'close', counterId: id })),
  ];
}

/** No post that has to be held, and none of its lines is left without a counter. */
function mayClose(hall: Hall, counterId: string, open: readonly string[]): boolean {
  const isHeld = packOf(hall).control.posts.some(({ screen, at }) => screen === 'counter' && at === counterId);
  const others = new Set(open.filter((id) => id !== counterId).flatMap((id) => queuesOf(hall, id)));
  return !isHeld && queuesOf(hall, counterId).every((queueId) => others.has(queueId));
}

/** Active, at no post just now, and with a role that works at counters. */
function freePeople(hall: Hall): readonly string[] {
  const atWork = new Set(Object.values(hall.posts).map(({ staff }) => staff));
  return Object.values(hall.staff)
    .filter(({ number, active, roles }) => active && !atWork.has(number) && roles.some((role) => CLERKS.includes(role)))
    .map(({ number }) => number)
    .sort();
}

function opening(hall: Hall, counterId: string): readonly Change[] {
  const [main] = assignedQueues(hall, counterId);
  if (main === undefined) return [];
  const able = freePeople(hall).filter((staff) => !skillLacking(hall, staff, main));
  const linesWith = (staff: string) => linesOf(withCounter(hall, counterId, { staff }), counterId);
  // whoever can serve most of its lines; among equals whoever is needed least elsewhere
  const fittest = able
    .map((staff) => ({ staff, lines: linesWith(staff), skills: hall.staff[staff]?.skills?.length ?? 99 }))
    .sort((one, other) => width(other.lines) - width(one.lines) || one.skills - other.skills);
  const [first] = fittest;
  if (!first || first.lines.own.length === 0) return [];
  const people = fittest.slice(0, PEOPLE_NAMED).map(({ staff }) => staff);
  return [{ kind: 'open', counterId, people, lines: first.lines }];
}

/** An open counter takes up a line with people in it as its first, if it is equipped for that line and the person there can. */
function helping(hall: Hall, counterId: string): readonly Change[] {
  const staff = hall.counters[counterId]?.staff;
  const now = assignedQueues(hall, counterId);
  const equipped = packOf(hall).counters.find(({ id }) => id === counterId)?.queues ?? [];
  const waited = new Set(
    Object.values(hall.tickets).flatMap(({ status, queueId }) => (status === 'waiting' ? [queueId] : [])),
  );
  return [...waited]
    .filter((queueId) => now[0] !== queueId && equipped.includes(queueId))
    .filter((queueId) => staff !== undefined && !skillLacking(hall, staff, queueId))
    .sort()
    .map((queueId): Change => {
      const queues = [queueId, ...now.filter((other) => other !== queueId)];
      return {
        kind: 'help',
        counterId,
        queueId,
        queues,
        lines: linesOf(withCounter(hall, counterId, { queues }), counterId),
      };
    });
}

function linesOf(hall: Hall, counterId: string): LiveLines {
  const { own, helps, firstFor, planHelps } = deskOf(hall, counterId);
  return { own, helps, planHelps, ...(firstFor ? { firstFor } : {}) };
}

function width({ own, helps }: LiveLines): number {
  return own.length + helps.length;
}

function withCounter(hall: Hall, counterId: string, change: { staff?: string; queues?: readonly string[] }): Hall {
  const counter = hall.counters[counterId] ?? { tidying: false, since: 0, servedToday: 0, cashToday: 0 };
  return { ...hall, counters: { ...hall.counters, [counterId]: { ...counter, ...change } } };
}
