// [O-15] a manager opens, closes and changes windows by skill: which lines a counter serves, and who is no longer at it.
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { accept, type Decision, refuse } from '../decision.ts';
import { event } from '../events.ts';
import { counterState, type Hall, packOf, postKey } from '../hall.ts';
import { assignedQueues, skillLacking } from '../queue/queues-of.ts';

/** The person at the counter has to be able to serve what becomes its own line, the first of them. */
export function assignCounter(
  hall: Hall,
  { counterId, queues }: CommandPayload<'assignCounter'>,
): Decision<CommandReply<'assignCounter'>> {
  const pack = packOf(hall);
  const counter = pack.counters.find(({ id }) => id === counterId);
  if (!counter) return refuse('unknownCounter', { counter: counterId });
  const strange = queues?.find((queue) => !pack.queues.some(({ id }) => id === queue));
  if (strange) return refuse('unknownQueue', { queue: strange });
  const served = [...new Set(queues ?? counter.queues)];
  if (sameLines(served, assignedQueues(hall, counterId))) return accept({}, []);
  const { staff } = counterState(hall, counterId);
  const skill = staff && served[0] ? skillLacking(hall, staff, served[0]) : undefined;
  if (skill) return refuse('skillLacking', { skill, staff, counter: counterId });
  const asInPack = sameLines(served, counter.queues);
  return accept({}, [event('CounterAssigned', { counterId, ...(asInPack ? {} : { queues: served }) })]);
}

function sameLines(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((queue, place) => queue === other[place]);
}

/** Signs somebody off who has gone without doing so; never while a customer is there. */
export function releasePost(
  hall: Hall,
  { counterId }: CommandPayload<'releasePost'>,
): Decision<CommandReply<'releasePost'>> {
  const place = { screen: 'counter', at: counterId } as const;
  const post = hall.posts[postKey(place)];
  if (!post) return refuse('nobodyAtPost', { counter: counterId });
  if (counterState(hall, counterId).ticketId) return refuse('stillServing');
  return accept({}, [event('PostClosed', { staff: post.staff, place })]);
}
