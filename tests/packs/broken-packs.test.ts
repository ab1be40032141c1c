import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeFaults, type LocatedFault, loadPack, packFromSource } from '../../server/packs/load-pack.ts';
import { broken, lineOf, telecomSource } from './telecom-source.ts';

function faultsOf(source: Record<string, string>): readonly LocatedFault[] {
  const loaded = packFromSource(source);
  return loaded.ok ? [] : loaded.faults;
}

interface Case {
  readonly what: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** What stands on the line that the fault must name, after the change. */
  readonly on: string;
  readonly place: string;
  readonly says: string;
}

const CASES: Case[] = [
  // What the schema sees
  {
    what: 'a misspelt key',
    file: 'services.yaml',
    find: '    queue: general',
    replace: '    queu: general',
    on: '    queu: general',
    place: 'services[0].queu',
    says: '"queu" is not known here; did you mean "queue"?',
  },
  {
    what: 'a missing key',
    file: 'services.yaml',
    find: '    queue: general\n',
    replace: '',
    on: '- id: new-number',
    place: 'services[0].queue',
    says: 'is missing; it is text',
  },
  {
    what: 'a text without its English',
    file: 'queues.yaml',
    find: '{ zh-CN: "综合业务", en: "General services" }',
    replace: '{ zh-CN: "综合业务" }',
    on: 'id: general',
    place: 'queues[0].name.en',
    says: 'is missing; it is text',
  },
  {
    what: 'an empty text',
    file: 'slips.yaml',
    find: 'en: "Please count',
    replace: 'en: " "\n  old: "Please count',
    on: 'en: " "',
    place: 'receiptFoot.en',
    says: 'is empty; there must be a text',
  },
  {
    what: 'a staff number without quotes',
    file: 'staff.yaml',
    find: 'number: "101"',
    replace: 'number: 101',
    on: 'number: 101',
    place: 'staff[0].number',
    says: '101 is a number where text is wanted: put it in quotes',
  },
  {
    what: 'a colour that YAML takes for a comment',
    file: 'hall.yaml',
    find: '"#0b4f6c"',
    replace: '#0b4f6c',
    on: 'color: #0b4f6c',
    place: 'brand.color',
    says: 'is empty; it is text (a text that begins with # needs quotes)',
  },
  {
    what: 'a colour name',
    file: 'hall.yaml',
    find: '"#0b4f6c"',
    replace: 'teal',
    on: 'color: teal',
    place: 'brand.color',
    says: '"teal" will not do; it is a colour such as "#0b4f6c"',
  },
  {
    what: 'a time that is none',
    file: 'hall.yaml',
    find: 'from: "09:00"',
    replace: 'from: "9am"',
    on: 'from: "9am"',
    place: 'hours[0].from',
    says: 'a time of day such as 09:00',
  },
  {
    what: 'minutes that are no number',
    file: 'services.yaml',
    find: 'expectedMinutes: 20',
    replace: 'expectedMinutes: twenty',
    on: 'twenty',
    place: 'services[0].expectedMinutes',
    says: '"twenty" will not do; it is a number',
  },
  {
    what: 'half a minute',
    file: 'services.yaml',
    find: 'expectedMinutes: 20',
    replace: 'expectedMinutes: 0.5',
    on: 'expectedMinutes: 0.5',
    place: 'services[0].expectedMinutes',
    says: '0.5 will not do; it is a whole number',
  },
  {
    what: 'an amount below zero',
    file: 'services.yaml',
    find: 'due: 2000',
    replace: 'due: -1',
    on: 'due: -1',
    place: 'services[1].due',
    says: '-1 is too small; at least 0',
  },
  {
    what: 'a role that nobody has',
    file: 'staff.yaml',
    find: '[greeter]',
    replace: '[greter]',
    on: '[greter]',
    place: 'staff[0].roles[0]',
    says: 'did you mean "greeter"?',
  },
  {
    what: 'a visitor that nobody is',
    file: 'services.yaml',
    find: 'owner: [owner-id]',
    replace: 'ownr: [owner-id]',
    on: 'ownr:',
    place: 'services[0].documents.ownr',
    says: 'did you mean "owner"?',
  },
  {
    what: 'paper of no width',
    file: 'hall.yaml',
    find: 'paperMillimetres: 80',
    replace: 'paperMillimetres: 70',
    on: 'paperMillimetres: 70',
    place: 'printers[0].paperMillimetres',
    says: '70 will not do; it is 80 or 58',
  },
  {
    what: 'a rule without its number',
    file: 'desk-steps.yaml',
    find: 'rules: [C-01,',
    replace: 'rules: [C-1,',
    on: 'rules: [C-1,',
    place: 'steps[3].rules[0]',
    says: '"C-1" will not do; it is a rule such as C-21',
  },
  {
    what: 'a path with a bad name',
    file: 'desk-steps.yaml',
    find: '  plain:',
    replace: '  Plain Path:',
    on: 'Plain Path:',
    place: 'paths.Plain Path',
    says: 'lower-case letters, digits and single hyphens',
  },
  {
    what: 'a list that is a word',
    file: 'counters.yaml',
    find: 'queues: [general, payment]',
    replace: 'queues: general',
    on: 'queues: general',
    place: 'counters[0].queues',
    says: '"general" will not do; it is a list',
  },
  {
    what: 'a hall that does "every" service',
    file: 'halls-nearby.yaml',
    find: 'services: all',
    replace: 'services: every',
    on: 'services: every',
    place: 'halls[1].services',
    says: '"every" will not do; it is all or a list',
  },
  // What YAML sees
  {
    what: 'a bracket left open',
    file: 'queues.yaml',
    find: 'needs: []',
    replace: 'needs: [',
    on: 'onKiosk: false',
    place: '',
    says: 'not valid YAML',
  },
  {
    what: 'a key said twice',
    file: 'hall.yaml',
    find: 'defaultLanguage: zh-CN',
    replace: 'defaultLanguage: zh-CN\ndefaultLanguage: en',
    on: 'defaultLanguage: en',
    place: '',
    says: 'the key "defaultLanguage" is there twice',
  },
  {
    what: 'a tab for indentation',
    file: 'hall.yaml',
    find: '  viewingDistanceMetres',
    replace: '\tviewingDistanceMetres',
    on: '\tviewing',
    place: '',
    says: 'not valid YAML',
  },
  // What only the whole pack sees
  {
    what: 'a queue that is not there',
    file: 'services.yaml',
    find: 'queue: payment',
    replace: 'queue: cashier',
    on: 'queue: cashier',
    place: 'services[13].queue',
    says: 'there is no queue "cashier"; known: general, payment, broadband, device, consultation, complaint',
  },
  {
    what: 'a document that is not there',
    file: 'services.yaml',
    find: 'agent: [owner-id, agent-id]',
    replace: 'agent: [owner-id, agnet-id]',
    on: 'agnet-id',
    place: 'services[0].documents.agent[1]',
    says: 'there is no document "agnet-id"; did you mean "agent-id"?',
  },
  {
    what: 'a service in no group',
    file: 'services.yaml',
    find: '    group: number',
    replace: '    group: numbers',
    on: 'group: numbers',
    place: 'services[0].group',
    says: 'did you mean "number"?',
  },
  {
    what: 'a path that is not there',
    file: 'services.yaml',
    find: 'path: complaint',
    replace: 'path: grievance',
    on: 'path: grievance',
    place: 'services[29].path',
    says: 'there is no path "grievance"',
  },
  {
    what: 'documents asked for without a reason',
    file: 'services.yaml',
    find: '    why:\n      zh-CN: "号码要登记',
    replace: '    elsewhere:\n     online:\n      zh-CN: "号码要登记',
    on: '- id: new-number',
    place: 'services[0]',
    says: 'does not say why',
  },
  {
    what: 'a step that is not there',
    file: 'desk-steps.yaml',
    find: 'plain:\n    [greet-standing,',
    replace: 'plain:\n    [greet-standng,',
    on: 'greet-standng',
    place: 'paths.plain[0]',
    says: 'there is no step "greet-standng"; did you mean "greet-standing"?',
  },
  {
    what: 'a condition that can never hold',
    file: 'desk-steps.yaml',
    find: 'equals: cash',
    replace: 'equals: coins',
    on: 'equals: coins',
    place: 'steps[16].when[0].equals',
    says: '"payment" is never coins; it is cash, card, mobile',
  },
  {
    what: 'a path that takes and never gives back',
    file: 'desk-steps.yaml',
    find: 'process, return-documents, anything-else',
    replace: 'process, anything-else',
    on: '  plain:',
    place: 'paths.plain',
    says: 'nothing gives back what "take-documents" takes',
  },
  {
    what: 'a signature on nothing',
    file: 'desk-steps.yaml',
    find: 'offer, print-slip, sign-here',
    replace: 'offer, sign-here',
    on: '  signed:',
    place: 'paths.signed',
    says: 'wants a signature before anything is printed',
  },
  {
    what: 'money due where nobody counts it',
    file: 'services.yaml',
    find: 'path: signed-paid\n    due: 2000',
    replace: 'path: consultation\n    due: 2000',
    on: 'path: consultation\n    due: 2000',
    place: 'services[1].path',
    says: 'no step that takes cash',
  },
  {
    what: 'a queue that nobody serves',
    file: 'counters.yaml',
    find: 'queues: [consultation, complaint]',
    replace: 'queues: [complaint]',
    on: '',
    place: 'queues[4]',
    says: 'no counter serves the queue "consultation"',
  },
  {
    what: 'two queues with one letter',
    file: 'queues.yaml',
    find: 'prefix: B',
    replace: 'prefix: A',
    on: 'id: payment',
    place: 'queues[1].prefix',
    says: 'the prefix "A" is there twice',
  },
  {
    what: 'a class with a queue’s letter',
    file: 'queues.yaml',
    find: 'prefix: V',
    replace: 'prefix: K',
    on: 'prefix: K\n',
    place: 'classes[2].prefix',
    says: 'the prefix K belongs to the queue "complaint"',
  },
  {
    what: 'a need in two classes',
    file: 'queues.yaml',
    find: 'prefix: V\n    headStartMinutes: 10\n    needs: []',
    replace: 'prefix: V\n    headStartMinutes: 10\n    needs: [sight]',
    on: 'needs: [sight]',
    place: 'classes[2].needs[0]',
    says: 'the need "sight" already leads to the class "priority"',
  },
  {
    what: 'a first class that is not everybody’s',
    file: 'queues.yaml',
    find: 'headStartMinutes: 0',
    replace: 'headStartMinutes: 5',
    on: '- id: ordinary',
    place: 'classes[0]',
    says: 'the first class is everybody’s',
  },
  {
    what: 'waiting at a place that is not there',
    file: 'queues.yaml',
    find: 'waitAt: experience-zone',
    replace: 'waitAt: experience-zoen',
    on: 'waitAt: experience-zoen',
    place: 'queues[3].waitAt',
    says: 'did you mean "experience-zone"?',
  },
  {
    what: 'two counters with one name',
    file: 'counters.yaml',
    find: '{ id: "2"',
    replace: '{ id: "1"',
    on: 'label: { zh-CN: "2"',
    place: 'counters[1].id',
    says: 'the counter "1" is there twice',
  },
  {
    what: 'no printer at the counters',
    file: 'hall.yaml',
    find: 'serves: [counter]',
    replace: 'serves: [kiosk]',
    on: 'printers:',
    place: 'printers',
    says: 'no printer serves the counter',
  },
  {
    what: 'a hall that closes before it opens',
    file: 'hall.yaml',
    find: 'to: "18:00"',
    replace: 'to: "08:00"',
    on: 'to: "08:00"',
    place: 'hours[0]',
    says: 'closes at 08:00, before it opens at 09:00',
  },
  {
    what: 'a nearby hall in no district',
    file: 'halls-nearby.yaml',
    find: 'districts: [north]',
    replace: 'districts: [nroth]',
    on: 'districts: [nroth]',
    place: 'halls[1].districts[0]',
    says: 'there is no district "nroth"; did you mean "north"?',
  },
  {
    what: 'a nearby hall with an unknown service',
    file: 'halls-nearby.yaml',
    find: 'recharge, invoice,',
    replace: 'rechargee, invoice,',
    on: 'rechargee',
    place: 'halls[0].services[7]',
    says: 'did you mean "recharge"?',
  },
  {
    what: 'a staff number given twice',
    file: 'staff.yaml',
    find: 'number: "102"',
    replace: 'number: "101"',
    on: 'name: { zh-CN: "小安"',
    place: 'staff[1].number',
    says: 'the staff number "101" is there twice',
  },
  {
    what: 'coins out of order',
    file: 'hall.yaml',
    find: '50, 10]',
    replace: '10, 50]',
    on: 'notesAndCoins',
    place: 'currency.notesAndCoins[7]',
    says: 'from the largest down',
  },
];

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

