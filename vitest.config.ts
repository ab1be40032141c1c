import { defineConfig } from 'vitest/config';

/** One project per room of tests/, the fast ones first. */
const room = (name: string, order: number, timeout: number) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    testTimeout: timeout,
    hookTimeout: timeout,
    sequence: { groupOrder: order },
  },
});

export default defineConfig({
  test: {
    projects: [
      // one registry for all files: the pack is read once, and nothing in the domain keeps state
      { test: { ...room('domain', 0, 30_000).test, isolate: false } },
      room('packs', 0, 30_000),
      room('screen-kit', 0, 10_000),
      room('greeter-tablet', 0, 10_000),
      room('counter-ui', 0, 10_000),
      room('hall-display', 0, 10_000),
      room('kiosk', 0, 10_000),
      room('phone-ticket', 0, 10_000),
      room('manager-board', 0, 10_000),
      room('db', 1, 20_000),
      // whoever waits for sockets, processes or a browser may be late once on a busy machine; late twice is a fault
      { test: { ...room('server', 1, 30_000).test, retry: 1 } },
      { test: { ...room('workshop', 1, 60_000).test, retry: 1 } },
      room('faults', 2, 300_000),
      { test: { ...room('journeys', 3, 180_000).test, retry: 1 } },
    ],
  },
});
