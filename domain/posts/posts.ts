// Devices and people are two things: a device stands at a place, a person signs in to a post on it.
import type { CommandReply } from '../../contract/commands.ts';
import type { Place } from '../../contract/wire.ts';
import { accept, type Context, type Decision, refuse } from '../decision.ts';
import { event } from '../events.ts';
import { counterState, type Hall, packOf, postKey } from '../hall.ts';
import { assignedQueues, skillLacking } from '../queue/queues-of.ts';
import { WORKS_AT } from '../rights.ts';

export interface OpenPost {
  readonly staff: string;
  readonly place: Place;
  readonly device: string;
}

/** A person whose PIN was right begins to work here. A second person on an open post is refused by name, and so is a person at two posts. */
export function openPost(hall: Hall, { staff, place, device }: OpenPost): Decision<object> {
  const member = hall.staff[staff];
  if (!member?.active) return refuse('unknownStaff');
  const roles = WORKS_AT[place.screen] ?? [];
  if (!member.roles.some((role) => roles.includes(role))) return refuse('wrongPost', { roles: member.roles });
  if (place.screen === 'counter' && !packOf(hall).counters.some(({ id }) => id === place.at))
    return refuse('unknownCounter', { counter: place.at });
  const holder = hall.posts[postKey(place)];
  if (holder?.staff === staff)
    return accept({}, holder.device === device ? [] : [event('PostOpened', { staff, place, device })]);
  if (holder) return refuse('postTaken', { staff: holder.staff });
  const other = Object.values(hall.posts).find((post) => post.staff === staff);
  if (other) return refuse('signedInElsewhere', { post: other.place });
  const skill = place.screen === 'counter' ? skillForOwnLine(hall, staff, place.at) : undefined;
  if (skill) return refuse('skillLacking', { skill, staff, counter: place.at });
  return accept({}, [event('PostOpened', { staff, place, device })]);
}

/** [O-15] nobody is put on a window whose own line asks for a skill that they do not have. */
function skillForOwnLine(hall: Hall, staff: string, counterId: string): string | undefined {
  const [own] = assignedQueues(hall, counterId);
  return own ? skillLacking(hall, staff, own) : undefined;
}

/** Signing out; not in mid-visit. */
export function closePost(hall: Hall, _payload: object, { actor }: Context): Decision<CommandReply<'closePost'>> {
  if (actor.kind !== 'staff') return refuse('notSignedIn');
  const { place, staff } = actor;
  if (place.screen === 'counter' && counterState(hall, place.at).ticketId) return refuse('stillServing');
  if (hall.posts[postKey(place)]?.staff !== staff) return accept({}, []);
  return accept({}, [event('PostClosed', { staff, place })]);
}
