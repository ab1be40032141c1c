// Whether a pack's desk paths can be walked: every step is known, every condition can hold,
// and for whoever comes what is taken is given back and what is signed was printed.
import type { DeskStep, Pack, StepField } from '../contract/pack.ts';
import { ids as namesOf, type PackFault, twice, unknowns } from './pack-faults.ts';

type Value = string | boolean;
type Facts = Readonly<Record<StepField, Value>>;

const YES_NO = [false, true] as const;
/** Every value that a field of a condition can have. */
const VALUES: Readonly<Record<StepField, readonly Value[]>> = {
  comesAs: ['owner', 'agent', 'company'],
  hasDocuments: YES_NO,
  payment: ['cash', 'card', 'mobile'],
  special: YES_NO,
  othersWaiting: YES_NO,
  hurry: YES_NO,
  firstService: YES_NO,
};
const FIELDS = Object.keys(VALUES) as StepField[];
const SITUATIONS: readonly Facts[] = FIELDS.reduce<readonly Partial<Facts>[]>(
  (some, field) => some.flatMap((facts) => VALUES[field].map((value) => ({ ...facts, [field]: value }))),
  [{}],
) as readonly Facts[];

const file = 'desk-steps.yaml';

/** Faults of desk-steps.yaml, and of services whose path does not fit what they ask for. */
export function checkDeskSteps(pack: Pack): PackFault[] {
  const byId = new Map(pack.steps.map((step) => [step.id, step]));
  const known = namesOf(pack.steps);
  const paths = Object.entries(pack.paths);
  return [
    ...twice({ file, path: ['steps'], key: 'id', what: 'step', values: known }),
    ...pack.steps.flatMap((step, at) => checkConditions(step, ['steps', at, 'when'])),
    ...paths.flatMap(([name, names]) => unknowns({ file, path: ['paths', name], what: 'step', names, known })),
    ...paths.flatMap(([name, names]) => checkPath(name, stepsOf(byId, names))),
    ...checkDue(pack, byId),
  ];
}

function checkConditions(step: DeskStep, when: PackFault['path']): PackFault[] {
  return (step.when ?? []).flatMap((condition, at, all): PackFault[] => {
    const path = [...when, at];
    const values = VALUES[condition.field];
    if (!values.includes(condition.equals)) {
      const message = `"${condition.field}" is never ${String(condition.equals)}; it is ${values.join(', ')}`;
      return [{ file, path: [...path, 'equals'], message }];
    }
    const again = all.findIndex((other) => other.field === condition.field) < at;
    return again ? [{ file, path, message: `"${condition.field}" is asked twice; all conditions hold together` }] : [];
  });
}

function stepsOf(known: ReadonlyMap<string, DeskStep>, ids: readonly string[]): DeskStep[] {
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** The first situation in which the path cannot be walked, as a fault. */
function checkPath(name: string, steps: readonly DeskStep[]): PackFault[] {
  const path = ['paths', name];
  for (const facts of SITUATIONS) {
    const walked = steps.filter((step) => holds(step, facts));
    const wrong = wrongWith(walked);
    if (wrong) return [{ file, path, message: `${wrong} (when ${said(facts, steps)})` }];
  }
  return [];
}

function wrongWith(walked: readonly DeskStep[]): string | undefined {
  if (walked.length === 0) return 'no step is left';
  const last = (kind: DeskStep['kind']) => walked.findLastIndex((step) => step.kind === kind);
  // [C-22] what was taken goes back
  if (last('take') > last('give')) return `nothing gives back what "${walked[last('take')]?.id}" takes`;
  // [C-05] a signature stands on a printed slip
  const signed = walked.findIndex((step) => step.kind === 'sign');
  const printed = walked.findIndex((step) => step.kind === 'print');
  if (signed >= 0 && (printed < 0 || printed > signed))
    return `"${walked[signed]?.id}" wants a signature before anything is printed`;
  return undefined;
}

/** [C-21] no cash passes in silence: where money is usually due, the path counts cash aloud, whoever comes. */
function checkDue(pack: Pack, known: ReadonlyMap<string, DeskStep>): PackFault[] {
  return pack.services.flatMap((service, at): PackFault[] => {
    const path = pack.paths[service.path];
    if (!service.due || !path) return [];
    const counting = stepsOf(known, path).filter((step) => step.kind === 'amount');
    const paidInCash = SITUATIONS.filter((facts) => facts.payment === 'cash');
    if (paidInCash.every((facts) => counting.some((step) => holds(step, facts)))) return [];
    const message = `"${service.id}" has an amount due, and the path "${service.path}" has no step that takes cash`;
    return [{ file: 'services.yaml', path: ['services', at, 'path'], message }];
  });
}

function holds(step: DeskStep, facts: Facts): boolean {
  return (step.when ?? []).every(({ field, equals }) => facts[field] === equals);
}

/** The facts that matter to these steps, in words. */
function said(facts: Facts, steps: readonly DeskStep[]): string {
  const asked = new Set(steps.flatMap((step) => (step.when ?? []).map(({ field }) => field)));
  return FIELDS.filter((field) => asked.has(field))
    .map((field) => `${field} is ${String(facts[field])}`)
    .join(', ');
}
