import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { slipToBytes } from '../../../server/printing/escpos.ts';
import { PAPER_80 } from '../../../server/printing/paper.ts';
import { sendToPrinter } from '../../../server/printing/transport.ts';
import { openVirtualPrinter, type VirtualPrinter } from '../../../server/printing/virtual-printer.ts';
import { RECEIPT_ZH, TICKET_ZH } from './example-slips.ts';

const PATIENT = { timeoutMs: 5_000 };
let printer: VirtualPrinter;
beforeEach(async () => {
  printer = await openVirtualPrinter({ keepJobs: 3 });
});
afterEach(() => printer.close());

it('tells whoever listens of each piece of paper', async () => {
  const ticket = slipToBytes(TICKET_ZH, PAPER_80);
  const told = once(printer, 'job');
  await sendToPrinter(printer.address, ticket, PATIENT);
  expect(await told).toEqual([{ number: 1, bytes: ticket, isCut: true }]);
});

it('cuts two slips that come over one connection into two papers', async () => {
  const slips = [slipToBytes(TICKET_ZH, PAPER_80), slipToBytes(RECEIPT_ZH, PAPER_80)];
  await sendToPrinter(printer.address, Buffer.concat(slips), PATIENT);
  expect(printer.jobs.map((job) => job.bytes)).toEqual(slips);
});

it('keeps only the last papers, with the numbers they had', async () => {
  for (let count = 0; count < 5; count++)
    await sendToPrinter(printer.address, slipToBytes(TICKET_ZH, PAPER_80), PATIENT);
  expect(printer.jobs.map((job) => job.number)).toEqual([3, 4, 5]);
});

it('answers a question also in the middle of a job', async () => {
  const socket = connect(printer.address);
  socket.write(Buffer.from([0x1b, 0x40, 0x41, 0x10]));
  socket.write(Buffer.from([0x04, 0x04, 0x42]));
  const [reply] = (await once(socket, 'data')) as [Buffer];
  expect([...reply]).toEqual([0x12]);
  const told = once(printer, 'job');
  socket.end();
  expect(await told).toEqual([{ number: 1, bytes: Buffer.from([0x1b, 0x40, 0x41, 0x42]), isCut: false }]);
});

it('comes back at the same address after it was switched off', async () => {
  const before = printer.address;
  await printer.setFaults({ offline: true });
  await expect(sendToPrinter(before, slipToBytes(TICKET_ZH, PAPER_80), PATIENT)).rejects.toThrow('cannot be reached');
  await printer.setFaults({});
  expect(printer.address).toEqual(before);
  expect((await sendToPrinter(before, slipToBytes(TICKET_ZH, PAPER_80), PATIENT)).outcome).toBe('confirmed');
});
