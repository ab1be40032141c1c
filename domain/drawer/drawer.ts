// A drawer for each clerk: a float, what was taken and removed, and a count at hand-over against the computed sum.
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { accept, type Context, type Decision, refuse, remark } from '../decision.ts';
import { event } from '../events.ts';
import { type Drawer, type Hall, packOf } from '../hall.ts';

/** What ought to lie in a drawer, in fen: float + taken − removed. */
export function computedSum({ float, taken, removed }: Drawer): number {
  return float + taken - removed;
}

export function openDrawer(
  hall: Hall,
  { float }: CommandPayload<'openDrawer'>,
  { actor }: Context,
): Decision<CommandReply<'openDrawer'>> {
  if (actor.kind !== 'staff') return refuse('mayNot');
  if (hall.drawers[actor.staff]) return refuse('drawerOpen');
  return accept({}, [event('DrawerOpened', { staff: actor.staff, float })]);
}

export function removeCash(
  hall: Hall,
  { amount, reason }: CommandPayload<'removeCash'>,
  { actor }: Context,
): Decision<CommandReply<'removeCash'>> {
  if (actor.kind !== 'staff') return refuse('mayNot');
  const drawer = hall.drawers[actor.staff];
  if (!drawer) return refuse('noDrawer');
  const left = computedSum(drawer) - amount;
  if (left < 0) return refuse('moreThanInDrawer', { most: computedSum(drawer) });
  const why = remark(packOf(hall), { about: `drawer ${actor.staff}`, what: 'removeCash', text: reason });
  return accept({ left }, [event('CashRemoved', { staff: actor.staff, amount })], [why]);
}

export function countDrawer(
  hall: Hall,
  { counted, reason }: CommandPayload<'countDrawer'>,
  { actor }: Context,
): Decision<CommandReply<'countDrawer'>> {
  if (actor.kind !== 'staff') return refuse('mayNot');
  const drawer = hall.drawers[actor.staff];
  if (!drawer) return refuse('noDrawer');
  const computed = computedSum(drawer);
  const difference = counted - computed;
  // the sum is not told before a count was given: nobody counts towards a figure
  if (difference !== 0 && !reason) return refuse('differenceUnexplained', { difference });
  const { float, taken, removed } = drawer;
  const about = { about: `drawer ${actor.staff}`, what: 'countDrawer' };
  return accept(
    { computed, difference },
    [event('DrawerCounted', { staff: actor.staff, float, taken, removed, counted })],
    reason ? [remark(packOf(hall), { ...about, text: reason })] : [],
  );
}
