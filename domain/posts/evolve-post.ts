import type { Recorded } from '../events.ts';
import { counterState, type Hall, postKey } from '../hall.ts';
import { change, drop, put } from '../record.ts';

type PostEvent = Extract<Recorded, { type: 'StaffAdded' | 'StaffChanged' | 'PostOpened' | 'PostClosed' }>;

export function evolvePost(hall: Hall, recorded: PostEvent): Hall {
  switch (recorded.type) {
    case 'StaffAdded': {
      const { staff, roles, skills } = recorded.data;
      const member = { number: staff, roles, active: true, ...(skills ? { skills } : {}) };
      return { ...hall, staff: put(hall.staff, staff, member) };
    }
    case 'StaffChanged': {
      const { staff, roles, skills, active } = recorded.data;
      return {
        ...hall,
        staff: change(hall.staff, staff, (member) => ({
          ...member,
          roles: roles ?? member.roles,
          ...(skills ? { skills } : {}),
          active: active ?? member.active,
        })),
      };
    }
    case 'PostOpened':
      return openPost(hall, recorded);
    case 'PostClosed':
      return closePost(hall, recorded);
    default:
      return recorded satisfies never;
  }
}

function openPost(hall: Hall, { at, data }: Extract<Recorded, { type: 'PostOpened' }>): Hall {
  const { staff, place, device } = data;
  const posts = put(hall.posts, postKey(place), { staff, place, device, since: at });
  if (place.screen !== 'counter') return { ...hall, posts };
  const counter = counterState(hall, place.at);
  const since = counter.ticketId ? counter.since : at;
  return { ...hall, posts, counters: put(hall.counters, place.at, { ...counter, staff, since }) };
}

function closePost(hall: Hall, { at, data }: Extract<Recorded, { type: 'PostClosed' }>): Hall {
  const posts = drop(hall.posts, postKey(data.place));
  if (data.place.screen !== 'counter') return { ...hall, posts };
  const { staff: _gone, away: _over, ...empty } = counterState(hall, data.place.at);
  return { ...hall, posts, counters: put(hall.counters, data.place.at, { ...empty, since: at }) };
}
