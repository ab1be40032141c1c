import type { CommandName } from '../../contract/commands.ts';
import type { PhoneTicketView, ViewName } from '../../contract/views.ts';
import type { HallFile } from '../../db/hall-file.ts';
import { type Actor, counterOf } from '../../domain/actor.ts';
import { type Refused, refuse } from '../../domain/decision.ts';
import { type Hall, packOf } from '../../domain/hall.ts';
import { mayCommand, maySee } from '../../domain/rights.ts';
import { counterView } from '../../domain/views/counter-view.ts';
import { customerView } from '../../domain/views/customer-view.ts';
import { guideView, type Spell } from '../../domain/views/guide-view.ts';
import { displayView, greeterView, kioskView } from '../../domain/views/hall-views.ts';
import type { Known } from '../../domain/views/known.ts';
import { managerView } from '../../domain/views/manager-view.ts';
import { phoneTicketView } from '../../domain/views/phone-view.ts';
import { printersView } from '../../domain/views/printers-view.ts';
import type { Audience } from './view-hub.ts';

export interface ViewParts {
  readonly hall: () => Hall;
  readonly known: () => Known;
  readonly file: HallFile;
  readonly spell: Spell;
}

/** Who gets which view: the actor's right is asked here, and the counter is the actor's own. */
export type Audiences = (actor: Actor, view: ViewName, params: Readonly<Record<string, string>>) => Audience | Refused;

export function audiencesOf(parts: ViewParts): Audiences {
  const { hall, known } = parts;
  const guide = guideOnce(parts);
  return (actor, view, params) => {
    if (!maySee(actor, view)) return refuse(actor.kind === 'screen' ? 'notSignedIn' : 'mayNot', { view });
    switch (view) {
      case 'guide':
        return { key: view, name: view, build: guide };
      case 'kiosk':
        return { key: view, name: view, build: () => kioskView(hall(), known()) };
      case 'greeter':
        return { key: view, name: view, build: () => greeterView(hall(), known()) };
      case 'display':
        return { key: view, name: view, build: () => displayView(hall(), known()) };
      case 'manager':
        return atManager(parts, actor);
      case 'printers':
        return { key: view, name: view, build: () => printersView(hall(), known()) };
      case 'counter':
        return atCounter(parts, 'counter', counterOf(actor) ?? unboundCounter(actor, params));
      case 'customer':
        return atCounter(parts, 'customer', actor.kind === 'screen' ? actor.place.at : counterOf(actor));
      case 'phoneTicket':
        return actor.kind === 'phone' ? phoneTicket(parts, actor.ticketId) : refuse('mayNot');
      default:
        return view satisfies never;
    }
  };
}

/** Whoever may do more sees it on the buttons: one view for each set of rights. */
function atManager({ hall, known }: ViewParts, actor: Actor): Audience {
  const mayGive = (command: CommandName) => mayCommand(actor, command);
  const key = mayGive('changeStaff') ? 'manager?rights=staff' : 'manager';
  return { key, name: 'manager', build: () => managerView(hall(), known(), mayGive) };
}

/** An integrator that is bound to no counter names the one it looks at. */
function unboundCounter(actor: Actor, params: Readonly<Record<string, string>>): string | undefined {
  return actor.kind === 'program' ? params.counter : undefined;
}

function atCounter(
  { hall, known }: ViewParts,
  view: 'counter' | 'customer',
  counterId: string | undefined,
): Audience | Refused {
  if (!counterId || !packOf(hall()).counters.some(({ id }) => id === counterId))
    return refuse('unknownCounter', { counter: counterId });
  const build =
    view === 'counter' ? () => counterView(hall(), counterId, known()) : () => customerView(hall(), counterId);
  return { key: `${view}?counter=${counterId}`, name: view, build };
}

function phoneTicket({ hall, file, known }: ViewParts, ticketId: string): Audience {
  const build = (): PhoneTicketView | undefined =>
    phoneTicketView(
      hall(),
      ticketId,
      hall().tickets[ticketId] ? undefined : file.queries.endedTicket(ticketId),
      known().waits,
    );
  return { key: `phoneTicket?ticket=${ticketId}`, name: 'phoneTicket', build };
}

/** The guide is large and changes only with the pack. */
function guideOnce({ hall, spell }: ViewParts): () => object {
  let hash = '';
  let guide: object = {};
  return () => {
    const now = hall();
    if (now.packHash !== hash) {
      guide = guideView(now, spell);
      hash = now.packHash;
    }
    return guide;
  };
}
