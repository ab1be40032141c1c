// The stream of commands whose speed is measured: a customer is given a number, is called, sits down, and changes their mind.
// Every one of them is durable, and none needs a look at a screen to know the next.
import type { CommandInput, CommandName, CommandReply } from '../contract/commands.ts';

export const NEED = { serviceId: 'recharge', comesAs: 'owner', language: 'zh-CN' } as const;
/** Commands of one short visit. */
export const LENGTH = 5;

export type Give = <N extends CommandName>(name: N, input: CommandInput<N>) => Promise<CommandReply<N>>;

export async function shortVisit({ door, desk }: { readonly door: Give; readonly desk: Give }): Promise<void> {
  await door('issueTicket', NEED);
  const { ticketId } = await desk('callNext', {});
  await desk('startService', { ticketId });
  await desk('cancelTicket', { ticketId, reason: 'gaveUp' });
  await desk('deskReady', {});
}

/** Lets the lanes take visits until so many are done. */
export async function visits<L>(lanes: readonly L[], count: number, visit: (lane: L) => Promise<void>): Promise<void> {
  let left = count;
  await Promise.all(
    lanes.map(async (lane) => {
      while (left > 0) {
        left -= 1;
        await visit(lane);
      }
    }),
  );
}
