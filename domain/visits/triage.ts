// The first gate: are the conditions met, and which class of the queue is it? [G-02, G-05]
import type { DocumentCheck } from '../../contract/commands.ts';
import type { Pack, Service } from '../../contract/pack.ts';
import type { ComesAs, Need } from '../../contract/words.ts';
import { type Refused, refuse } from '../decision.ts';

export function serviceOf(pack: Pack, serviceId: string): Service | Refused {
  return pack.services.find((service) => service.id === serviceId) ?? refuse('unknownService', { serviceId });
}

/** Documents that this service asks of this person; undefined when it is not done for such a person. */
export function requiredDocuments(service: Service, comesAs: ComesAs): readonly string[] | undefined {
  return service.documents[comesAs];
}

/** The required documents that are not there or not valid. [G-15] */
export function missingDocuments(required: readonly string[], checks: readonly DocumentCheck[]): readonly string[] {
  return required.filter(
    (document) => !checks.some((check) => check.document === document && check.present && check.valid),
  );
}

/** Refuses checks of documents, or of kinds of them, that the pack does not know. */
export function unknownDocument(
  pack: Pack,
  checks: readonly { readonly document: string; readonly kind?: string | undefined }[],
): Refused | undefined {
  const strange = checks.find(({ document, kind }) => {
    const known = pack.documents.find(({ id }) => id === document);
    return !known || (kind !== undefined && !known.kinds.some(({ id }) => id === kind));
  });
  return (
    strange &&
    refuse('unknownDocument', { document: strange.document, ...(strange.kind ? { kind: strange.kind } : {}) })
  );
}

type VisitorClass = Pack['classes'][number];
/** The class asked for, or the first that one of the needs opens, or the ordinary one. */
export function classFor(pack: Pack, asked: string | undefined, needs: readonly Need[]): VisitorClass | Refused {
  if (asked) return pack.classes.find(({ id }) => id === asked) ?? refuse('unknownClass', { classId: asked });
  return pack.classes.find((candidate) => candidate.needs.some((need) => needs.includes(need))) ?? ordinaryClass(pack);
}

function ordinaryClass(pack: Pack): VisitorClass {
  const ordinary = pack.classes.find(({ needs, byStaffOnly }) => needs.length === 0 && !byStaffOnly) ?? pack.classes[0];
  if (!ordinary) throw new Error('a pack without a class was accepted');
  return ordinary;
}
