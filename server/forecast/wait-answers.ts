// Questions about waiting: how one customer stands now, and how promises were kept. Both small: a look at the hall, sums by day.
import type { WaitNow } from '../../contract/forecast.ts';
import type { HallFile } from '../../db/hall-file.ts';
import type { Waits } from '../../domain/forecast/waits.ts';
import type { Hall } from '../../domain/hall.ts';
import type { QueryAnswerers } from '../commands/query-answers.ts';

export interface WaitQuestions {
  readonly hall: () => Hall;
  readonly waits: () => Waits;
  readonly file: Pick<HallFile, 'promises'>;
}

export function waitAnswers({ hall, waits, file }: WaitQuestions): Pick<QueryAnswerers, 'waitNow' | 'promises'> {
  return {
    waitNow: ({ ticketId }) => waitNow(hall(), waits(), ticketId),
    promises: ({ from, to }) => ({ days: file.promises.byDay(from, to) }),
  };
}

/** Undefined when there is no such waiting ticket. */
function waitNow(hall: Hall, waits: Waits, ticketId: string): WaitNow | undefined {
  const ticket = hall.tickets[ticketId];
  if (ticket?.status !== 'waiting') return undefined;
  const { number, arrivedAt, told } = ticket;
  return {
    ...{ ticketId, number, arrivedAt, ahead: 0 },
    ...waits.ofTicket(ticketId),
    ...(told ? { promisedMinutes: told.minutes } : {}),
  };
}
