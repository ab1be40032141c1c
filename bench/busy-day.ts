// A hall in the midst of a full day: thousands have been served by the book, and two hundred wait.
import type { CommandInput } from '../contract/commands.ts';
import type { Actor } from '../domain/actor.ts';
import { currentStep, deskPath } from '../domain/desk/path.ts';
import { type BenchedHall, clerks } from './benched-hall.ts';
import { visits } from './short-visit.ts';
import { IN_FLIGHT, WAITING } from './sizes.ts';

const CUSTOMER = { surname: '林', title: 'ms' } as const;
const CHANGE_OF_PLAN: CommandInput<'issueTicket'> = {
  ...{ serviceId: 'plan-change', comesAs: 'owner', language: 'zh-CN', customer: CUSTOMER },
  documents: [{ document: 'owner-id', present: true, valid: true }],
};

/** Everybody who works in the benched hall, each signed in at their place. */
export async function team(hall: BenchedHall): Promise<{ readonly greeter: Actor; readonly desks: readonly Actor[] }> {
  return { greeter: await hall.at('101', 'greeter', '1'), desks: await clerks(hall, IN_FLIGHT) };
}

/** Lets a day's customers come and be served, so that `waiting` of them are left. Not durable while it lasts: it is not what is measured. */
export async function fillDay(
  hall: BenchedHall,
  tickets: number,
  waiting = WAITING,
): Promise<Awaited<ReturnType<typeof team>>> {
  const present = await team(hall);
  hall.file.db.pragma('synchronous = OFF');
  await visits(present.desks, tickets - waiting, (clerk) => visitByTheBook(hall, present.greeter, clerk));
  for (let left = waiting; left > 0; left -= 1) await hall.give(present.greeter, 'issueTicket', CHANGE_OF_PLAN);
  hall.file.db.pragma('synchronous = FULL');
  return present;
}

/** The standard visit: from the door to the tidy desk, every step by its own deed. [SC-02] */
export async function visitByTheBook(hall: BenchedHall, greeter: Actor, clerk: Actor): Promise<void> {
  await hall.give(greeter, 'issueTicket', CHANGE_OF_PLAN);
  const { ticketId } = await hall.give(clerk, 'callNext', {});
  await hall.give(clerk, 'startService', { ticketId });
  while (hall.writer.hall().tickets[ticketId]) await nextDeed(hall, clerk, ticketId);
}

function nextDeed(hall: BenchedHall, clerk: Actor, ticketId: string): Promise<object> {
  const ticket = hall.writer.hall().tickets[ticketId];
  const step = ticket && currentStep(hall.pack, ticket);
  if (!ticket || !step) return hall.give(clerk, 'finish', { ticketId });
  switch (step.kind) {
    case 'take':
      return hall.give(clerk, 'takeItems', { ticketId, items: [{ document: 'owner-id', kind: 'resident-id' }] });
    case 'print':
      return hall.give(clerk, 'printBusinessSlip', { ticketId });
    case 'sign':
      return hall.give(clerk, 'confirmSignature', { ticketId });
    case 'give':
      return hall.give(clerk, 'giveBackItems', { ticketId, items: ticket.held.map(({ itemId }) => itemId) });
    default:
      return step.id === deskPath(hall.pack, ticket).at(-1)?.id
        ? hall.give(clerk, 'finish', { ticketId })
        : hall.give(clerk, 'confirmStep', { ticketId, step: step.id });
  }
}
