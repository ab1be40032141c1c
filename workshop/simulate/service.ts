// A visit at the desk as its clerk goes through it: every step by its own deed, in its own time.
import type { CounterTicket, DeskStepView } from '../../contract/views.ts';
import type { Clerk, Served } from './at-desk.ts';
import { type Detour, detourOf, takeDetour } from './detours.ts';
import { interrupt } from './interruptions.ts';
import { pay } from './payment.ts';

const SECOND = 1000;
const MINUTE = 60_000;
/** How long a step lasts beside the others; those that are not named are a moment. */
const LASTS: Readonly<Record<string, number>> = {
  ...{ need: 2, reason: 4, explain: 5, process: 12, offer: 2, answer: 10, 'question-understood': 3 },
  ...{ 'hear-out': 10, 'record-and-read-back': 6, clarify: 6, propose: 4, 'count-aloud': 2 },
};
/** Pauses of the clerk: some visits take half as long as others of the same kind. */
const SPREAD = 0.45;
/** No visit lasts longer than so many times its usual minutes. */
const LONGEST = 2;
/** A clerk whom the hall refuses again and again gives up on the visit rather than to press for ever. */
const MOST_LOOKS = 12;

/** From the start of the service to the desk that is ready again. */
export async function serve(clerk: Clerk, served: Served): Promise<void> {
  const { day, desk, dice } = clerk;
  await leadThrough(clerk, served);
  await day.face.wait(dice.between(5, 25) * SECOND);
  await day.send(desk, 'deskReady', {});
}

async function leadThrough(clerk: Clerk, served: Served): Promise<void> {
  const { day, desk } = clerk;
  let detour = detourOf(clerk);
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const ticket = (await desk.look())?.ticket;
    if (ticket?.ticketId !== served.ticketId) return;
    const went = await walkPath(clerk, served, ticket, detour);
    if (went === 'left') return;
    detour = undefined;
    if (went === 'again') continue;
    if (!(await day.send(desk, 'finish', { ticketId: served.ticketId }))) continue;
    day.tally.count('served');
    if (served.customer) served.customer.where = 'outside';
    return;
  }
}

/** `left`: the customer is no longer at this desk. `again`: the path has changed, the clerk looks anew. */
type Went = 'through' | 'again' | 'left';

async function walkPath(
  clerk: Clerk,
  served: Served,
  ticket: CounterTicket,
  detour: Detour | undefined,
): Promise<Went> {
  const { day, dice } = clerk;
  const open = ticket.steps.filter(({ state }) => state === 'current' || state === 'later');
  const weights = open.map(({ id }) => LASTS[id] ?? 1);
  const usual = day.face.guide.services.find(({ id }) => id === ticket.serviceId)?.expectedMinutes ?? 8;
  const whole = Math.min(dice.lognormal(usual * 0.8, SPREAD), usual * LONGEST) * MINUTE;
  const unit =
    whole /
    Math.max(
      1,
      weights.reduce((sum, weight) => sum + weight, 0),
    );
  const interruptedAt = dice.chance(day.profile.habits.interrupted) ? dice.between(1, open.length) : -1;
  // by the clock and not one pause after another: what the wire takes is no part of the work
  let until = day.face.now();
  for (const [at, step] of open.entries()) {
    until += (weights[at] ?? 1) * unit;
    await day.face.wait(until - day.face.now());
    if (detour && isPlaceFor(detour, step)) return takeDetour(clerk, served, ticket, detour);
    if (at === interruptedAt && (await interrupt(clerk, ticket)) === 'pathChanged') return 'again';
    until = Math.max(until, day.face.now());
    if (isClosing(step, at === open.length - 1)) return 'through';
    const went = await doStep(clerk, ticket, step);
    if (went !== 'through') return went;
  }
  return 'through';
}

/** Before anything has been handed over, the customer can still be sent on. */
function isPlaceFor(detour: Detour, { kind, id }: DeskStepView): boolean {
  return detour === 'refused' ? kind === 'take' : id === 'need';
}

/** Finishing does the closing step. */
function isClosing({ kind }: DeskStepView, isLast: boolean): boolean {
  return isLast && (kind === 'say' || kind === 'check');
}

async function doStep(clerk: Clerk, ticket: CounterTicket, step: DeskStepView): Promise<Went> {
  const { desk, day } = clerk;
  const { ticketId } = ticket;
  const went = (reply: object | undefined): Went => (reply ? 'through' : 'again');
  const confirm = async () => went(await day.send(desk, 'confirmStep', { ticketId, step: step.id }));
  switch (step.kind) {
    case 'say':
    case 'check':
      return confirm();
    case 'take':
      return went(
        await day.send(desk, 'takeItems', { ticketId, items: ticket.toTake.map((document) => ({ document })) }),
      );
    case 'print':
      return went(await day.send(desk, 'printBusinessSlip', { ticketId }));
    case 'sign':
      return went(await day.send(desk, 'confirmSignature', { ticketId }));
    case 'amount':
      return went(await pay(clerk, ticket));
    case 'give':
      return giveBack(clerk, ticketId, confirm);
    case 'ask':
      return (await askForMore(clerk, ticket)) ? 'again' : confirm();
    default:
      return step.kind satisfies never;
  }
}

/** [C-22] everything that the desk holds, in one hand-over. */
async function giveBack({ desk, day }: Clerk, ticketId: string, nothingHeld: () => Promise<Went>): Promise<Went> {
  const held = (await desk.look())?.ticket?.held ?? [];
  if (held.length === 0) return nothingHeld();
  const given = await day.send(desk, 'giveBackItems', { ticketId, items: held.map(({ itemId }) => itemId) });
  return given ? 'through' : 'again';
}

/** [C-45] "anything else?" – sometimes yes, and once. */
async function askForMore({ desk, day, dice }: Clerk, ticket: CounterTicket): Promise<boolean> {
  if (ticket.earlierServices.length > 0 || !dice.chance(day.profile.habits.secondService)) return false;
  const here = day.face.guide.services.filter(
    ({ queue, id, documents }) =>
      queue === queueOf(day.face.guide, ticket) && id !== ticket.serviceId && documents.owner,
  );
  const more = here[dice.between(0, here.length - 1)];
  if (!more) return false;
  const documents = (more.documents.owner ?? []).map((document) => ({ document, present: true, valid: true }));
  const added = await day.send(desk, 'addService', {
    ...{ ticketId: ticket.ticketId, serviceId: more.id, comesAs: 'owner', documents },
  });
  if (added) day.tally.count('secondServices');
  return added !== undefined;
}

function queueOf({ services }: Clerk['day']['face']['guide'], { serviceId }: CounterTicket): string | undefined {
  return services.find(({ id }) => id === serviceId)?.queue;
}
