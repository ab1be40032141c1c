import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import type { Slip } from '../../contract/slip.ts';
import { openAlerts } from '../alerts/alerts.ts';
import { accept, type Context, type Decision, refuse, remark } from '../decision.ts';
import { event, type HallEvent } from '../events.ts';
import { type Hall, packOf } from '../hall.ts';
import { localTime, PAPER_WORDS, pick } from './words.ts';

/** A test slip with the date: is there paper, and is Chinese right? */
export function printTest(
  hall: Hall,
  { printer, language }: CommandPayload<'printTest'>,
  context: Context,
): Decision<CommandReply<'printTest'>> {
  const pack = packOf(hall);
  const known = pack.printers.find(({ id }) => id === printer);
  if (!known) return refuse('unknownPrinter', { printer });
  const words = PAPER_WORDS[language];
  const { date, time } = localTime(context.now, hall.timeZone);
  const slip: Slip = {
    kind: 'test',
    language,
    lines: [
      { kind: 'text', text: words.test, size: 2, bold: true, align: 'center' },
      { kind: 'text', text: pick(pack.name, language), align: 'center' },
      { kind: 'rule' },
      { kind: 'pair', left: pick(known.name, language), right: `${date} ${time}` },
      { kind: 'text', text: words.testLine },
      { kind: 'text', text: 'ABC 0123456789 ¥ 城南营业厅' },
    ],
  };
  const printJobId = context.newId();
  const paper = { kind: 'paper' as const, printJobId, printer, slip, reprint: false, keepDays: 1 };
  return accept({ printJobId }, [event('SlipOrdered', { printJobId, kind: 'test' })], [paper]);
}

/** A second copy, marked as such and with its reason. A money receipt is never reprinted silently, so not here at all. */
export function reprint(
  hall: Hall,
  { printJobId: of, reason }: CommandPayload<'reprint'>,
  context: Context,
): Decision<CommandReply<'reprint'>> {
  const job = context.facts.printJob(of);
  if (!job) return refuse('unknownPrintJob');
  if (job.slip.kind === 'receipt') return refuse('receiptNotReprinted');
  const mark = {
    kind: 'text' as const,
    text: PAPER_WORDS[job.slip.language].reprint,
    bold: true,
    align: 'center' as const,
  };
  const slip: Slip = { ...job.slip, lines: [mark, ...job.slip.lines] };
  const printJobId = context.newId();
  const ticket = job.ticketId ? { ticketId: job.ticketId } : {};
  const paper = {
    kind: 'paper' as const,
    printJobId,
    printer: job.printer,
    slip,
    reprint: true,
    keepDays: 7,
    ...ticket,
  };
  return accept(
    { printJobId },
    [event('SlipOrdered', { printJobId, kind: slip.kind, reprintOf: of }), ...settled(hall, of)],
    [paper, remark(packOf(hall), { about: printJobId, what: 'reprint', text: reason })],
  );
}

/** The alert about a slip that failed is over once the slip is printed again or given up. */
function settled(hall: Hall, printJob: string): readonly HallEvent[] {
  return openAlerts(hall, { kind: 'slipFailed', about: { printJob } }).map(({ alertId }) =>
    event('AlertOver', { alertId }),
  );
}

/** Gives up a piece of paper that will not come out, so that its printer's lane goes on. */
export function abandonPrint(
  _hall: Hall,
  { printJobId }: CommandPayload<'abandonPrint'>,
  context: Context,
): Decision<CommandReply<'abandonPrint'>> {
  const job = context.facts.printJob(printJobId);
  if (!job) return refuse('unknownPrintJob');
  if (job.over) return refuse('printJobOver');
  return accept({}, [event('SlipAbandoned', { printJobId })], [{ kind: 'paperAbandoned', printJobId }]);
}
