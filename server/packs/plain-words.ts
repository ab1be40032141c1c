// What a schema finds wrong, in words for the person who edits the pack.
import type { z } from 'zod';
import { nearName } from '../../domain/near-name.ts';

type Issue = z.core.$ZodIssue;
export interface PlainIssue {
  readonly path: readonly PropertyKey[];
  /** A key that should not be there: its line is the key's own. */
  readonly key?: string;
  readonly message: string;
}

const MOST_KEYS = 20;

/** One schema issue as one or more plain sentences, each with its place. `schema` is the file's, for "did you mean". */
export function plainIssues(issue: Issue, schema: z.core.$ZodType): PlainIssue[] {
  const path = issue.path;
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(path, issue.keys, keysAt(schema, path));
    case 'invalid_union':
      return plainUnion(issue, schema);
    case 'invalid_key':
      return [
        {
          path: path.slice(0, -1),
          key: String(path.at(-1)),
          message: `the name "${String(path.at(-1))}" will not do: ${inner(issue.issues)}`,
        },
      ];
    case 'invalid_type':
      return [{ path, message: wrongType(issue.expected, issue.input) }];
    case 'invalid_value':
      return [{ path, message: wrongValue(issue.values, issue.input) }];
    case 'invalid_format':
      return [{ path, message: wrongFormat(issue) }];
    case 'too_small':
      return [{ path, message: tooSmall(issue) }];
    case 'too_big':
      return [{ path, message: tooBig(issue) }];
    default:
      return [{ path, message: issue.message }];
  }
}

/** Each unknown key by itself; of a flood of them only the first. */
function unknownKeys(path: PlainIssue['path'], keys: readonly string[], known: readonly string[]): PlainIssue[] {
  const told = keys.slice(0, MOST_KEYS).map((key) => ({ path, key, message: unknownKey(key, known) }));
  const rest = keys.length - told.length;
  return rest > 0 ? [...told, { path, message: `${rest} more keys are not known here` }] : told;
}

function unknownKey(key: string, known: readonly string[]): string {
  const near = nearName(key, known);
  const hint = near ? `; did you mean "${near}"?` : known.length > 0 ? `; known here: ${known.join(', ')}` : '';
  return `"${key}" is not known here${hint}`;
}

/** Of a union's branches the one that got furthest speaks; branches of fixed values speak together. */
function plainUnion(issue: Extract<Issue, { code: 'invalid_union' }>, schema: z.core.$ZodType): PlainIssue[] {
  const deeper = issue.errors.find((branch) => branch.every((one) => one.path.length > 0));
  if (deeper)
    return deeper.flatMap((one) => plainIssues({ ...one, path: [...issue.path, ...one.path] } as Issue, schema));
  const asked = issue.errors.flatMap((branch) => branch.map(expectation));
  return [
    { path: issue.path, message: `${shown(issue.input)} will not do; it is ${[...new Set(asked)].join(' or ')}` },
  ];
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? issue.expected;
  return issue.message;
}

function inner(issues: readonly Issue[]): string {
  return issues.map((issue) => (issue.code === 'invalid_format' ? wrongFormat(issue) : issue.message)).join('; ');
}

/** Schema types in words. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of named values',
  record: 'a group of named values',
};

function wrongType(expected: string, input: unknown): string {
  const kind = KINDS[expected] ?? expected;
  if (input === undefined) return `is missing; it is ${kind}`;
  if (input === null) return `is empty; it is ${kind} (a text that begins with # needs quotes)`;
  if (expected === 'string' && typeof input === 'number')
    return `${shown(input)} is a number where text is wanted: put it in quotes`;
  if (expected === 'string' && typeof input === 'boolean')
    return `${shown(input)} is true or false where text is wanted: put it in quotes`;
  return `${shown(input)} will not do; it is ${kind}`;
}

function wrongValue(values: readonly unknown[], input: unknown): string {
  const known = values.map(String);
  if (input === undefined || input === null) return `is missing; it is one of ${known.join(', ')}`;
  const near = typeof input === 'string' ? nearName(input, known) : undefined;
  return `${shown(input)} is not known here; ${near ? `did you mean "${near}"?` : `it is one of ${known.join(', ')}`}`;
}

/** The formats that a pack asks for, by pattern, where the schema itself has no words for them. */
const FORMATS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/0-9a-f\]\{6\}/, 'a colour such as "#0b4f6c", in quotes, small letters'],
  [/\^\[A-Z\]\$/, 'one capital letter'],
  [/A-Z\]-/, 'a rule such as C-21'],
  [/\\d\{4,8\}/, 'four to eight digits'],
];
function wrongFormat(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  const words = FORMATS.find(([pattern]) => pattern.test(issue.pattern ?? ''))?.[1];
  const fallback = issue.message.startsWith('Invalid')
    ? `text that fits ${issue.pattern ?? issue.format}`
    : issue.message;
  return `${shown(issue.input)} will not do; it is ${words ?? fallback}`;
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): string {
  if (issue.origin === 'string') return 'is empty; there must be a text';
  if (issue.origin === 'array') return `is an empty list; at least ${issue.minimum} must be there`;
  return `${shown(issue.input)} is too small; at least ${issue.minimum}`;
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>): string {
  if (issue.origin === 'string') return `is too long; at most ${issue.maximum} characters`;
  if (issue.origin === 'array') return `has too many entries; at most ${issue.maximum}`;
  return `${shown(issue.input)} is too large; at most ${issue.maximum}`;
}

/** The value as it stands in the file, cut to a glance. */
function shown(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (input !== null && typeof input === 'object') return 'a group of named values';
  if (typeof input !== 'string') return String(input);
  return `"${input.length > 40 ? `${input.slice(0, 40)}…` : input}"`;
}

/** The keys that the schema knows at a place; empty where it takes any. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const here = path.reduce<z.core.$ZodType | undefined>((at, part) => at && below(unwrapped(at), part), schema);
  const def = here && (unwrapped(here)._zod as z.core.$ZodTypes['_zod']).def;
  if (def?.type === 'object') return Object.keys(def.shape);
  if (def?.type !== 'record') return [];
  return [...(def.keyType._zod.values ?? [])].map(String);
}

function below(schema: z.core.$ZodType, part: PropertyKey): z.core.$ZodType | undefined {
  const def = (schema._zod as z.core.$ZodTypes['_zod']).def;
  if (def.type === 'object') return def.shape[String(part)];
  if (def.type === 'array') return def.element;
  if (def.type === 'record') return def.valueType;
  return undefined;
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const def = (schema._zod as z.core.$ZodTypes['_zod']).def;
  return def.type === 'optional' ? unwrapped(def.innerType) : schema;
}
