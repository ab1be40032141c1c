// The greeter at the door: one person after another, and those who come back to ask something.
import type { Dice } from '../dice.ts';
import type { Day } from './day.ts';
import type { Asking, Customer } from './floor.ts';
import type { HallScreen } from './hall-face.ts';
import type { Shift } from './profiles.ts';
import { triage } from './triage.ts';

const SECOND = 1000;
const LOOKS_UP_EVERY = 60 * SECOND;
/** Somebody else was faster: the ticket is called, served or over meanwhile. */
const CROSSED = ['unknownTicket', 'notInThisState', 'returnedAlready', 'notYourTicket'] as const;

export async function greet(shift: Shift, day: Day, dice: Dice): Promise<void> {
  const { face, floor, tally, profile } = day;
  await face.wait(day.at(shift.from) - face.now());
  const door = await face.openDoor(shift.at, shift.staff);
  if (typeof door === 'string') return tally.unmanned(`door ${shift.at}`, door);
  const ends = day.at(shift.to);
  while (face.now() < ends) {
    const asking = floor.nextAtDoor();
    if (asking) await answer(door, asking, day, dice);
    else await face.wait(Math.min(LOOKS_UP_EVERY, ends - face.now()), floor.door);
  }
  // the last at the door sees everybody in who is still there
  if (shift.to >= profile.closes)
    for (let asking = floor.nextAtDoor(); asking; asking = floor.nextAtDoor()) await answer(door, asking, day, dice);
  await day.send(door, 'closePost', {});
}

async function answer(door: HallScreen, { what, customer }: Asking, day: Day, dice: Dice): Promise<void> {
  const { ticketId = '' } = customer;
  await day.face.wait(dice.lognormal(what === 'number' ? 28 : 10, 0.5) * SECOND);
  switch (what) {
    case 'number':
      return triage(door, customer, day);
    case 'return':
      return backInLine(customer, day, await day.send(door, 'returnTicket', { ticketId }, CROSSED));
    case 'resume':
      return backInLine(customer, day, await day.send(door, 'resumeTicket', { ticketId }, CROSSED));
    case 'giveUp': {
      if (customer.where !== 'waiting') return;
      customer.where = 'outside';
      if (await day.send(door, 'cancelTicket', { ticketId, reason: 'gaveUp' }, CROSSED)) day.tally.count('gaveUp');
      return;
    }
    default:
      return what satisfies never;
  }
}

/** They sit down again; whoever has come back once does not go away a second time. */
function backInLine(customer: Customer, { face, tally }: Day, reply: object | undefined): void {
  if (!reply) return;
  tally.count('cameBack');
  customer.where = 'waiting';
  customer.since = face.now();
  delete customer.toldMinutes;
}
