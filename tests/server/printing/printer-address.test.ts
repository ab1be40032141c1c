import { describe, expect, it } from 'vitest';
import { PrinterAddressError, parsePrinterAddress } from '../../../server/printing/printer-address.ts';

describe("a printer's address", () => {
  it.each([
    ['virtual', { kind: 'virtual' }],
    ['tcp://192.168.1.50:9100', { kind: 'tcp', host: '192.168.1.50', port: 9100 }],
    ['tcp://printer-door', { kind: 'tcp', host: 'printer-door', port: 9100 }],
    [' tcp://10.0.0.7:515/ ', { kind: 'tcp', host: '10.0.0.7', port: 515 }],
    ['tcp://[fe80::1]:9100', { kind: 'tcp', host: 'fe80::1', port: 9100 }],
  ])('%j is understood', (text, address) => {
    expect(parsePrinterAddress(text)).toEqual(address);
  });

  it.each([
    '',
    '192.168.1.50',
    'http://192.168.1.50:9100',
    'tcp://',
    'tcp://host:0',
    'tcp://host:99999',
    'tcp://host:nine',
    'tcp://host:9100/queue',
    'tcp://user@host:9100',
    'usb',
  ])('%j is refused with what is expected instead', (text) => {
    expect(() => parsePrinterAddress(text)).toThrow(PrinterAddressError);
    expect(() => parsePrinterAddress(text)).toThrow('"virtual" or "tcp://HOST:PORT"');
    expect(() => parsePrinterAddress(text)).toThrow(`not "${text}"`);
  });
});
