import { expect, test } from 'vitest';
import { hashOf, listHash, ticketHash, type Where, whereIn } from '../../manager-board/where.ts';

test.each<[string, Where]>([
  ['#now', { page: 'now' }],
  ['#people', { page: 'people' }],
  ['#plan', { page: 'plan' }],
  ['#day/2026-11-23', { page: 'day', day: '2026-11-23' }],
  ['#recorder/2026-11-23/10:40', { page: 'recorder', day: '2026-11-23', time: '10:40' }],
  ['#tickets', { page: 'tickets', list: {} }],
  ['#tickets?queue=payment&status=waiting', { page: 'tickets', list: { queue: 'payment', status: 'waiting' } }],
  ['#tickets/id%2F7', { page: 'tickets', ticketId: 'id/7' }],
])('the address %s leads back to where it was written', (hash, where) => {
  expect(whereIn(hash)).toEqual(where);
  expect(hashOf(where)).toBe(hash);
});

test('an address that names nothing is the hall as it stands, and strange words of a list are left out', () => {
  for (const hash of ['', '#', '#nowhere', '#%E0%A4%A']) expect(whereIn(hash)).toEqual({ page: 'now' });
  expect(whereIn('#tickets?status=asleep&day=soon&queue=a b&outcome=served&wish=1')).toEqual({
    page: 'tickets',
    list: { outcome: 'served' },
  });
  expect(whereIn('#day/yesterday')).toEqual({ page: 'day' });
  expect(whereIn('#recorder/2026-11-23/25:00')).toEqual({ page: 'recorder', day: '2026-11-23' });
});

test('a figure leads to its list, a number to its story', () => {
  expect(listHash({ away: 'refused', reason: 'ownInterest', document: 'owner-id' })).toBe(
    '#tickets?away=refused&reason=ownInterest&document=owner-id',
  );
  expect(ticketHash('abc')).toBe('#tickets/abc');
});
