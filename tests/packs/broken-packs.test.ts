import { describe, expect, test } from 'vitest';
import { describeFaults, type LocatedFault, packFromSource } from '../../server/packs/load-pack.ts';
import { CASES } from './broken-cases.ts';
import { broken, lineOf, telecomSource } from './telecom-source.ts';

function faultsOf(source: Record<string, string>): readonly LocatedFault[] {
  const loaded = packFromSource(source);
  return loaded.ok ? [] : loaded.faults;
}

describe('a pack that does not hold', () => {
  test.each(CASES)('$what is named with its file, line and place', ({ file, find, replace, on, place, says }) => {
    const source = broken(file, find, replace);
    const faults = faultsOf(source);
    const fault = faults.find((one) => one.place === place && one.message.includes(says));
    expect(fault, describeFaults(faults)).toBeDefined();
    const line = on === '' ? lineOf(source['queues.yaml'] ?? '', 'id: consultation') : lineOf(source[file] ?? '', on);
    expect([fault?.file, fault?.line]).toEqual([on === '' ? 'queues.yaml' : file, line]);
  });

  test('is told in lines that an editor can jump to', () => {
    const source = broken('services.yaml', 'queue: payment', 'queue: paymnt');
    const line = lineOf(source['services.yaml'] ?? '', 'queue: paymnt');
    const told = `services.yaml:${line} services[13].queue: there is no queue "paymnt"; did you mean "payment"?`;
    expect(describeFaults(faultsOf(source))).toBe(told);
  });

  test('names the faults of all its files at once', () => {
    const source = { ...broken('staff.yaml', 'number: "101"', 'number: 101'), 'slips.yaml': 'ticketFoot: 3\n' };
    expect(new Set(faultsOf(source).map(({ file }) => file))).toEqual(new Set(['staff.yaml', 'slips.yaml']));
  });

  test('does not drown the reader', () => {
    const source = { ...telecomSource(), 'staff.yaml': `staff:\n${'  - {}\n'.repeat(100)}` };
    const lines = describeFaults(faultsOf(source)).split('\n');
    expect(lines).toHaveLength(31);
    expect(lines.at(-1)).toBe('… and 370 more');
  });

  test('points into a list that several documents share', () => {
    const source = broken('documents.yaml', 'id: passport,', 'id: Passport,');
    const faults = faultsOf(source).filter(({ message }) => message.includes('"Passport"'));
    expect(faults.length).toBeGreaterThan(1);
    for (const { line } of faults) expect(line).toBe(lineOf(source['documents.yaml'] ?? '', 'id: Passport'));
  });
});

describe('the hash of a pack', () => {
  function hashOf(source: Record<string, string>): string {
    const loaded = packFromSource(source);
    if (!loaded.ok) throw new Error(describeFaults(loaded.faults));
    return loaded.hash;
  }
  const whole = hashOf(telecomSource());

  test('stays when only spelling and comments change', () => {
    const source = broken('slips.yaml', '# Words on paper', '# A new comment');
    const { 'hall.yaml': hall = '' } = source;
    const reordered = { ...source, 'hall.yaml': hall.replace('id: south-hall\n', '').concat('id: south-hall\n') };
    expect(hashOf(reordered)).toBe(whole);
  });

  test('changes with any word of it', () => {
    expect(hashOf(broken('services.yaml', 'expectedMinutes: 20', 'expectedMinutes: 21'))).not.toBe(whole);
  });

  test('a text under a name that no pack has is refused', () => {
    const faults = faultsOf({ ...telecomSource(), 'service.yaml': 'a: 1' });
    expect(describeFaults(faults)).toBe('service.yaml:1: a pack has no such file; did you mean "services.yaml"?');
  });
});
