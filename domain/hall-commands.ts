// Commands that the hall gives itself; nobody sends them over the wire.
import { raiseAlert, settleAlert } from './alerts/alerts.ts';
import { noticeOutage } from './control/outage.ts';
import { watchHall } from './control/watch.ts';
import { endIdleVisits, openBusinessDay } from './days/open-day.ts';
import { accept, type Context, type Decision } from './decision.ts';
import { event } from './events.ts';
import { raisePassedPromises } from './forecast/passed.ts';
import { adoptTraining } from './forecast/training.ts';
import type { Hall } from './hall.ts';
import { openPost } from './posts/posts.ts';
import { lapseMissing } from './tickets/lapse.ts';

function adoptPack(hall: Hall, { packHash }: { readonly packHash: string }): Decision<object> {
  return accept({}, hall.packHash === packHash && hall.ledger > 0 ? [] : [event('PackAdopted', { packHash })]);
}

type HallHandler<P> = (hall: Hall, payload: P, context: Context) => Decision<object>;
const handlers = {
  openBusinessDay,
  endIdleVisits,
  lapseMissing,
  adoptPack,
  openPost,
  raiseAlert,
  settleAlert,
  watchHall,
  noticeOutage,
  raisePassedPromises,
  adoptTraining,
};

export type HallCommandName = keyof typeof handlers;
export type HallCommandPayload<N extends HallCommandName> = Parameters<(typeof handlers)[N]>[1];
export const HALL_COMMANDS: { readonly [N in HallCommandName]: HallHandler<HallCommandPayload<N>> } = handlers;
