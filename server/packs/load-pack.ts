// From a folder, or from stored texts, to a pack that the hall can open with, or to every fault with its line.
import { createHash } from 'node:crypto';
import { readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { PACK_FILES, Pack } from '../../contract/pack.ts';
import { nearName } from '../../domain/near-name.ts';
import { checkReferences } from '../../domain/pack-references.ts';
import { checkedBefore, keepChecked } from './checked-packs.ts';
import { plainIssues } from './plain-words.ts';
import { type Path, type ReadYaml, readYaml } from './read-yaml.ts';

export interface LocatedFault {
  readonly file: string;
  /** From 1; 1 when the fault is the file's as a whole. */
  readonly line: number;
  readonly column: number;
  /** Where in the file, such as `services[3].queue`; empty for the file as a whole. */
  readonly place: string;
  readonly message: string;
}
/** The texts of a pack by file name, as they were read. */
export type PackSource = Readonly<Record<string, string>>;
export type LoadedPack =
  | { readonly ok: true; readonly pack: Pack; readonly hash: string; readonly source: PackSource }
  | { readonly ok: false; readonly faults: readonly LocatedFault[] };

type FileName = keyof typeof PACK_FILES;
const FILE_NAMES = Object.keys(PACK_FILES) as FileName[];
/** No file of a pack comes near this; what is larger is something else. */
const LARGEST_FILE = 1024 * 1024;
const MOST_FAULTS_TOLD = 30;

/** Reads and checks the eleven files of a folder. Never throws: whatever is wrong comes back as faults. */
export function loadPack(folder: string): LoadedPack {
  if (!kindOf(folder)?.isDirectory()) return { ok: false, faults: [whole(folder, 'there is no such pack folder')] };
  const read = FILE_NAMES.map((file) => ({ file, ...readText(folder, file) }));
  const faults = read.flatMap(({ fault }) => fault ?? []);
  const source = Object.fromEntries(read.flatMap(({ file, text }) => (text === undefined ? [] : [[file, text]])));
  if (faults.length === 0) return checkedPack(source);
  const others = packFromSource(source);
  const unread = new Set(faults.map((fault) => fault.file));
  return {
    ok: false,
    faults: others.ok ? faults : [...faults, ...others.faults.filter((one) => !unread.has(one.file))],
  };
}

/** The same texts are read and checked once: that takes as long as all the rest of a start. */
function checkedPack(source: PackSource): LoadedPack {
  const before = checkedBefore(source);
  if (before) return { ok: true, ...before, source };
  const checked = packFromSource(source);
  if (checked.ok) keepChecked(source, checked);
  return checked;
}

/** Checks the texts of a pack, as loadPack does with a folder. `hash` is the SHA-256 of the pack's content, whatever its spelling. */
export function packFromSource(source: PackSource): LoadedPack {
  const files = FILE_NAMES.map((file) => checkText(file, source[file]));
  const faults = [...strangers(source), ...files.flatMap((one) => one.faults)];
  if (faults.length > 0) return { ok: false, faults };
  const byName = new Map(files.map((one) => [one.file, one]));
  const {
    'slips.yaml': slips,
    'control.yaml': control,
    ...parts
  } = Object.fromEntries(files.map(({ file, data }) => [file, data]));
  const pack = Pack.parse(Object.assign({}, ...Object.values(parts), { slips, control }));
  const broken = checkReferences(pack).map((fault) => located(fault.file, byName.get(fault.file)?.yaml, fault));
  if (broken.length > 0) return { ok: false, faults: broken };
  return { ok: true, pack, hash: hashOf(pack), source };
}

/** The faults as lines for a person: `services.yaml:41 services[3].queue: what is wrong`. */
export function describeFaults(faults: readonly LocatedFault[]): string {
  const told = faults.slice(0, MOST_FAULTS_TOLD).map(({ file, line, place, message }) => {
    return `${file}:${line}${place ? ` ${place}` : ''}: ${message}`;
  });
  const rest = faults.length - told.length;
  return [...told, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n');
}

const whole = (file: string, message: string): LocatedFault => ({ file, line: 1, column: 1, place: '', message });

function kindOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function readText(folder: string, file: FileName): { text?: string; fault?: LocatedFault } {
  const path = join(folder, file);
  const stats = kindOf(path);
  if (!stats) return { fault: whole(file, 'the file is missing') };
  // A pipe or a device would hold the reader for ever.
  if (!stats.isFile()) return { fault: whole(file, 'this is not a file') };
  if (stats.size > LARGEST_FILE) return { fault: whole(file, tooLarge(stats.size)) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    const notText = error instanceof TypeError;
    return { fault: whole(file, notText ? 'the file is not UTF-8 text' : `the file cannot be read: ${String(error)}`) };
  }
}

function tooLarge(size: number): string {
  return `the file is too large: ${(size / 1024 / 1024).toFixed(1)} MB, at most ${LARGEST_FILE / 1024 / 1024} MB`;
}

interface Checked {
  readonly file: FileName;
  readonly data?: unknown;
  readonly yaml?: ReadYaml;
  readonly faults: readonly LocatedFault[];
}
function checkText(file: FileName, text: string | undefined): Checked {
  if (text === undefined) return { file, faults: [whole(file, 'the file is missing')] };
  if (text.length > LARGEST_FILE) return { file, faults: [whole(file, tooLarge(text.length))] };
  const yaml = readYaml(text);
  if (yaml.faults.length > 0)
    return {
      file,
      faults: yaml.faults.map(({ line, column, message }) => ({ file, line, column, place: '', message })),
    };
  if (yaml.data === null || yaml.data === undefined) return { file, faults: [whole(file, 'the file is empty')] };
  const schema = PACK_FILES[file];
  const parsed = schema.safeParse(yaml.data, { reportInput: true });
  if (parsed.success) return { file, data: parsed.data, yaml, faults: [] };
  const issues = parsed.error.issues.flatMap((issue) => plainIssues(issue, schema));
  return { file, faults: issues.map((issue) => located(file, yaml, issue)) };
}

/** Texts under names that no pack has. */
function strangers(source: PackSource): LocatedFault[] {
  const unknown = Object.keys(source).filter((name) => !FILE_NAMES.some((file) => file === name));
  return unknown.map((name) => {
    const near = nearName(name, FILE_NAMES);
    return whole(name, `a pack has no such file${near ? `; did you mean "${near}"?` : ''}`);
  });
}

function located(
  file: string,
  yaml: ReadYaml | undefined,
  fault: { path: Path; key?: string; message: string },
): LocatedFault {
  const { path, key, message } = fault;
  const spot = key === undefined ? yaml?.spot(path) : yaml?.keySpot(path, key);
  const place = placeOf(key === undefined ? path : [...path, key]);
  return { file, line: spot?.line ?? 1, column: spot?.column ?? 1, place, message };
}

function placeOf(path: Path): string {
  const parts = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
  return parts.join('').replace(/^\./, '');
}

function hashOf(pack: Pack): string {
  return createHash('sha256').update(canonical(pack)).digest('hex');
}

/** JSON with its keys in order, so that the same pack has the same hash however it was written down. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
