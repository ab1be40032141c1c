// What came of a need, as the hall has acknowledged it; nothing here is shown before that.
import type { CommandReply } from '../../contract/commands.ts';
import type { GreeterView } from '../../contract/views.ts';
import type { Language } from '../../contract/words.ts';

interface Common {
  readonly visitId: string;
  readonly serviceId: string;
  readonly language: Language;
}
export type Result =
  | (Common & { readonly kind: 'ticket'; readonly ticket: CommandReply<'issueTicket'> })
  | (Common & {
      readonly kind: 'refused';
      readonly bring: readonly string[];
      readonly hallId?: string;
      readonly printJobId?: string;
    })
  | (Common & {
      readonly kind: 'diverted';
      readonly to: 'terminal' | 'online' | 'otherHall';
      readonly hallId?: string;
    });

/** The stable code of what is wrong with this result's paper; undefined while it prints. */
export function paperTrouble(view: GreeterView, result: Result): string | undefined {
  const printJobId = result.kind === 'ticket' ? result.ticket.printJobId : undefined;
  const job = result.kind === 'refused' ? result.printJobId : printJobId;
  if (!job) return undefined;
  const slip = view.alerts.find(({ kind, about }) => kind === 'slipFailed' && about.printJob === job);
  if (slip) return slip.about.error ?? 'other';
  return view.printer.state === 'failing' ? (view.printer.error ?? 'other') : undefined;
}
