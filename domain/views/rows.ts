import type { AlertRow, PrinterStanding, TicketRow, TicketStatus } from '../../contract/views.ts';
import { audienceOf, nextEscalation } from '../control/escalation.ts';
import { type Alert, type Hall, lastLeg, type Ticket } from '../hall.ts';
import type { Known } from './known.ts';

export function ticketRow(ticket: Ticket): TicketRow {
  const { ticketId, number, status, queueId, classId, needs, arrivedAt, since, language } = ticket;
  const row = {
    ticketId,
    number,
    status,
    serviceId: lastLeg(ticket).serviceId,
    queueId,
    classId,
    needs,
    arrivedAt,
    since,
    language,
    ...(ticket.told ? { promisedMinutes: ticket.told.minutes } : {}),
    ...(ticket.slips ? { slips: ticket.slips, wentFirst: ticket.passedBy ?? [] } : {}),
    ...(ticket.appointment ? { appointment: ticket.appointment } : {}),
  };
  const counterId = ticket.counterId ?? ticket.onlyCounter;
  return counterId ? { ...row, counterId } : row;
}

/** Rows of one status, those longest in it first. */
export function rowsOf(hall: Hall, status: TicketStatus): readonly TicketRow[] {
  return Object.values(hall.tickets)
    .filter((ticket) => ticket.status === status)
    .sort((one, other) => one.since - other.since)
    .map(ticketRow);
}

export function alertRows(hall: Hall): readonly AlertRow[] {
  return Object.values(hall.alerts)
    .sort((one, other) => one.at - other.at)
    .map((alert) => alertRow(hall, alert));
}

function alertRow(hall: Hall, alert: Alert): AlertRow {
  const { alertId, kind, at, about, takenBy, step } = alert;
  const escalates = nextEscalation(hall, alert);
  return {
    ...{ alertId, kind, at, about, to: audienceOf(hall, alert) },
    state: takenBy ? 'taken' : 'raised',
    ...(takenBy ? { takenBy } : {}),
    ...(step ? { escalated: step } : {}),
    ...(escalates ? { escalates } : {}),
  };
}

export function printerStanding(known: Known, printerId: string | undefined): PrinterStanding {
  return (
    known.printers.find((printer) => printer.printerId === printerId) ?? { printerId: printerId ?? '', state: 'ok' }
  );
}
