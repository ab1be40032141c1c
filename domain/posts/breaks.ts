// A break is an interval of the counter: since when and why by kind. It begins when no customer is there. [S-02]
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { counterOf } from '../actor.ts';
import { accept, type Context, type Decision, isRefused, type Refused, refuse } from '../decision.ts';
import { event } from '../events.ts';
import { counterState, type Hall, packOf } from '../hall.ts';

export function startBreak(
  hall: Hall,
  { counterId, reason }: CommandPayload<'startBreak'>,
  context: Context,
): Decision<CommandReply<'startBreak'>> {
  const at = counterMeant(hall, counterId, context);
  if (isRefused(at)) return at;
  const { staff, ticketId, away } = counterState(hall, at.counterId);
  if (!staff) return refuse('nobodyAtPost', { counter: at.counterId });
  if (ticketId) return refuse('stillServing');
  if (away) return accept({}, []);
  return accept({}, [event('BreakStarted', { counterId: at.counterId, staff, reason })]);
}

export function endBreak(
  hall: Hall,
  { counterId }: CommandPayload<'endBreak'>,
  context: Context,
): Decision<CommandReply<'endBreak'>> {
  const at = counterMeant(hall, counterId, context);
  if (isRefused(at)) return at;
  const { staff = '', away } = counterState(hall, at.counterId);
  return accept({}, away ? [event('BreakEnded', { counterId: at.counterId, staff })] : []);
}

/** Somebody at a counter means their own; whoever works elsewhere names one. */
function counterMeant(
  hall: Hall,
  named: string | undefined,
  { actor }: Context,
): { readonly counterId: string } | Refused {
  const own = counterOf(actor);
  if (own && named && named !== own) return refuse('notYourCounter', { counter: named });
  const counterId = own ?? named;
  if (!counterId) return refuse('unknownCounter');
  return packOf(hall).counters.some(({ id }) => id === counterId)
    ? { counterId }
    : refuse('unknownCounter', { counter: counterId });
}
