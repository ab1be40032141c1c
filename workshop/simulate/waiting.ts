// Between number and desk: patience that ends, a call that is heard or not, an errand and the way back.
import type { Day } from './day.ts';
import type { Customer } from './floor.ts';
import type { HallScreen } from './hall-face.ts';

const SECOND = 1000;
const MINUTE = 60_000;

/** Sits until called or until patience is over: then tells the greeter, gives the number back on the phone, or just goes. */
export async function awaitTurn(customer: Customer, day: Day, phone: HallScreen | undefined): Promise<void> {
  const { face, floor, tally, profile } = day;
  const { comer, ticketId = '' } = customer;
  const since = customer.since;
  await face.wait(comer.patience);
  if (customer.where !== 'waiting' || customer.since !== since) return;
  if (!phone && comer.dice.chance(profile.habits.leavesSilently)) {
    customer.where = 'outside';
    return tally.count('leftSilently');
  }
  if (!phone) return floor.ask({ what: 'giveUp', customer });
  customer.where = 'outside';
  // called in this very moment, or even served: then it stays so
  const given = await day.send(phone, 'cancelTicket', { ticketId, reason: 'gaveUp' }, ['unknownTicket', 'mayNot']);
  if (given) tally.count('gaveUp');
}

/** Hears the call: the ms of the walk to the desk, or undefined for somebody who is not there. Who has stepped out may come back. */
export function hearCall(customer: Customer, day: Day): number | undefined {
  const { comer, where } = customer;
  const { habits } = day.profile;
  if (where !== 'waiting') return undefined;
  if (comer.dice.chance(habits.absent)) {
    customer.where = 'outside';
    if (comer.dice.chance(habits.comesBack)) day.face.beside(() => comeBack(customer, day));
    return undefined;
  }
  customer.where = 'atDesk';
  day.tally.waited(day.face.now() - customer.since, customer.toldMinutes);
  return comer.dice.between(8, comer.needs.length > 0 ? 60 : 35) * SECOND;
}

async function comeBack(customer: Customer, day: Day): Promise<void> {
  await day.face.wait(customer.comer.dice.between(4, 15) * MINUTE);
  day.floor.ask({ what: 'return', customer });
}

/** Fetches something that was left in the car, and asks at the door to go on. */
export async function runAnErrand(customer: Customer, day: Day): Promise<void> {
  customer.where = 'outside';
  await day.face.wait(customer.comer.dice.between(4, 12) * MINUTE);
  day.floor.ask({ what: 'resume', customer });
}
