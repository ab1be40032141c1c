import type { PrinterStatus } from './printer-status.ts';

/** Why a job did not come out, as stable codes. `offline`: the printer itself says that it is stopped or broken. */
export type PrinterErrorCode = 'unreachable' | 'timeout' | 'paperOut' | 'coverOpen' | 'offline' | 'connectionLost';

/**
 * How much of the job the printer may have: `none` (printing again is safe), `some`, `all`. After `some` or `all`
 * paper may be lying in the tray: a receipt must not be printed again without a person's word.
 */
export type HandedOver = 'none' | 'some' | 'all';

const IN_WORDS: Record<PrinterErrorCode, string> = {
  unreachable: 'the printer cannot be reached',
  timeout: 'the printer did not take the job in time',
  paperOut: 'the printer is out of paper',
  coverOpen: "the printer's cover is open",
  offline: 'the printer says that it is stopped',
  connectionLost: 'the connection to the printer broke',
};

/** The one kind of error that sending to a printer throws. */
export class PrinterError extends Error {
  readonly code: PrinterErrorCode;
  readonly handedOver: HandedOver;

  constructor(code: PrinterErrorCode, handedOver: HandedOver, cause?: unknown) {
    super(`${IN_WORDS[code]}; handed over: ${handedOver}`, { cause });
    this.name = 'PrinterError';
    this.code = code;
    this.handedOver = handedOver;
  }
}

/** What in this state keeps a printer from printing, if anything: the reason a person can mend comes first. */
export function reasonNotToPrint(status: PrinterStatus): PrinterErrorCode | undefined {
  if (status.cover === 'open') return 'coverOpen';
  if (status.paper === 'out') return 'paperOut';
  return status.online ? undefined : 'offline';
}
