import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { slipToBytes } from '../../../server/printing/escpos.ts';
import { PAPER_80 } from '../../../server/printing/paper.ts';
import { PrinterError } from '../../../server/printing/printer-error.ts';
import { type Delivery, sendToPrinter } from '../../../server/printing/transport.ts';
import { openVirtualPrinter, type PrinterFaults } from '../../../server/printing/virtual-printer.ts';
import { TICKET_ZH } from './example-slips.ts';

const TICKET = slipToBytes(TICKET_ZH, PAPER_80);
const CUT = Buffer.from([0x1d, 0x56, 66, 0]);
/** 300 KB and a bit, as a long report in Chinese would be. */
const LONG_JOB = Buffer.concat([
  Buffer.from([0x1b, 0x40, 0x1c, 0x26]),
  ...Array.from({ length: 12_500 }, (_, line) =>
    Buffer.from(`\xb2\xb9\xbf\xa8 ${String(line).padStart(18, '0')}\n`, 'latin1'),
  ),
  CUT,
]);
const PATIENT = { timeoutMs: 10_000 };

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function printer(faults: PrinterFaults = {}) {
  const opened = await openVirtualPrinter();
  cleanups.push(() => opened.close());
  await opened.setFaults(faults);
  return opened;
}

/** A device that behaves badly in its own way. */
async function device(behave: (socket: Socket) => void): Promise<{ host: string; port: number }> {
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    behave(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanups.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
}

async function refusal(sending: Promise<Delivery>): Promise<{ code: string; handedOver: string }> {
  const error = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PrinterError);
  const { code, handedOver } = error as PrinterError;
  return { code, handedOver };
}

