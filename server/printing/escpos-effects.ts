import type { Token } from './escpos-commands.ts';
import { LETTER_HEIGHT } from './paper.ts';
import type { Align, Correction, LetterStyle, PaperOp, Run } from './paper-ops.ts';
import { decodeFromPrinter, decodeWithoutChinese } from './printer-charset.ts';

/** The answer to a command which this printer does not have. */
export const NOT_UNDERSTOOD = Symbol('not understood');

/** A printer between two commands: what it has done (`ops`), how it is set, and the letters of the open line. */
export type PrinterState = {
  ops: PaperOp[];
  style: LetterStyle;
  align: Align;
  spacing: number;
  chinese: boolean;
  runs: Run[];
  qr: { moduleDots: number; correction: Correction; data: string };
};

type Effect = (state: PrinterState, parameters: Buffer) => unknown;

const DEFAULT_SPACING = 30;
const PLAIN: LetterStyle = { width: 1, height: 1, bold: false, underline: false, inverse: false };
const ALIGNS: Align[] = ['left', 'center', 'right'];
const CORRECTIONS: Correction[] = ['L', 'M', 'Q', 'H'];
/** Bytes that the largest QR code holds, ISO/IEC 18004. */
const QR_HOLDS: Record<Correction, number> = { L: 2953, M: 2331, Q: 1663, H: 1273 };

export function powerOn(): PrinterState {
  const qr = { moduleDots: 3, correction: 'L' as const, data: '' };
  return { ops: [], style: PLAIN, align: 'left', spacing: DEFAULT_SPACING, chinese: false, runs: [], qr };
}

/** Carries out one piece of the stream; NOT_UNDERSTOOD if the printer does not have it. */
export function obey(state: PrinterState, token: Token): unknown {
  if (token.kind === 'text') return addLetters(state, token.bytes);
  if (token.kind === 'unknown') return NOT_UNDERSTOOD;
  const effect = EFFECTS[token.name];
  return effect ? effect(state, token.parameters) : NOT_UNDERSTOOD;
}

function addLetters(state: PrinterState, bytes: Buffer): void {
  const text = state.chinese ? decodeFromPrinter(bytes) : decodeWithoutChinese(bytes);
  state.runs.push({ ...state.style, text });
}

/** Prints the open line and moves the paper on by `dots`, or by the height of its letters if they are higher. */
export function endLine(state: PrinterState, dots: number): void {
  if (state.runs.length === 0) {
    if (dots > 0) state.ops.push({ kind: 'feed', dots });
    return;
  }
  const height = LETTER_HEIGHT * Math.max(...state.runs.map((run) => run.height));
  state.ops.push({ kind: 'line', align: state.align, runs: state.runs, advance: Math.max(dots, height) });
  state.runs = [];
}

const number = (parameters: Buffer, at = 0) => parameters[at] ?? 0;
const isOn = (parameters: Buffer) => (number(parameters) & 1) === 1;
/** Many commands take the digit or its character: 1 or "1". */
const digit = (parameters: Buffer, at = 0) => number(parameters, at) % 48;

function restyle(state: PrinterState, change: Partial<LetterStyle>): void {
  state.style = { ...state.style, ...change };
}

function set(state: PrinterState, change: Partial<PrinterState>): void {
  Object.assign(state, change);
}

