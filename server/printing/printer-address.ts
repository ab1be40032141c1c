/** Where a printer is: at a TCP port in the hall's network, or the one inside this process. */
export type PrinterAddress = { kind: 'tcp'; host: string; port: number } | { kind: 'virtual' };

/** The port on which thermal printers listen for raw bytes. */
const RAW_PORT = 9100;

/** An address that names no printer. The message says what is expected, for the person who set it. */
export class PrinterAddressError extends Error {
  constructor(text: string) {
    super(`a printer's address is "virtual" or "tcp://HOST:PORT", for example tcp://192.168.1.50:9100, not "${text}"`);
    this.name = 'PrinterAddressError';
  }
}

/** Reads `virtual` or `tcp://HOST[:PORT]` (port 9100 if left out; IPv6 in brackets). Throws PrinterAddressError. */
export function parsePrinterAddress(text: string): PrinterAddress {
  const trimmed = text.trim();
  if (trimmed === 'virtual') return { kind: 'virtual' };
  const url = URL.canParse(trimmed) ? new URL(trimmed) : undefined;
  if (url?.protocol !== 'tcp:' || url.hostname === '' || saysMore(url)) throw new PrinterAddressError(text);
  const port = url.port === '' ? RAW_PORT : Number(url.port);
  if (port === 0) throw new PrinterAddressError(text);
  return { kind: 'tcp', host: url.hostname.replace(/^\[|\]$/g, ''), port };
}

/** A user, a path or a question in the address: somebody pasted the address of something else. */
function saysMore(url: URL): boolean {
  return (
    url.username !== '' || url.password !== '' || !['', '/'].includes(url.pathname) || `${url.search}${url.hash}` !== ''
  );
}
