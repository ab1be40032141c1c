// What the log's words mean in this hall: a small file, held against what the hall offers.
import { parse } from 'yaml';
import { z } from 'zod';
import type { CommandInput } from '../../contract/commands.ts';
import type { GuideView } from '../../contract/views.ts';
import { ComesAs, Language, Slug } from '../../contract/words.ts';
import { nearName } from '../../domain/near-name.ts';
import { PlainFault } from '../../server/command-line.ts';
import type { LogRow } from './log-rows.ts';

const LogMapFile = z.strictObject({
  services: z.record(
    z.string(),
    z.strictObject({ serviceId: Slug, language: Language.default('zh-CN'), comesAs: ComesAs.default('owner') }),
  ),
  priorities: z.record(z.string(), Slug),
});
export type LogMap = z.output<typeof LogMapFile>;

/** What is issued for a visit, but for its time. */
export type Need = Omit<CommandInput<'issueTicket'>, 'occurredAt'>;
type Guide = Pick<GuideView, 'services' | 'classes'>;

/** Reads the map. Throws PlainFault. */
export function readLogMap(text: string, path: string): LogMap {
  const read = LogMapFile.safeParse(yamlOf(text, path));
  if (read.success) return read.data;
  const issues = read.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`);
  throw new PlainFault([`The map ${path} cannot be used:`, ...issues].join('\n'));
}

function yamlOf(text: string, path: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new PlainFault(`The map ${path} is no YAML: ${(error as Error).message}`);
  }
}

/** From a row's words to what is issued; documents that the service asks for are there. Throws PlainFault when a word of the log, or of the map, means nothing. */
export function needsOf(map: LogMap, rows: readonly LogRow[], guide: Guide): (words: Words) => Need {
  const services = wordsUsed(rows, 'service').map((word) => [word, serviceNeed(map, word, guide)] as const);
  const classes = wordsUsed(rows, 'priority').map((word) => [word, classOf(map, word, guide)] as const);
  const faults = [...services, ...classes].map(([, meaning]) => meaning).filter((meaning) => 'fault' in meaning);
  if (faults.length > 0) throw new PlainFault(faults.map(({ fault }) => fault).join('\n'));
  const [needs, priorities] = [new Map(services), new Map(classes)];
  return ({ service, priority }) => ({ ...needs.get(service), ...priorities.get(priority) }) as Need;
}
type Words = Pick<LogRow, 'service' | 'priority'>;
interface Fault {
  readonly fault: string;
}

function wordsUsed(rows: readonly LogRow[], field: keyof Words): readonly string[] {
  return [...new Set(rows.map((row) => row[field]))].sort();
}

function serviceNeed({ services }: LogMap, word: string, guide: Guide): Need | Fault {
  const meaning = services[word];
  if (!meaning) return { fault: `The map has no service for "${word}".` };
  const { serviceId, comesAs, language } = meaning;
  const service = guide.services.find(({ id }) => id === serviceId);
  if (!service) return { fault: `service ${word}: ${noSuch('service', serviceId, guide.services)}` };
  const required = service.documents[comesAs];
  if (!required) return { fault: `service ${word}: "${serviceId}" is not done for ${comesAs}` };
  const documents = required.map((document) => ({ document, present: true, valid: true }));
  return { serviceId, comesAs, language, documents };
}

function classOf({ priorities }: LogMap, word: string, { classes }: Guide): { readonly classId: string } | Fault {
  const classId = priorities[word];
  if (!classId) return { fault: `The map has no class for the priority "${word}".` };
  if (!classes.some(({ id }) => id === classId))
    return { fault: `priority ${word}: ${noSuch('class', classId, classes)}` };
  return { classId };
}

function noSuch(what: string, id: string, known: readonly { readonly id: string }[]): string {
  const near = nearName(
    id,
    known.map((one) => one.id),
  );
  return `the hall has no ${what} "${id}"${near ? `; did you mean "${near}"?` : ''}`;
}
