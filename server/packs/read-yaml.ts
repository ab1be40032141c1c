// One YAML text of a pack: its data, and for every place in it the line that a person has to look at.
import { type Document, isAlias, isMap, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLMap } from 'yaml';

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

/** One slip of the pen brings many follow-on errors; the first ones are the ones to read. */
const MOST_FAULTS = 20;
const TOP: Spot = { line: 1, column: 1 };

/** Reads a text without ever throwing: what YAML cannot make sense of comes back as faults with their lines. */
export function readYaml(text: string): ReadYaml {
  try {
    return readDocument(text);
  } catch (error) {
    // Aliases that multiply and nesting without end make the library throw.
    return { data: undefined, faults: [{ ...TOP, message: plain(error) }], spot: () => TOP, keySpot: () => TOP };
  }
}

function readDocument(text: string): ReadYaml {
  const lines = new LineCounter();
  // The library compares every key with every other, which hangs on a very long map: repeated keys are found below.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const at = (offset: number | undefined): Spot => {
    if (offset === undefined) return TOP;
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const errors = [...document.errors, ...document.warnings].map((error) => ({
    ...at(error.pos[0]),
    message: plain(error),
  }));
  const repeated = () => keyFaults(document).map(({ offset, message }) => ({ ...at(offset), message }));
  const faults = (errors.length > 0 ? errors : repeated()).slice(0, MOST_FAULTS);
  return {
    data: faults.length > 0 ? undefined : document.toJS(),
    faults,
    spot: (path) => at(walk(document, path).offset),
    keySpot: (path, key) => at(offsetOfKey(walk(document, path).node, key)),
  };
}

function plain(error: unknown): string {
  const words = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
  return `not valid YAML: ${/call stack/.test(words) ? 'it is nested too deeply' : words}`;
}

interface KeyFault {
  readonly offset: number | undefined;
  readonly message: string;
}
function keyFaults(document: Document): KeyFault[] {
  const faults: KeyFault[] = [];
  visit(document, { Map: (_key, map) => void faults.push(...repeatedKeys(map)) });
  return faults;
}

function repeatedKeys(map: YAMLMap): KeyFault[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    const name = String(key);
    const again = seen.has(name);
    seen.add(name);
    return again ? [{ offset: (key as Node | null)?.range?.[0], message: `the key "${name}" is there twice` }] : [];
  });
}

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
