import { expect, test } from 'vitest';
import type { PrintJobRow } from '../../contract/views.ts';
import { cameOut, jobsOf, secondsUntil } from '../../manager-board/paper/jobs.ts';

const job = (printJobId: string, state: PrintJobRow['state'], printer = 'door'): PrintJobRow => ({
  ...{ printJobId, printer, state, kind: 'ticket', attempts: 0, at: 0, reprint: false },
});
const ids = (jobs: readonly PrintJobRow[]) => jobs.map(({ printJobId }) => printJobId);

test('above a printer stands what waits, the next one first; below it hangs its paper, the newest on top', () => {
  const newestFirst = [
    job('5', 'queued'),
    job('4', 'sending'),
    job('other', 'confirmed', 'kiosk'),
    job('3', 'failed'),
    job('2', 'confirmed'),
    job('1', 'abandoned'),
  ];
  const { waiting, over } = jobsOf(newestFirst, 'door');
  expect(ids(waiting)).toEqual(['4', '5']);
  expect(ids(over)).toEqual(['3', '2', '1']);
});

test('only what was sent is shown as paper', () => {
  const states = ['queued', 'sending', 'sent', 'confirmed', 'failed', 'abandoned'] as const;
  expect(states.filter((state) => cameOut(job('1', state)))).toEqual(['sent', 'confirmed']);
});

test('the next try is counted down in whole seconds and never below zero', () => {
  expect(secondsUntil(undefined, 0)).toBeUndefined();
  expect(secondsUntil(4_100, 1_000)).toBe(4);
  expect(secondsUntil(1_000, 4_100)).toBe(0);
});
