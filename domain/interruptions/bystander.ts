// Somebody asks while another customer is served: a brief answer, a request to wait, or an exact place. Nobody is ignored. [C-25 to C-27]
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { accept, type Context, type Decision, isRefused, refuse } from '../decision.ts';
import { event } from '../events.ts';
import { counterState, type Hall, packOf } from '../hall.ts';
import { actingCounter } from '../tickets/at-counter.ts';

export function answerBystander(
  hall: Hall,
  { answer, toCounter }: CommandPayload<'answerBystander'>,
  context: Context,
): Decision<CommandReply<'answerBystander'>> {
  const at = actingCounter(hall, undefined, context);
  if (isRefused(at)) return at;
  const { counterId } = at;
  if (answer !== 'toCounter') return accept({}, [event('BystanderAnswered', { counterId, answer })]);
  // [C-34] never a vague direction, and [SC-14] never a busy desk named as idle
  if (!toCounter) return refuse('counterMissing');
  if (!idleCounters(hall, counterId).includes(toCounter)) return refuse('counterNotIdle', { counter: toCounter });
  return accept({}, [event('BystanderAnswered', { counterId, answer, toCounter })]);
}

/** Counters with a clerk and without a customer, the nearest to this one first; counters stand in the order of the pack. [C-26] */
export function idleCounters(hall: Hall, counterId: string): readonly string[] {
  const row = packOf(hall).counters.map(({ id }) => id);
  const distance = (id: string) => Math.abs(row.indexOf(id) - row.indexOf(counterId));
  return row.filter((id) => id !== counterId && isIdle(hall, id)).sort((one, other) => distance(one) - distance(other));
}

function isIdle(hall: Hall, counterId: string): boolean {
  const { staff, ticketId, tidying } = counterState(hall, counterId);
  return staff !== undefined && ticketId === undefined && !tidying;
}
