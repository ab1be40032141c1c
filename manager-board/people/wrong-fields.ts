import type { Refusal } from '../../contract/refusals.ts';

/** The fields of a form that the hall could not take: it names each issue as `field: what is wrong`. */
export function wrongFields(refusal: Refusal | undefined): ReadonlySet<string> {
  const issues = refusal?.code === 'malformed' ? refusal.data?.issues : undefined;
  if (!Array.isArray(issues)) return new Set();
  return new Set(issues.map((issue) => String(issue).split(/[:.]/)[0] as string));
}
