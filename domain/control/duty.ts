import type { CommandReply } from '../../contract/commands.ts';
import { accept, type Context, type Decision, refuse } from '../decision.ts';
import { event } from '../events.ts';
import type { Hall } from '../hall.ts';

/** [O-13] one named person answers for the hall; taking it relieves whoever had it. */
export function takeDuty(hall: Hall, _payload: object, { actor }: Context): Decision<CommandReply<'takeDuty'>> {
  if (actor.kind !== 'staff') return refuse('notSignedIn');
  if (hall.control.duty?.staff === actor.staff) return accept({}, []);
  return accept({}, [event('DutyTaken', { staff: actor.staff })]);
}