describe('a job to a printer that is fit', () => {
  it('comes out whole and is confirmed', async () => {
    const fit = await printer();
    expect(await sendToPrinter(fit.address, TICKET, PATIENT)).toEqual({
      outcome: 'confirmed',
      paper: 'ok',
      cover: 'closed',
      online: true,
    });
    expect(fit.jobs.map((job) => job.bytes)).toEqual([TICKET]);
  });

  it('loses no byte of 300 KB', async () => {
    const fit = await printer();
    expect(LONG_JOB.length).toBeGreaterThan(300_000);
    expect((await sendToPrinter(fit.address, LONG_JOB, PATIENT)).outcome).toBe('confirmed');
    expect(fit.jobs[0]?.bytes.equals(LONG_JOB)).toBe(true);
  });

  it('loses no byte when the printer is slow', async () => {
    const slow = await printer({ slowMsPerKilobyte: 2 });
    expect((await sendToPrinter(slow.address, LONG_JOB, PATIENT)).outcome).toBe('confirmed');
    expect(slow.jobs[0]?.bytes.equals(LONG_JOB)).toBe(true);
  });

  it('says that the roll is near its end', async () => {
    const { address } = await printer({ paper: 'nearEnd' });
    expect(await sendToPrinter(address, TICKET, PATIENT)).toMatchObject({ outcome: 'confirmed', paper: 'nearEnd' });
  });

  it('is one of many without mixing them up', async () => {
    const fit = await printer();
    for (let count = 0; count < 20; count++) await sendToPrinter(fit.address, TICKET, PATIENT);
    expect(fit.jobs.map((job) => job.number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(fit.jobs.every((job) => job.bytes.equals(TICKET))).toBe(true);
  });
});

describe('a printer that cannot print gets nothing, so that the job may safely be tried again', () => {
  it.each([
    ['paper out', { paper: 'out' }, 'paperOut'],
    ['cover open', { coverOpen: true }, 'coverOpen'],
    ['stopped', { stopped: true }, 'offline'],
    ['switched off', { offline: true }, 'unreachable'],
  ] as const)('%s', async (_what, faults, code) => {
    const unfit = await printer(faults);
    expect(await refusal(sendToPrinter(unfit.address, TICKET, PATIENT))).toEqual({ code, handedOver: 'none' });
    await unfit.setFaults({});
    expect(unfit.jobs).toEqual([]);
    expect((await sendToPrinter(unfit.address, TICKET, PATIENT)).outcome).toBe('confirmed');
    expect(unfit.jobs).toHaveLength(1);
  });

  it('a name that no machine has', async () => {
    const nowhere = { host: 'no-such-printer.invalid', port: 9100 };
    expect(await refusal(sendToPrinter(nowhere, TICKET, PATIENT))).toEqual({ code: 'unreachable', handedOver: 'none' });
  });

  it('a port that cannot be', async () => {
    const nowhere = { host: '127.0.0.1', port: 70_000 };
    expect(await refusal(sendToPrinter(nowhere, TICKET, PATIENT))).toEqual({ code: 'unreachable', handedOver: 'none' });
  });
});

describe('a printer that fails while it prints', () => {
  it('runs out of paper: the job is known to be in it', async () => {
    const unlucky = await printer({ paperEndsAfterBytes: 100_000 });
    const sending = sendToPrinter(unlucky.address, LONG_JOB, PATIENT);
    expect(await refusal(sending)).toEqual({ code: 'paperOut', handedOver: 'all' });
    expect(unlucky.jobs).toEqual([]);
    await unlucky.setFaults({});
    expect(unlucky.jobs[0]?.bytes.equals(LONG_JOB)).toBe(true);
  });

  it('loses its power in the middle', async () => {
    const { address } = await printer({ diesAfterBytes: 20_000 });
    const { code, handedOver } = await refusal(sendToPrinter(address, LONG_JOB, PATIENT));
    expect(code).toBe('connectionLost');
    expect(handedOver).not.toBe('none');
  });

  it('loses its power before the job begins', async () => {
    const { address } = await printer({ diesAfterBytes: 1 });
    const sending = sendToPrinter(address, TICKET, PATIENT);
    expect(await refusal(sending)).toEqual({ code: 'connectionLost', handedOver: 'none' });
  });

  it('hangs up politely before it has said how it is', async () => {
    const address = await device((socket) => socket.once('data', () => socket.end()));
    expect((await refusal(sendToPrinter(address, TICKET, PATIENT))).code).toBe('connectionLost');
  });

  it('answers before the job and never again', async () => {
    const address = await device((socket) => {
      let answered = 0;
      socket.on('data', () => {
        if (answered++ < 4) socket.write(Buffer.from([0x12]));
      });
    });
    const sending = sendToPrinter(address, TICKET, { timeoutMs: 400 });
    expect(await refusal(sending)).toEqual({ code: 'timeout', handedOver: 'all' });
  });
});

describe('a printer that says nothing about itself', () => {
  it('gets the whole job, and the job counts as sent, not as confirmed', async () => {
    const silent = await printer({ silent: true });
    const delivery = await sendToPrinter(silent.address, LONG_JOB, { timeoutMs: 10_000, statusWaitMs: 50 });
    expect(delivery).toEqual({ outcome: 'sent', paper: 'ok', cover: 'closed', online: true });
    expect(silent.jobs[0]?.bytes.equals(LONG_JOB)).toBe(true);
  });

  it('does not hold up the hall when it never hangs up', async () => {
    const address = await device((socket) => socket.resume());
    const begun = performance.now();
    const delivery = await sendToPrinter(address, TICKET, { timeoutMs: 1_000, statusWaitMs: 50 });
    expect(delivery.outcome).toBe('sent');
    expect(performance.now() - begun).toBeLessThan(4_000);
  });

  it('is given up when it takes no more bytes', async () => {
    const address = await device((socket) => socket.pause());
    const endless = Buffer.alloc(32_000_000, 0x41);
    const sending = sendToPrinter(address, endless, { timeoutMs: 500, statusWaitMs: 50 });
    expect(await refusal(sending)).toEqual({ code: 'timeout', handedOver: 'some' });
  });

  it('is confirmed if it only knows the first question', async () => {
    const address = await device((socket) => {
      socket.on('data', (chunk) => {
        if (chunk.subarray(-3).equals(Buffer.from([0x10, 0x04, 1]))) socket.write(Buffer.from([0x12]));
      });
      socket.on('end', () => socket.end());
    });
    const delivery = await sendToPrinter(address, TICKET, { timeoutMs: 5_000, statusWaitMs: 50 });
    expect(delivery.outcome).toBe('confirmed');
  });
});

it('a printer that talks without being asked loses no byte of the job', async () => {
  const received: Buffer[] = [];
  const address = await device((socket) => {
    // Automatic status and flow control, as chatty printers send them.
    socket.on('data', (chunk) => {
      received.push(chunk);
      socket.write(Buffer.from([0x10, 0x00, 0x00, 0x0f, 0x13, 0x11]));
      for (let at = chunk.indexOf(0x10); at >= 0; at = chunk.indexOf(0x10, at + 1)) {
        if (chunk[at + 1] === 0x04) socket.write(Buffer.from([0x12]));
      }
    });
    socket.on('end', () => socket.end());
  });
  expect((await sendToPrinter(address, LONG_JOB, PATIENT)).outcome).toBe('confirmed');
  expect(Buffer.concat(received).includes(LONG_JOB)).toBe(true);
});
