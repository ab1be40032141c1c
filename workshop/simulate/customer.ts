// A customer comes: to the door, where the greeter asks, or to the kiosk.
import type { Comer } from './arrivals.ts';
import type { Day } from './day.ts';
import type { Customer } from './floor.ts';
import { triage } from './triage.ts';

const SECOND = 1000;

/** The whole way of one person, as far as it is their own doing. */
export async function come(comer: Comer, day: Day): Promise<void> {
  const { face, floor, tally } = day;
  await face.wait(comer.at - face.now());
  tally.count('arrived');
  const customer: Customer = { comer, where: 'atDoor', since: face.now(), isBack: false };
  if (!comer.usesKiosk) return floor.ask({ what: 'number', customer });
  await face.wait(comer.dice.between(25, 90) * SECOND);
  tally.count('atKiosk');
  await triage(face.kiosk, customer, day);
}
