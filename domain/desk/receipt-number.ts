import type { Hall } from '../hall.ts';

/** Day and a count over all counters, such as 20261123-0042: payments and refunds share one row of numbers. */
export function nextReceiptNumber(hall: Hall): string {
  const day = (hall.day?.date ?? '').replaceAll('-', '');
  return `${day}-${String(hall.today.receipts + 1).padStart(4, '0')}`;
}
