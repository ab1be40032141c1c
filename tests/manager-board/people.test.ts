import { expect, test } from 'vitest';
import { madeOwn, sameLines, toggled } from '../../manager-board/people/chosen-lines.ts';
import { areasOf } from '../../manager-board/room/areas.ts';
import { TELECOM } from '../domain/test-hall.ts';

test('[O-15] lines are ticked and taken away in the order in which they were chosen; one of them is made the own', () => {
  expect(toggled(['general'], 'payment')).toEqual(['general', 'payment']);
  expect(toggled(['general', 'payment'], 'general')).toEqual(['payment']);
  expect(madeOwn(['general', 'payment', 'device'], 'device')).toEqual(['device', 'general', 'payment']);
  expect(sameLines(['general', 'payment'], ['payment', 'general'])).toBe(false);
  expect(sameLines(['general'], ['general'])).toBe(true);
});

test('counters stand by place in the order of the pack', () => {
  const rows = TELECOM.counters.map(({ id }) => ({ counterId: id }));
  const areas = areasOf(rows as never, { counters: TELECOM.counters });
  expect(areas.flatMap((area) => area.rows)).toEqual(rows);
  expect(areas[0]).toMatchObject({ place: 'general-area' });
  expect(areas[0]?.rows).toHaveLength(6);
  const stranger = areasOf([{ counterId: 'gone' }] as never, { counters: TELECOM.counters });
  expect(stranger).toEqual([{ place: '', rows: [{ counterId: 'gone' }] }]);
});
