import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import type { Role } from '../../contract/words.ts';
import { type Aside, accept, type Decision, refuse } from '../decision.ts';
import { event, type HallEvent } from '../events.ts';
import { type Hall, packOf } from '../hall.ts';

/** The PIN reaches the domain only as its hash. */
type Hashed<P extends { pin?: string | undefined }> = Omit<P, 'pin'> & { readonly pinHash?: string };

export function addStaff(
  hall: Hall,
  { number, name, roles, skills, pinHash }: Hashed<CommandPayload<'addStaff'>>,
): Decision<CommandReply<'addStaff'>> {
  if (hall.staff[number]) return refuse('staffExists', { number });
  const strange = unknownSkill(hall, skills);
  if (strange) return refuse('unknownSkill', { skill: strange });
  const record: Aside = { kind: 'staff', number, name, ...(pinHash ? { pinHash } : {}) };
  return accept({}, [event('StaffAdded', { staff: number, roles, ...(skills ? { skills } : {}) })], [record]);
}

export function changeStaff(
  hall: Hall,
  { number, roles, skills, active, pinHash }: Hashed<CommandPayload<'changeStaff'>>,
): Decision<CommandReply<'changeStaff'>> {
  const member = hall.staff[number];
  if (!member) return refuse('unknownStaff');
  const after = { roles: roles ?? member.roles, active: active ?? member.active };
  if (leavesNoManager(hall, number, after)) return refuse('lastManager');
  const strange = unknownSkill(hall, skills);
  if (strange) return refuse('unknownSkill', { skill: strange });
  const changed = event('StaffChanged', {
    staff: number,
    pinChanged: pinHash !== undefined,
    ...(roles ? { roles } : {}),
    ...(skills ? { skills } : {}),
    ...(active === undefined ? {} : { active }),
  });
  const record: Aside[] = pinHash ? [{ kind: 'staff', number, pinHash }] : [];
  return accept({}, [changed, ...signedOut(hall, number, after.active)], record);
}

function unknownSkill(hall: Hall, skills: readonly string[] = []): string | undefined {
  const known = packOf(hall).skills ?? [];
  return skills.find((skill) => !known.some(({ id }) => id === skill));
}

function leavesNoManager(
  hall: Hall,
  number: string,
  after: { readonly roles: readonly Role[]; readonly active: boolean },
): boolean {
  const isManager = ({ roles, active }: typeof after) => active && roles.includes('hallManager');
  return !Object.values(hall.staff).some((member) => isManager(member.number === number ? after : member));
}

/** Somebody who no longer works here leaves the post, unless a customer is still being served there. */
function signedOut(hall: Hall, number: string, active: boolean): readonly HallEvent[] {
  if (active) return [];
  return Object.values(hall.posts)
    .filter(
      (post) => post.staff === number && !(post.place.screen === 'counter' && hall.counters[post.place.at]?.ticketId),
    )
    .map(({ staff, place }) => event('PostClosed', { staff, place }));
}
