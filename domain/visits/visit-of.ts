import type { Language } from '../../contract/words.ts';
import { happenedAt } from '../days/happened-at.ts';
import { type Context, type Refused, refuse } from '../decision.ts';
import { event, type HallEvent } from '../events.ts';
import type { Hall } from '../hall.ts';

interface Asked {
  readonly visitId?: string | undefined;
  readonly language: Language;
  readonly occurredAt?: number | undefined;
}

/** The visit that a triage belongs to: the one named, or a new one. One person, one visit. */
export function visitOf(
  hall: Hall,
  asked: Asked,
  context: Context,
): { readonly visitId: string; readonly events: readonly HallEvent[] } | Refused {
  if (asked.visitId)
    return hall.visits[asked.visitId] ? { visitId: asked.visitId, events: [] } : refuse('unknownVisit');
  const at = happenedAt(hall, asked.occurredAt, context);
  if (typeof at !== 'number') return at;
  const visitId = context.newId();
  return { visitId, events: [event('VisitBegan', { visitId, packHash: hall.packHash, language: asked.language, at })] };
}
