// Who goes before whom, counted anew from the calls alone: nobody is passed beyond what the pack allows, and never by an equal.
import type { EventData } from '../../domain/events.ts';
import { type Hall, packOf, type Ticket } from '../../domain/hall.ts';
import { Broken } from './broken.ts';

export class OrderWatcher {
  /** How many who came later were called from the same line before this ticket. */
  readonly #passed = new Map<string, number>();

  /** Throws Broken. @param before the hall in which it was called */
  see({ ticketId, counterId, chosen }: EventData['TicketCalled'], before: Hall): void {
    const called = before.tickets[ticketId];
    if (!called || chosen || isSetApart(called)) return;
    const pack = packOf(before);
    const isOpenToAll = !pack.counters.find(({ id }) => id === counterId)?.firstFor;
    const most =
      pack.queues.find(({ id }) => id === called.queueId)?.passedAtMost ??
      pack.fairness?.passedAtMost ??
      Number.POSITIVE_INFINITY;
    for (const other of Object.values(before.tickets)) {
      if (!isPassed(other, called)) continue;
      if (other.classId === called.classId)
        throw new Broken(
          `${called.number} was called before ${other.number} of its own class`,
          ticketId,
          other.ticketId,
        );
      // a desk for one class alone does not choose among the others
      if (!isOpenToAll) continue;
      const times = (this.#passed.get(other.ticketId) ?? 0) + 1;
      this.#passed.set(other.ticketId, times);
      if (times > most)
        throw new Broken(`${other.number} was passed ${times} times, ${most} are allowed`, ticketId, other.ticketId);
    }
  }
}

/** Whom a desk keeps for itself, and who has fallen back, stand at places of their own. */
function isSetApart({ onlyCounter, returned, fellBackAt }: Ticket): boolean {
  return onlyCounter !== undefined || returned || fellBackAt !== undefined;
}

function isPassed(other: Ticket, called: Ticket): boolean {
  const isInSameLine = other.queueId === called.queueId && other.status === 'waiting';
  return isInSameLine && other.arrivedAt < called.arrivedAt && !isSetApart(other);
}