const EFFECTS: Record<string, Effect> = {
  LF: (state) => endLine(state, state.spacing),
  CR: () => undefined,
  'DLE EOT': () => undefined,
  'ESC @': (state) => set(state, { ...powerOn(), ops: state.ops }),
  'ESC 2': (state) => set(state, { spacing: DEFAULT_SPACING }),
  'ESC 3': (state, parameters) => set(state, { spacing: number(parameters) }),
  'ESC !': (state, parameters) => printMode(state, number(parameters)),
  'ESC -': (state, parameters) => restyle(state, { underline: digit(parameters) > 0 }),
  'ESC E': (state, parameters) => restyle(state, { bold: isOn(parameters) }),
  'ESC G': (state, parameters) => restyle(state, { bold: isOn(parameters) }),
  'ESC J': (state, parameters) => endLine(state, number(parameters)),
  'ESC M': (_state, parameters) => (digit(parameters) === 0 ? undefined : NOT_UNDERSTOOD),
  'ESC a': (state, parameters) => set(state, { align: ALIGNS[digit(parameters)] ?? 'left' }),
  'ESC d': (state, parameters) => endLine(state, number(parameters) * state.spacing),
  'ESC p': pulse,
  'FS &': (state) => set(state, { chinese: true }),
  'FS .': (state) => set(state, { chinese: false }),
  'GS !': (state, parameters) => letterSize(state, number(parameters)),
  'GS B': (state, parameters) => restyle(state, { inverse: isOn(parameters) }),
  'GS (': qrStep,
  'GS V': cut,
  'GS v': raster,
};

/** `GS !`: the upper half of the byte is the width, the lower the height, each counted from nought. */
function letterSize(state: PrinterState, packed: number): void {
  restyle(state, { width: ((packed >> 4) & 7) + 1, height: (packed & 7) + 1 });
}

/** `ESC !`: emphasis, double height, double width and underline in one byte. */
function printMode(state: PrinterState, bits: number): void {
  restyle(state, {
    bold: (bits & 0x08) !== 0,
    height: bits & 0x10 ? 2 : 1,
    width: bits & 0x20 ? 2 : 1,
    underline: (bits & 0x80) !== 0,
  });
}

/** `ESC p m t1 t2`: times in steps of 2 ms. */
function pulse(state: PrinterState, parameters: Buffer): void {
  const [onMs, offMs] = [number(parameters, 1) * 2, number(parameters, 2) * 2];
  state.ops.push({ kind: 'drawerPulse', pin: digit(parameters) === 0 ? 2 : 5, onMs, offMs });
}

/** `GS V`: 0 and 1 cut where the paper stands, 65 and 66 feed first; odd and 66 leave a bridge of paper. */
function cut(state: PrinterState, parameters: Buffer): void {
  endLine(state, 0);
  const mode = number(parameters);
  const partial = mode === 1 || mode === 49 || mode === 66;
  state.ops.push({ kind: 'cut', feed: mode >= 65 ? number(parameters, 1) : 0, partial });
}

/** `GS v 0`: mode, bytes per row, rows, dots. */
function raster(state: PrinterState, parameters: Buffer): unknown {
  if (parameters[0] !== 0x30 || digit(parameters, 1) !== 0) return NOT_UNDERSTOOD;
  endLine(state, 0);
  const [bytesPerRow, height] = [parameters.readUInt16LE(2), parameters.readUInt16LE(4)];
  state.ops.push({
    kind: 'raster',
    align: state.align,
    bytesPerRow,
    height,
    bits: Buffer.from(parameters.subarray(6)),
  });
  return undefined;
}

/** `GS ( k` for QR codes (cn = 49): model, size, correction, data, print. */
function qrStep(state: PrinterState, parameters: Buffer): unknown {
  const [family, fn] = [number(parameters, 3), number(parameters, 4)];
  if (parameters[0] !== 0x6b || family !== 49) return NOT_UNDERSTOOD;
  if (fn === 65) return undefined;
  if (fn === 67) return set(state, { qr: { ...state.qr, moduleDots: number(parameters, 5) } });
  if (fn === 69) return set(state, { qr: { ...state.qr, correction: CORRECTIONS[digit(parameters, 5)] ?? 'L' } });
  if (fn === 80) return set(state, { qr: { ...state.qr, data: parameters.subarray(6).toString('utf8') } });
  if (fn !== 81 || !fitsQr(state.qr)) return NOT_UNDERSTOOD;
  endLine(state, 0);
  state.ops.push({ kind: 'qr', align: state.align, ...state.qr });
  return undefined;
}

function fitsQr({ data, correction }: PrinterState['qr']): boolean {
  return data !== '' && Buffer.byteLength(data) <= QR_HOLDS[correction];
}
