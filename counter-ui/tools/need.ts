import type { DocumentCheck } from '../../contract/commands.ts';
import type { CounterTicket, GuideService } from '../../contract/views.ts';
import type { ComesAs } from '../../contract/words.ts';

/** A service asked for at the desk, by whom, and what they have with them. */
export interface AskedNeed {
  readonly serviceId: string;
  readonly comesAs: ComesAs;
  /** Documents that are there and valid. */
  readonly brought: ReadonlySet<string>;
}

/** What the hall has been told about documents, for a service that asks for these. */
export const checksOf = (asked: readonly string[], brought: ReadonlySet<string>): DocumentCheck[] =>
  asked.map((document) => ({ document, present: brought.has(document), valid: brought.has(document) }));

export const missingOf = (asked: readonly string[], brought: ReadonlySet<string>): readonly string[] =>
  asked.filter((document) => !brought.has(document));

/** What is known to be there already: seen at the door or held by the desk. */
export const knownToBeThere = ({ documents }: Pick<CounterTicket, 'documents'>): ReadonlySet<string> =>
  new Set(documents.filter(({ present, valid }) => present && valid).map(({ document }) => document));

export const askedOf = (service: GuideService | undefined, comesAs: ComesAs): readonly string[] | undefined =>
  service?.documents[comesAs];

/** Adds what is not there, takes away what is. */
export function toggled(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
