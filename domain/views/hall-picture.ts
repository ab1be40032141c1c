import type { HallPicture } from '../../contract/board.ts';
import { type Hall, packOf, type Ticket } from '../hall.ts';
import { openCounters } from '../queue/standing.ts';
import { counterRow } from './counter-row.ts';

/** The counters and queues of the hall as it stands: the same picture live on the board and in a recording. */
export function hallPicture(hall: Hall, staffName: (number: string) => string): HallPicture {
  const waiting = Object.values(hall.tickets).filter(({ status }) => status === 'waiting');
  const { issued, served, gaveUp, noShow, refused, diverted } = hall.today;
  const { counters, queues } = packOf(hall);
  return {
    waiting: waiting.length,
    ...longestOf(waiting),
    counters: counters.map(({ id }) => counterRow(hall, id, staffName)),
    queues: queues.map(({ id: queueId }) => {
      const line = waiting.filter((ticket) => ticket.queueId === queueId);
      return { queueId, waiting: line.length, ...longestOf(line), counters: openCounters(hall, queueId) };
    }),
    today: { issued, served, gaveUp, noShow, refused, diverted },
  };
}

function longestOf(line: readonly Ticket[]): { readonly longestSince?: number } {
  return line.length > 0 ? { longestSince: Math.min(...line.map(({ since }) => since)) } : {};
}
