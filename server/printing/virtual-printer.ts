import { EventEmitter, once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { JobSplitter, type ReceivedJob } from './job-splitter.ts';
import { type PrinterStatus, STATUS_QUESTIONS, statusReply } from './printer-status.ts';

/** A piece of paper: its number since the printer was switched on (from 1) and the bytes that made it. */
export type PrintedJob = ReceivedJob & { number: number };

/** What can be wrong with a printer. Nothing is, where nothing is said. */
export type PrinterFaults = {
  paper?: 'nearEnd' | 'out';
  /** The roll ends when a connection has brought so many bytes. */
  paperEndsAfterBytes?: number;
  coverOpen?: boolean;
  /** On the network, but stopped: a jammed knife. */
  stopped?: boolean;
  /** Switched off: connections are refused. */
  offline?: boolean;
  /** A cheap printer that answers no question. */
  silent?: boolean;
  slowMsPerKilobyte?: number;
  /** The plug is pulled when a connection has brought so many bytes. */
  diesAfterBytes?: number;
};

type VirtualPrinterOptions = { port?: number; keepJobs?: number };

const HOST = '127.0.0.1';

/** Switches a virtual printer on, at a free port of this machine unless one is named. */
export async function openVirtualPrinter(options: VirtualPrinterOptions = {}): Promise<VirtualPrinter> {
  const printer = new VirtualPrinter(options.keepJobs ?? 50);
  await printer.listen(options.port ?? 0);
  return printer;
}

/**
 * A thermal printer made of software, reached over TCP as a real one: it takes the real bytes, answers `DLE EOT`
 * also in the middle of a job, and cuts. Emits `job` for each piece of paper and keeps the last ones.
 * What is sent while it cannot print comes out when it is fit again, as from a real printer's memory.
 */
export class VirtualPrinter extends EventEmitter<{ job: [PrintedJob] }> {
  #server: Server | undefined;
  #port = 0;
  #sockets = new Set<Socket>();
  #faults: PrinterFaults = {};
  #held: ReceivedJob[] = [];
  #jobs: PrintedJob[] = [];
  #printed = 0;
  #keepJobs: number;

  constructor(keepJobs: number) {
    super();
    this.#keepJobs = keepJobs;
  }

  get address(): { host: string; port: number } {
    return { host: HOST, port: this.#port };
  }

  /** The last pieces of paper, oldest first. */
  get jobs(): readonly PrintedJob[] {
    return this.#jobs;
  }

  get status(): PrinterStatus {
    const { paper = 'ok', coverOpen, stopped } = this.#faults;
    return { paper, cover: coverOpen ? 'open' : 'closed', online: !stopped };
  }

  /** Puts the printer into this state; `{}` mends it. */
  async setFaults(faults: PrinterFaults): Promise<void> {
    this.#faults = { ...faults };
    if (faults.offline) await this.close();
    else if (!this.#server) await this.listen(this.#port);
    if (this.#isFit()) for (const job of this.#held.splice(0)) this.#print(job);
  }

  async listen(port: number): Promise<void> {
    const server = createServer((socket) => this.#serve(socket)).listen(port, HOST);
    await once(server, 'listening');
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    for (const socket of this.#sockets) socket.destroy();
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  #serve(socket: Socket): void {
    const splitter = new JobSplitter();
    const line = { socket, splitter, received: 0, tail: Buffer.alloc(0) };
    this.#sockets.add(socket);
    socket.on('data', (chunk) => this.#receiveSlowly(line, chunk));
    // A sender that breaks off is its own concern; what it has sent is on the paper.
    socket.on('error', () => {});
    socket.on('close', () => {
      this.#sockets.delete(socket);
      const rest = splitter.end();
      if (rest) this.#finish(rest);
    });
  }

  #receiveSlowly(line: Line, chunk: Buffer): void {
    const delay = ((this.#faults.slowMsPerKilobyte ?? 0) * chunk.length) / 1024;
    if (delay === 0) {
      this.#receive(line, chunk);
      return;
    }
    line.socket.pause();
    setTimeout(() => {
      // switched off in the meantime: what was not read is lost
      if (line.socket.destroyed) return;
      this.#receive(line, chunk);
      line.socket.resume();
    }, delay);
  }

  #receive(line: Line, chunk: Buffer): void {
    line.received += chunk.length;
    const { diesAfterBytes, paperEndsAfterBytes } = this.#faults;
    if (diesAfterBytes !== undefined && line.received >= diesAfterBytes) {
      line.socket.resetAndDestroy();
      return;
    }
    if (paperEndsAfterBytes !== undefined && line.received >= paperEndsAfterBytes) this.#faults.paper = 'out';
    if (!this.#faults.silent) this.#answerQuestions(line, chunk);
    for (const job of line.splitter.push(chunk)) this.#finish(job);
  }

  /** Real printers look for `DLE EOT n` in every byte that comes, whatever it is part of. */
  #answerQuestions(line: Line, chunk: Buffer): void {
    const bytes = Buffer.concat([line.tail, chunk]);
    for (let at = bytes.indexOf(0x10); at >= 0; at = bytes.indexOf(0x10, at + 1)) {
      const question = STATUS_QUESTIONS.find((n) => n === bytes[at + 2]);
      if (bytes[at + 1] === 0x04 && question) line.socket.write(Buffer.from([statusReply(question, this.status)]));
    }
    line.tail = Buffer.from(bytes.subarray(-2));
  }

  #finish(job: ReceivedJob): void {
    if (this.#isFit()) this.#print(job);
    else this.#held.push(job);
  }

  #isFit(): boolean {
    const { paper, cover, online } = this.status;
    return paper !== 'out' && cover === 'closed' && online;
  }

  #print(job: ReceivedJob): void {
    this.#printed += 1;
    const printed = { ...job, number: this.#printed };
    this.#jobs = [...this.#jobs, printed].slice(-this.#keepJobs);
    this.emit('job', printed);
  }
}

type Line = { socket: Socket; splitter: JobSplitter; received: number; tail: Buffer };
