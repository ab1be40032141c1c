// One YAML text of a pack: its data, and for every place in it the line that a person has to look at.
import { type Document, isAlias, isMap, isSeq, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';

export interface Spot {
  readonly line: number;
  readonly column: number;
}
export type Path = readonly PropertyKey[];
export interface ReadYaml {
  readonly data: unknown;
  readonly faults: readonly (Spot & { readonly message: string })[];
  /** The line of a place; of the nearest place above it that is written down, when it is not there itself. */
  readonly spot: (path: Path) => Spot;
  /** The line of a key inside a place. */
  readonly keySpot: (path: Path, key: string) => Spot;
}

const TOP: Spot = { line: 1, column: 1 };

/** Reads a text without ever throwing: what YAML cannot make sense of comes back as faults with their lines. */
export function readYaml(text: string): ReadYaml {
  try {
    return readDocument(text);
  } catch (error) {
    // Nesting without end overflows the parser's stack, aliases that multiply are stopped by the library: both throw.
    const message = error instanceof RangeError ? 'it is nested too deeply' : plain(error);
    return { data: undefined, faults: [{ ...TOP, message }], spot: () => TOP, keySpot: () => TOP };
  }
}

function readDocument(text: string): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number | undefined): Spot => {
    if (offset === undefined) return TOP;
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const fault = (error: YAMLError) => ({ ...at(error.pos[0]), message: `not valid YAML: ${plain(error)}` });
  const faults = [...document.errors, ...document.warnings].map(fault);
  return {
    data: faults.length > 0 ? undefined : document.toJS(),
    faults,
    spot: (path) => at(walk(document, path).offset),
    keySpot: (path, key) => at(offsetOfKey(walk(document, path).node, key)),
  };
}

const plain = (error: unknown): string => (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');

interface Walked {
  readonly node: Node | null | undefined;
  readonly offset: number | undefined;
}

function walk(document: Document, path: Path): Walked {
  let node = resolved(document, document.contents);
  let offset = node?.range?.[0];
  for (const part of path) {
    const key = offsetOfKey(node, part);
    const next = resolved(document, childOf(node, part));
    if (key === undefined && next === undefined) return { node: undefined, offset };
    offset = key ?? next?.range?.[0] ?? offset;
    node = next;
  }
  return { node, offset };
}

function resolved(document: Document, node: unknown): Node | undefined {
  if (isAlias(node)) return node.resolve(document);
  return (node ?? undefined) as Node | undefined;
}

function childOf(node: Node | null | undefined, part: PropertyKey): unknown {
  if (isMap(node)) return node.get(String(part), true);
  if (isSeq(node)) return node.get(Number(part), true);
  return undefined;
}

function offsetOfKey(node: Node | null | undefined, key: PropertyKey): number | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => String(item.key) === String(key));
  return (pair?.key as Node | undefined)?.range?.[0];
}
