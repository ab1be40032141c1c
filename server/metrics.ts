import { Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly contentType: string;
  readonly text: () => Promise<string>;
  readonly command: (name: string, outcome: string) => void;
  readonly commit: (seconds: number, commands: number) => void;
}
export interface Gauges {
  readonly ledger: () => number;
  readonly sockets: () => number;
  readonly waiting: () => number;
}

/** What Prometheus reads at /metrics. */
export function openMetrics({ ledger, sockets, waiting }: Gauges): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const commands = new Counter({
    name: 'hall_commands_total',
    help: 'Commands by name and outcome (ok or the code of the refusal).',
    labelNames: ['name', 'outcome'],
    registers,
  });
  const commits = new Histogram({
    name: 'hall_commit_seconds',
    help: 'Duration of one batch: decisions and the durable commit.',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5],
    registers,
  });
  const batches = new Histogram({
    name: 'hall_batch_commands',
    help: 'Commands that shared one commit.',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128],
    registers,
  });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('hall_ledger_number', 'Number of the last event in the ledger.', ledger);
  gauge('hall_sockets', 'Screens and phones connected.', sockets);
  gauge('hall_waiting_tickets', 'Tickets waiting now.', waiting);
  gauge('hall_resident_bytes', 'Resident memory of the server.', () => process.memoryUsage.rss());
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    command: (name, outcome) => commands.inc({ name, outcome }),
    commit(seconds, count) {
      commits.observe(seconds);
      batches.observe(count);
    },
  };
}
