// One fault of a pack, and the checks that every file needs.
import type { PACK_FILES } from '../contract/pack.ts';
import { nearName } from './near-name.ts';

export interface PackFault {
  readonly file: keyof typeof PACK_FILES;
  /** Where in that file: keys and list positions from its top. */
  readonly path: readonly (string | number)[];
  /** What is wrong, in plain English. */
  readonly message: string;
}

export const ids = (things: readonly { readonly id: string }[]): string[] => things.map((thing) => thing.id);

interface Reference extends Omit<PackFault, 'message'> {
  readonly what: string;
  readonly name: string;
  readonly known: readonly string[];
}
/** A fault when the name is not among the known, with the nearest of them or all. */
export function unknown({ file, path, what, name, known }: Reference): PackFault[] {
  if (known.includes(name)) return [];
  const near = nearName(name, known);
  const hint = near ? `did you mean "${near}"?` : `known: ${known.join(', ')}`;
  return [{ file, path, message: `there is no ${what} "${name}"; ${hint}` }];
}

/** A list of names: each known, none twice. */
export function unknowns({
  names,
  ...one
}: Omit<Reference, 'name'> & { readonly names: readonly string[] }): PackFault[] {
  return names.flatMap((name, at) => {
    const path = [...one.path, at];
    if (names.indexOf(name) < at)
      return [{ file: one.file, path, message: `the ${one.what} "${name}" stands here twice` }];
    return unknown({ ...one, path, name });
  });
}

interface Listing extends Omit<PackFault, 'message'> {
  /** The key of each thing that must be its own, and what to call it. */
  readonly key: string;
  readonly what: string;
  readonly values: readonly string[];
}
/** Things of one list whose key must be their own: a fault for each repetition. */
export function twice({ file, path, key, what, values }: Listing): PackFault[] {
  return values.flatMap((value, at) =>
    values.indexOf(value) === at
      ? []
      : [{ file, path: [...path, at, key], message: `the ${what} "${value}" is there twice` }],
  );
}
