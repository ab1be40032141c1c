// The ledger's side: every ticket of the replay against its row, to the second.
import type { TicketRecord } from '../../contract/board.ts';
import type { QueryAnswers, QueryInput } from '../../contract/queries.ts';
import { PlainFault } from '../../server/command-line.ts';
import type { HallFace } from './hall-face.ts';
import type { Tickets } from './play.ts';
import type { Visit } from './repair.ts';

export interface Difference {
  /** Line of the log. */
  readonly line: number;
  readonly number?: string;
  readonly what: 'ticket' | 'outcome' | 'arrivedAt' | 'waited' | 'agent';
  readonly log: string | number;
  readonly ledger: string | number;
}
export interface Comparison {
  readonly rows: readonly { readonly visit: Visit; readonly ticket: TicketRecord | undefined }[];
  readonly differences: readonly Difference[];
  /** Tickets of that day that somebody else took. */
  readonly others: number;
}

const PAGE = 200;

/** Every ticket of a business day, page by page. Throws PlainFault when the hall does not tell. */
export async function readLedger(face: HallFace, day: string): Promise<readonly TicketRecord[]> {
  const rows: TicketRecord[] = [];
  let after: number | undefined = 0;
  while (after !== undefined) {
    const page: QueryAnswers['tickets'] = await readPage(face, { day, after, limit: PAGE });
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

async function readPage(face: HallFace, params: QueryInput<'tickets'>): Promise<QueryAnswers['tickets']> {
  const answer = await face.query('tickets', params);
  if (answer.ok) return answer.reply;
  throw new PlainFault(`The ledger cannot be read: ${answer.refusal.code}.`);
}

/** @param midnight the hall's time at the log's midnight, UTC ms */
export function compare(
  { visits, tickets, midnight }: { visits: readonly Visit[]; tickets: Tickets; midnight: number },
  ledger: readonly TicketRecord[],
): Comparison {
  const byId = new Map(ledger.map((ticket) => [ticket.ticketId, ticket]));
  const rows = visits.map((visit) => ({ visit, ticket: byId.get(tickets.get(visit.line) ?? '') }));
  const differences = rows.flatMap(({ visit, ticket }) => differencesOf(visit, ticket, midnight));
  return { rows, differences, others: ledger.length - rows.filter(({ ticket }) => ticket).length };
}

function differencesOf(visit: Visit, ticket: TicketRecord | undefined, midnight: number): readonly Difference[] {
  const { line, arrived, waitEnds, served } = visit;
  if (!ticket) return [{ line, what: 'ticket', log: 'one', ledger: 'none' }];
  const differs = (what: Difference['what'], log: string | number, ledger: string | number): readonly Difference[] =>
    log === ledger ? [] : [{ line, number: ticket.number, what, log, ledger }];
  return [
    ...differs('outcome', served ? 'served' : 'gaveUp', ticket.outcome ?? 'none'),
    ...differs('arrivedAt', midnight + arrived * 1000, ticket.arrivedAt),
    ...differs('waited', (waitEnds - arrived) * 1000, ticket.waited),
    ...differs('agent', served?.agent ?? '', ticket.agent ?? ''),
  ];
}
