/** A piece of an ESC/POS stream: letters, one command with its parameters, or a control byte nobody knows. */
export type Token =
  | { kind: 'text'; bytes: Buffer; length: number }
  | { kind: 'command'; name: string; parameters: Buffer; length: number }
  | { kind: 'unknown'; name: string; length: number };

/** How many parameter bytes follow; a function where the parameters themselves say it (undefined: not yet known). */
type ParameterLength = number | ((parameters: Buffer) => number | undefined);

const PREFIXES: Record<number, string> = { 16: 'DLE', 27: 'ESC', 28: 'FS', 29: 'GS' };
const SINGLE: Record<number, string> = { 9: 'HT', 10: 'LF', 12: 'FF', 13: 'CR', 24: 'CAN' };

/** The commands of the ESC/POS reference that slips use or that a printer of this kind commonly receives. */
const COMMANDS: Record<string, ParameterLength> = {
  'DLE EOT': (parameters) => (parameters.length === 0 ? undefined : (parameters[0] ?? 0) > 6 ? 2 : 1),
  'DLE ENQ': 1,
  'DLE DC4': 3,
  'ESC !': 1,
  'ESC -': 1,
  'ESC 2': 0,
  'ESC 3': 1,
  'ESC @': 0,
  'ESC E': 1,
  'ESC G': 1,
  'ESC J': 1,
  'ESC M': 1,
  'ESC a': 1,
  'ESC d': 1,
  'ESC p': 3,
  'FS &': 0,
  'FS .': 0,
  'GS !': 1,
  'GS (': (parameters) => (parameters.length < 3 ? undefined : 3 + parameters.readUInt16LE(1)),
  'GS B': 1,
  'GS V': (parameters) => (parameters.length === 0 ? undefined : (parameters[0] ?? 0) >= 65 ? 2 : 1),
  'GS v': (parameters) =>
    parameters.length < 6 ? undefined : 6 + parameters.readUInt16LE(2) * parameters.readUInt16LE(4),
};

const CONTROL_NAMES: Record<number, string> = { 4: 'EOT', 5: 'ENQ', 20: 'DC4' };

/**
 * The piece of the stream at `at`. Undefined when the bytes end before the piece does: wait for more.
 * Letters end at the next control byte; no byte of a GB18030 character is one.
 */
export function readToken(bytes: Buffer, at: number): Token | undefined {
  const first = bytes[at];
  if (first === undefined) return undefined;
  if (first >= 0x20) return readText(bytes, at);
  const single = SINGLE[first];
  if (single) return { kind: 'command', name: single, parameters: Buffer.alloc(0), length: 1 };
  const prefix = PREFIXES[first];
  if (!prefix) return { kind: 'unknown', name: hex(first), length: 1 };
  const second = bytes[at + 1];
  return second === undefined ? undefined : readCommand(bytes, at, nameOf(prefix, second));
}

function readText(bytes: Buffer, at: number): Token {
  let end = at;
  while ((bytes[end] ?? 0) >= 0x20) end++;
  return { kind: 'text', bytes: bytes.subarray(at, end), length: end - at };
}

function readCommand(bytes: Buffer, at: number, name: string): Token | undefined {
  const rule = COMMANDS[name];
  if (rule === undefined) return { kind: 'unknown', name, length: 2 };
  const available = bytes.subarray(at + 2);
  const length = typeof rule === 'number' ? rule : rule(available);
  if (length === undefined || available.length < length) return undefined;
  return { kind: 'command', name, parameters: available.subarray(0, length), length: 2 + length };
}

function nameOf(prefix: string, second: number): string {
  const printable = second > 0x20 && second < 0x7f;
  return `${prefix} ${printable ? String.fromCharCode(second) : (CONTROL_NAMES[second] ?? hex(second))}`;
}

function hex(byte: number): string {
  return `0x${byte.toString(16).padStart(2, '0')}`;
}
