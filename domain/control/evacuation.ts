// Everybody out: calls stop, numbers keep their order, and what is being handed back can still be handed back.
import type { CommandName, CommandReply } from '../../contract/commands.ts';
import { accept, type Decision, refuse } from '../decision.ts';
import { event } from '../events.ts';
import type { Hall } from '../hall.ts';

/** What stands still in an evacuated hall: nobody is asked in, called, sat down or set aside as missing. */
const STOPPED = [
  'issueTicket',
  'callNext',
  'callTicket',
  'callAgain',
  'markMissing',
  'startService',
] as const satisfies readonly CommandName[];
export const STOPPED_AT_COUNTER = STOPPED.filter((name) => name !== 'issueTicket' && name !== 'callTicket');

/** Whether the command has to wait until the hall goes on. */
export function isStopped(hall: Hall, command: CommandName): boolean {
  return hall.control.evacuation !== undefined && STOPPED.some((name) => name === command);
}

export function evacuate(hall: Hall): Decision<CommandReply<'evacuate'>> {
  return accept({}, hall.control.evacuation ? [] : [event('EvacuationBegan', {})]);
}

/** The hall goes on where it stopped: the order is that of before, since nothing in it was touched. */
export function endEvacuation(hall: Hall): Decision<CommandReply<'endEvacuation'>> {
  return hall.control.evacuation ? accept({}, [event('EvacuationEnded', {})]) : refuse('noEvacuation');
}
