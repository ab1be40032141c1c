// A service's desk steps as lines to read, before a hall takes the pack up.
import type { DeskStep, Pack } from '../../contract/pack.ts';
import type { ComesAs, Language } from '../../contract/words.ts';
import { handedOver, pathFor } from '../../domain/desk/path.ts';
import { nearName } from '../../domain/near-name.ts';

export interface PreviewFor {
  readonly comesAs: ComesAs;
  readonly payment: string;
  readonly special: boolean;
  readonly othersWaiting: boolean;
  readonly hurry: boolean;
  readonly firstService: boolean;
  readonly language: Language;
}
export type Preview =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** The visit as its clerk would be led through it: each step with its kind, its key words and the rules it carries out. */
export function previewService(pack: Pack, serviceId: string, { language, ...visit }: PreviewFor): Preview {
  const service = pack.services.find(({ id }) => id === serviceId);
  if (!service) {
    const ids = pack.services.map(({ id }) => id);
    const near = nearName(serviceId, ids);
    return { ok: false, message: `there is no service "${serviceId}"${near ? `; did you mean "${near}"?` : ''}` };
  }
  const documents = service.documents[visit.comesAs];
  if (!documents) return { ok: false, message: `"${serviceId}" is not done for this person (${visit.comesAs})` };
  const facts = { ...visit, hasDocuments: handedOver(pack, serviceId, visit.comesAs).length > 0 };
  const steps = pathFor(pack, serviceId, facts);
  const names = documents.map((id) => pack.documents.find((one) => one.id === id)?.name[language] ?? id);
  return {
    ok: true,
    lines: [
      `${service.name[language]} (${serviceId}), ${service.expectedMinutes} min, queue ${service.queue}, path ${service.path}`,
      `documents: ${names.join(', ') || '–'}`,
      ...steps.map((step, index) => lineOf(step, index, language)),
    ],
  };
}

function lineOf(step: DeskStep, index: number, language: Language): string {
  const must = step.required ? '' : ' (may be skipped)';
  const words = step.keyWords[language];
  const said = words.length > 0 ? ` “${words.join('” “')}”` : '';
  return `${String(index + 1).padStart(2)}. ${step.kind.padEnd(6)} ${step.title[language]}${must}${said} [${step.rules.join(', ')}]`;
}
