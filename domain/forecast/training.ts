import { accept, type Decision } from '../decision.ts';
import { event } from '../events.ts';
import type { Hall } from '../hall.ts';

/** One of the hall's own commands: from this event on the forecast uses what was trained with the memory as of event `upTo`. */
export function adoptTraining(
  _hall: Hall,
  { upTo, visits }: { readonly upTo: number; readonly visits: number },
): Decision<object> {
  return accept({}, [event('ForecastTrained', { upTo, visits })]);
}
