// The texts of the telecom pack, to be broken in one place at a time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACK_FILES, type Pack } from '../../contract/pack.ts';
import { loadPack } from '../../server/packs/load-pack.ts';

export const TELECOM = join(import.meta.dirname, '../../packs/telecom-hall');

export function telecomPack(): Pack {
  const loaded = loadPack(TELECOM);
  if (!loaded.ok) throw new Error('the telecom pack does not load');
  return loaded.pack;
}

export function telecomSource(): Record<string, string> {
  return Object.fromEntries(Object.keys(PACK_FILES).map((file) => [file, readFileSync(join(TELECOM, file), 'utf8')]));
}

/** The first place where `find` stands in the file, replaced; refuses to change nothing. */
export function broken(file: string, find: string, replace: string): Record<string, string> {
  const source = telecomSource();
  const text = source[file] ?? '';
  if (!text.includes(find)) throw new Error(`"${find}" is not in ${file}`);
  return { ...source, [file]: text.replace(find, () => replace) };
}

/** The line, from 1, on which `mark` first stands. */
export function lineOf(text: string, mark: string): number {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`"${mark}" is not there`);
  return text.slice(0, at).split('\n').length;
}