describe('a pack folder that is damaged', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pack-'));
    for (const [file, text] of Object.entries(telecomSource())) writeFileSync(join(folder, file), text);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function faultsIn(where: string): readonly LocatedFault[] {
    const loaded = loadPack(where);
    return loaded.ok ? [] : loaded.faults;
  }
  const faultsNow = () => faultsIn(folder);
  const told = () => describeFaults(faultsNow());

  test('loads while it is whole, whatever else lies beside it', () => {
    writeFileSync(join(folder, 'notes.txt'), 'call the electrician');
    expect(faultsNow()).toEqual([]);
  });

  test('is not there at all', () => {
    expect(describeFaults(faultsIn(join(folder, 'nowhere')))).toContain('there is no such pack folder');
  });

  test('lacks a file', () => {
    rmSync(join(folder, 'queues.yaml'));
    expect(told()).toBe('queues.yaml:1: the file is missing');
  });

  test('lacks a file and has a fault in another', () => {
    rmSync(join(folder, 'queues.yaml'));
    writeFileSync(join(folder, 'slips.yaml'), '');
    expect(told().split('\n')).toEqual(['queues.yaml:1: the file is missing', 'slips.yaml:1: the file is empty']);
  });

  test('has a folder where a file should be', () => {
    rmSync(join(folder, 'queues.yaml'));
    mkdirSync(join(folder, 'queues.yaml'));
    expect(told()).toBe('queues.yaml:1: this is not a file');
  });

  test('has a file of 50 MB', () => {
    writeFileSync(join(folder, 'services.yaml'), Buffer.alloc(50 * 1024 * 1024, 'a'));
    expect(told()).toBe('services.yaml:1: the file is too large: 50.0 MB, at most 1 MB');
  });

  test('has a file in another encoding', () => {
    writeFileSync(join(folder, 'slips.yaml'), Buffer.from([0xc7, 0xeb, 0xc1, 0xf4, 0xd2, 0xe2]));
    expect(told()).toBe('slips.yaml:1: the file is not UTF-8 text');
  });

  test.each([
    ['bytes of nothing', '\0\0\0\0'],
    ['lists in lists without end', '['.repeat(20_000)],
    ['maps in maps without end', '{a: '.repeat(20_000)],
    [
      'aliases that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
        .split('')
        .map((name, at) => {
          const from = 'abcdefg'[at];
          return `${name}: &${name} [${Array(9).fill(`*${from}`).join(',')}]`;
        })
        .join('\n')}\n`,
    ],
    ['a key for every grain of sand', Array.from({ length: 60_000 }, (_, at) => `k${at}: 1`).join('\n')],
    ['an alias to nothing', 'ticketFoot: *nobody\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a bare word', 'hello\n'],
    ['a list where names are wanted', '- 1\n- 2\n'],
    ['a key that is a list', '? [1, 2]\n: 3\n'],
    ['the name of a prototype', '__proto__: { a: 1 }\n'],
    ['a tag of another language', 'a: !!python/object:os.system {}\n'],
  ])('has a file of %s, and says so without breaking', (_what, text) => {
    writeFileSync(join(folder, 'slips.yaml'), text);
    const faults = faultsNow();
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults)
      expect(fault).toMatchObject({ file: 'slips.yaml', message: expect.stringMatching(/\w/) });
  });

  test('reads the byte order mark and line ends that Windows editors write', () => {
    const text = `\uFEFF${telecomSource()['slips.yaml']}`.replaceAll('\n', '\r\n');
    writeFileSync(join(folder, 'slips.yaml'), text);
    expect(faultsNow()).toEqual([]);
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
