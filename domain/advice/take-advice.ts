import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { accept, type Context, type Decision, refuse } from '../decision.ts';
import { event } from '../events.ts';
import type { Hall } from '../hall.ts';

const HOUR_MS = 3_600_000;

/** Opens nothing by itself: a person has to sit down. An advice that the hall no longer knows is out of date. */
export function takeAdvice(
  hall: Hall,
  { adviceId }: CommandPayload<'takeAdvice'>,
  { now, facts }: Context,
): Decision<CommandReply<'takeAdvice'>> {
  const given = facts.advice?.(adviceId);
  if (!given || !hall.day) return refuse('adviceOver');
  const { kind, counterId, queueId, limitMs, foretold, taken } = given;
  if (taken) return accept({}, []);
  return accept({}, [
    event('AdviceTaken', {
      ...{ adviceId, kind, counterId, day: hall.day.date, until: now + HOUR_MS, limitMs },
      ...(queueId ? { queueId } : {}),
      ...foretold,
    }),
  ]);
}
