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

/** What is wrong with a result's paper: the stable code, and whether it prints by itself once the printer is back. */
export interface Trouble {
  readonly error: string;
  readonly printsLater: boolean;
}

/** Undefined while there is nothing to say against the paper. */
export function paperTrouble(view: Pick<GreeterView, 'alerts' | 'printer'>, result: Result): Trouble | undefined {
  const printJobId = result.kind === 'ticket' ? result.ticket.printJobId : undefined;
  const job = result.kind === 'refused' ? result.printJobId : printJobId;
  if (!job) return undefined;
  const slip = view.alerts.find(({ kind, about }) => kind === 'slipFailed' && about.printJob === job);
  if (slip) return { error: slip.about.error ?? 'other', printsLater: false };
  if (view.printer.state !== 'failing') return undefined;
  return { error: view.printer.error ?? 'other', printsLater: true };
}
