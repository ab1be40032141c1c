// What happens at the door and at the kiosk alike: service, documents, and then a number, a bring list or the terminal.
import type { CommandReply, DocumentCheck } from '../../contract/commands.ts';
import type { Day } from './day.ts';
import type { Customer } from './floor.ts';
import type { HallScreen } from './hall-face.ts';
import { awaitTurn } from './waiting.ts';

const MINUTE = 60_000;

export async function triage(screen: HallScreen, customer: Customer, day: Day): Promise<void> {
  const { comer, isBack } = customer;
  const service = day.face.guide.services.find(({ id }) => id === comer.serviceId);
  const required = service?.documents[comer.comesAs] ?? [];
  if (comer.lacksDocument && !isBack && required.length > 0) return sendForDocument(screen, customer, day, required);
  if (comer.takesTerminal && service?.elsewhere?.terminal) return sendToTerminal(screen, customer, day);
  const ticket = await day.send(screen, 'issueTicket', {
    ...asked(customer, required),
    needs: [...comer.needs],
    ...(screen === day.face.kiosk ? {} : await knownAtTheDoor(screen, customer, day)),
  });
  if (ticket) takeNumber(customer, day, ticket);
}

/** All the documents but those that are named. */
function asked({ comer }: Customer, required: readonly string[], lacking: readonly string[] = []) {
  const { serviceId, comesAs, language } = comer;
  const documents = required.map((document): DocumentCheck => {
    const isThere = !lacking.includes(document);
    return { document, present: isThere, valid: isThere };
  });
  return { serviceId, comesAs, language, documents };
}

/** What a person sees and a kiosk does not: who it is. */
async function knownAtTheDoor(screen: HallScreen, { comer }: Customer, { face, send }: Day) {
  const [phone] = face.guide.classes.flatMap(({ demoPhones = [] }) => demoPhones);
  const listed =
    comer.isBrandCustomer && phone ? (await send(screen, 'findBrandCustomer', { phone }))?.found : undefined;
  return { ...(comer.name ? { customer: comer.name } : {}), ...(listed ? { brandCustomer: listed.entryId } : {}) };
}

function takeNumber(customer: Customer, day: Day, ticket: CommandReply<'issueTicket'>): void {
  const { floor, tally, face } = day;
  tally.count('numbers');
  customer.where = 'waiting';
  customer.since = face.now();
  if (ticket.withinMinutes !== undefined) customer.toldMinutes = ticket.withinMinutes;
  floor.sit(customer, ticket.ticketId);
  const phone = customer.comer.hasPhone ? face.phone(ticket.ticketId, ticket.phoneUrl) : undefined;
  face.beside(() => awaitTurn(customer, day, phone));
}

async function sendForDocument(
  screen: HallScreen,
  customer: Customer,
  day: Day,
  required: readonly string[],
): Promise<void> {
  const { dice } = customer.comer;
  const district = day.face.guide.districts[dice.between(0, Math.max(0, day.face.guide.districts.length - 1))];
  const basis = dice.chance(0.6) ? ('home' as const) : ('work' as const);
  await day.send(screen, 'refuseService', {
    ...asked(customer, required, [required.at(-1) ?? '']),
    ...(district ? { nearTo: { basis, district: district.id } } : {}),
    printBringList: true,
  });
  day.tally.count('sentForDocument');
  customer.where = 'outside';
  if (dice.chance(day.profile.habits.comesAgain)) day.face.beside(() => comeAgain(customer, day));
}

async function comeAgain({ comer }: Customer, day: Day): Promise<void> {
  await day.face.wait(comer.dice.between(35, 120) * MINUTE);
  if (day.face.now() >= day.at(day.profile.closes)) return;
  day.floor.ask({ what: 'number', customer: { comer, where: 'atDoor', since: day.face.now(), isBack: true } });
}

async function sendToTerminal(screen: HallScreen, customer: Customer, day: Day): Promise<void> {
  const { serviceId, comesAs, language } = customer.comer;
  await day.send(screen, 'divertVisit', { serviceId, comesAs, language, to: 'terminal' });
  day.tally.count('sentToTerminal');
  customer.where = 'outside';
}
