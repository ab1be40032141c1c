/** How a printer is, by its own word. */
export type PrinterStatus = { paper: 'ok' | 'nearEnd' | 'out'; cover: 'closed' | 'open'; online: boolean };

/** The questions `DLE EOT n`: 1 the printer, 2 why it is offline, 3 its errors, 4 its paper. */
export const STATUS_QUESTIONS = [1, 2, 3, 4] as const;
export type StatusQuestion = (typeof STATUS_QUESTIONS)[number];
export type StatusReplies = Partial<Record<StatusQuestion, number>>;

/** Bits of the replies, as Epson's ESC/POS reference gives them for DLE EOT and other makers follow. */
const OFFLINE = 0x08;
const COVER_OPEN = 0x04;
const STOPPED_AT_PAPER_END = 0x20;
const STOPPED_BY_ERROR = 0x40;
const ERRORS = 0x08 | 0x20 | 0x40;
const PAPER_NEAR_END = 0x0c;
const PAPER_END = 0x60;
/** In every reply bit 1 and bit 4 are set and bits 0 and 7 are not; so it differs from XON, XOFF and automatic status. */
const ALWAYS_SET = 0x12;
const FIXED_BITS = 0x93;

export const FIT_TO_PRINT: PrinterStatus = { paper: 'ok', cover: 'closed', online: true };

export function statusQuestion(question: StatusQuestion): Buffer {
  return Buffer.from([0x10, 0x04, question]);
}

/** Whether a byte from a printer is a reply to `DLE EOT`. */
export function isStatusReply(byte: number): boolean {
  return (byte & FIXED_BITS) === ALWAYS_SET;
}

/** What the replies say together. An unanswered question counts as nothing wrong: cheap printers know not all. */
export function readStatus(replies: StatusReplies): PrinterStatus {
  const { 1: printer = 0, 2: cause = 0, 3: errors = 0, 4: paper = 0 } = replies;
  const out = (paper & PAPER_END) !== 0 || (cause & STOPPED_AT_PAPER_END) !== 0;
  const nearEnd = (paper & PAPER_NEAR_END) !== 0;
  return {
    paper: out ? 'out' : nearEnd ? 'nearEnd' : 'ok',
    cover: (cause & COVER_OPEN) !== 0 ? 'open' : 'closed',
    online: (printer & OFFLINE) === 0 && (cause & STOPPED_BY_ERROR) === 0 && (errors & ERRORS) === 0,
  };
}

/** The reply that a printer in this state gives: the virtual printer's side of the same words. */
export function statusReply(question: StatusQuestion, status: PrinterStatus): number {
  const stopped = !status.online || status.cover === 'open' || status.paper === 'out';
  switch (question) {
    case 1:
      return ALWAYS_SET | (stopped ? OFFLINE : 0);
    case 2:
      return (
        ALWAYS_SET | (status.cover === 'open' ? COVER_OPEN : 0) | (status.paper === 'out' ? STOPPED_AT_PAPER_END : 0)
      );
    case 3:
      return ALWAYS_SET;
    case 4:
      return ALWAYS_SET | (status.paper === 'out' ? PAPER_END : 0) | (status.paper !== 'ok' ? PAPER_NEAR_END : 0);
    default:
      return question satisfies never;
  }
}
