import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeskStep, StepField } from '../../contract/pack.ts';
import { telecomPack } from './telecom-source.ts';

const pack = telecomPack();
const steps = new Map(pack.steps.map((step) => [step.id, step]));
type Facts = Record<StepField, string | boolean>;

const visits = fc.record({
  service: fc.constantFrom(...pack.services),
  who: fc.constantFrom('owner' as const, 'agent' as const, 'company' as const),
  payment: fc.constantFrom('cash', 'card', 'mobile'),
  special: fc.boolean(),
  othersWaiting: fc.boolean(),
  hurry: fc.boolean(),
  firstService: fc.boolean(),
});
type Visit = typeof visits extends fc.Arbitrary<infer V> ? V : never;

/** The steps of a visit as its desk sees them; undefined when the service is not done for this person. */
function walk({ service, who, ...rest }: Visit): DeskStep[] | undefined {
  const documents = service.documents[who];
  if (!documents) return undefined;
  const facts: Facts = { ...rest, comesAs: who, hasDocuments: documents.length > 0 };
  const path = pack.paths[service.path] ?? [];
  return path
    .map((id) => steps.get(id) as DeskStep)
    .filter((step) => (step.when ?? []).every((c) => facts[c.field] === c.equals));
}

function always(check: (walked: DeskStep[], visit: Visit) => void): void {
  const every = fc.property(visits, (visit) => {
    const walked = walk(visit);
    if (walked) check(walked, visit);
  });
  fc.assert(every, { numRuns: 3000 });
}
const kinds = (walked: DeskStep[]) => walked.map(({ kind }) => kind);
const rules = (walked: DeskStep[]) => walked.flatMap((step) => step.rules);

describe('the desk paths of the telecom hall', () => {
  test('are few presses: the longest visit has fourteen steps or fewer', () => {
    always((walked) => {
      expect(walked.length).toBeGreaterThan(0);
      expect(walked.length).toBeLessThanOrEqual(14);
    });
  });

  test('[C-12] [C-13] [C-42] greet exactly once, standing, seated or at the customer’s side', () => {
    always((walked, { service, firstService, special, othersWaiting }) => {
      const greetings = walked.filter(({ id }) => id.startsWith('greet-'));
      if (!firstService) return expect(greetings).toEqual([]);
      if (service.path === 'complaint') return;
      if (special) return expect(greetings.map(({ id }) => id)).toEqual(['greet-beside']);
      if (service.path === 'consultation') return expect(walked[0]?.id).toBe('welcome-question');
      expect(greetings.map(({ id }) => id)).toEqual([othersWaiting ? 'greet-seated' : 'greet-standing']);
    });
  });

  test('[C-16] [C-17] [C-22] give back after taking', () => {
    always((walked, { service, who }) => {
      const asksDocuments = (service.documents[who]?.length ?? 0) > 0;
      expect(kinds(walked).includes('take')).toBe(asksDocuments);
      if (asksDocuments) expect(kinds(walked).lastIndexOf('give')).toBeGreaterThan(kinds(walked).indexOf('take'));
    });
  });

  test('[C-02] check the identity once, of whoever came, when documents are asked for', () => {
    always((walked, { service, who }) => {
      const checks = walked.filter((step) => step.rules.includes('C-02')).map(({ id }) => id);
      const asksDocuments = (service.documents[who]?.length ?? 0) > 0;
      expect(checks).toEqual(asksDocuments ? [`identity-${who}`] : []);
    });
  });

  test('[C-03] explain before the work is done, wherever something is signed', () => {
    always((walked) => {
      const order = walked.map(({ id }) => id);
      if (kinds(walked).includes('sign')) expect(order.indexOf('explain')).toBeLessThan(order.indexOf('process'));
    });
  });

  test('[C-05] [C-18] print before one signature is asked for', () => {
    always((walked) => {
      const sign = kinds(walked).indexOf('sign');
      if (sign < 0) return;
      expect(kinds(walked).indexOf('print')).toBeLessThan(sign);
      expect(kinds(walked).lastIndexOf('sign')).toBe(sign);
    });
  });

  test('[C-19] [C-20] [C-21] no counter takes cash in silence', () => {
    always((walked, { service, payment }) => {
      const asked = { cash: 'count-aloud', card: 'card-payment', mobile: 'phone-payment' }[payment];
      const amounts = walked.filter(({ kind }) => kind === 'amount').map(({ id }) => id);
      expect(amounts).toEqual(['paid', 'signed-paid'].includes(service.path) ? [asked] : []);
    });
  });

  test('[C-22] hand over papers before the closing question', () => {
    always((walked) => {
      const give = kinds(walked).lastIndexOf('give');
      if (give >= 0) expect(give).toBeLessThan(kinds(walked).lastIndexOf('ask'));
    });
  });

  test('[C-45] [C-46] [C-47] end with the closing question, goodbye and a tidy desk', () => {
    always((walked) => {
      expect(kinds(walked).filter((kind) => kind === 'ask')).toHaveLength(1);
      const [question, farewell, tidy] = walked.slice(-3);
      expect([question?.kind, farewell?.id, tidy?.drawing]).toEqual(['ask', 'farewell', 'tidy']);
    });
  });

  test('[C-38] hurry folds offers and keeps every required step', () => {
    always((walked, visit) => {
      if (visit.hurry) return;
      const hurried = walk({ ...visit, hurry: true }) ?? [];
      const required = walked.filter((step) => step.required).map(({ id }) => id);
      expect(hurried.map(({ id }) => id)).toEqual(expect.arrayContaining(required));
      expect(rules(hurried)).not.toContain('C-06');
      expect(rules(hurried)).not.toContain('F-28');
    });
  });

  test('[C-06] offer nothing while others wait, nor to somebody who complains or leaves', () => {
    always((walked, { service, othersWaiting }) => {
      if (othersWaiting || ['complaint', 'leaving'].includes(service.path)) expect(rules(walked)).not.toContain('C-06');
    });
  });

  test('carry the rules of the counter between them', () => {
    const carried = new Set(pack.steps.flatMap((step) => step.rules));
    const counter = [
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
      '11',
      '12',
      '13',
      '14',
      '15',
      '16',
      '17',
      '18',
      '19',
      '20',
      '21',
      '22',
      '42',
      '45',
      '46',
      '47',
    ];
    for (const number of counter) expect(carried, `C-${number}`).toContain(`C-${number}`);
  });

  test('use every step that the pack describes', () => {
    const used = new Set(Object.values(pack.paths).flat());
    expect(pack.steps.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });
});
