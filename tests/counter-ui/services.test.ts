import { describe, expect, test } from 'vitest';
import type { GuideService } from '../../contract/views.ts';
import { findServices } from '../../counter-ui/tools/find-services.ts';
import { checksOf, knownToBeThere, missingOf, toggled } from '../../counter-ui/tools/need.ts';
import { TELECOM } from '../domain/test-hall.ts';

const SPELLED: Readonly<Record<string, string>> = { 'bill-payment': 'jiaohuafei', 'sim-replacement': 'bukahuanka' };
const services: readonly GuideService[] = TELECOM.services.map((service) => ({
  ...service,
  pinyin: [SPELLED[service.id] ?? ''].filter(Boolean),
  initials: service.id === 'sim-replacement' ? ['bkhk'] : [],
}));
const idsFor = (typed: string) => findServices(services, typed, 7).map(({ id }) => id);

describe('something else that a customer asks for at the desk', () => {
  test.each([
    ['卡丢了', 'sim-replacement'],
    ['bkhk', 'sim-replacement'],
    ['buka', 'sim-replacement'],
    ['  LOST MY SIM ', 'sim-replacement'],
    ['jiaohua', 'bill-payment'],
  ])('is found by "%s"', (typed, id) => {
    expect(idsFor(typed)[0]).toBe(id);
  });

  test('is offered among the frequent services before anything is typed', () => {
    const frequent = services.filter((service) => service.frequent).map(({ id }) => id);
    const shown = idsFor('');
    expect(shown.slice(0, Math.min(frequent.length, 7)).every((id) => frequent.includes(id))).toBe(true);
  });

  test('is not guessed from a word that no service knows', () => {
    expect(idsFor('xyzzy')).toEqual([]);
  });
});

describe('the documents asked for at the desk', () => {
  test('[G-15] are reported as there and valid, or as missing', () => {
    expect(checksOf(['owner-id', 'agent-id'], new Set(['owner-id']))).toEqual([
      { document: 'owner-id', present: true, valid: true },
      { document: 'agent-id', present: false, valid: false },
    ]);
    expect(missingOf(['owner-id', 'agent-id'], new Set(['owner-id']))).toEqual(['agent-id']);
  });

  test('need not be asked for again when the door has seen them, unless they were not valid', () => {
    const documents = [
      { document: 'owner-id', present: true, valid: true },
      { document: 'agent-id', present: true, valid: false },
    ];
    expect([...knownToBeThere({ documents })]).toEqual(['owner-id']);
  });

  test('are ticked and unticked one at a time', () => {
    const once = toggled(new Set(['owner-id']), 'agent-id');
    expect([...once]).toEqual(['owner-id', 'agent-id']);
    expect([...toggled(once, 'owner-id')]).toEqual(['agent-id']);
  });
});
