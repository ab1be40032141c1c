import { BreakLine, PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import QRCode from 'qrcode';
import type { Slip, SlipLine } from '../../contract/slip.ts';
import { displayWidth } from './display-width.ts';
import { drawRow, type Raster } from './drawn-line.ts';
import { type Row, type SetLine, setPair, setText } from './lay-out-slip.ts';
import { LETTER_HEIGHT, lineHeightAt, type Paper } from './paper.ts';
import { openPaperFont, type PaperFont } from './paper-font.ts';
import { encodeForPrinter } from './printer-charset.ts';

/** `ESC @`, the printer as at power-on; `FS &`, two bytes from 0x80 up are one Chinese character. */
const START = Buffer.from([0x1b, 0x40, 0x1c, 0x26]);
/** `ESC p 0 25 250`: the drawer's coil for 50 ms, then 500 ms of rest. Without times many drawers stay shut. */
const DRAWER_PULSE = Buffer.from([0x1b, 0x70, 0, 25, 250]);
/** `GS V 66 n`: feed just so far that the last line has passed the knife, `n` dots more, and cut. */
const CUT = Buffer.from([0x1d, 0x56, 66, 24]);
const QR_DOTS = 240;
const SIGN_HERE_ROWS = 5;
/** Large letters stand apart from the small ones above them, as they do from what is below. */
const AIR_ABOVE_LARGE = 6;

type Job = { printer: ThermalPrinter; slip: Slip; paper: Paper; font: () => PaperFont };

/**
 * The bytes that make any ESC/POS printer with a Chinese font print this slip on this roll, from `ESC @` to the cut.
 * Nothing is ever cut off: what is too wide goes on in the next row. Pure: the same slip gives the same bytes.
 */
export function slipToBytes(slip: Slip, paper: Paper): Buffer {
  // One instance per job: the library keeps its buffer, and what is left in it would be printed again.
  const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '', breakLine: BreakLine.NONE });
  let opened: PaperFont | undefined;
  const font = () => {
    opened ??= openPaperFont();
    return opened;
  };
  printer.append(START);
  for (const line of slip.lines) addLine({ printer, slip, paper, font }, line);
  // To open the drawer alone, no paper is spent.
  if (slip.lines.some((line) => line.kind !== 'drawerPulse')) printer.append(CUT);
  return Buffer.from(printer.getBuffer());
}

function addLine(job: Job, line: SlipLine): void {
  const { language } = job.slip;
  switch (line.kind) {
    case 'text':
      addRows(job, setText(line, language, job.paper));
      break;
    case 'pair':
      addRows(job, setPair(line, language, job.paper));
      break;
    case 'rule':
      addRule(job);
      break;
    case 'feed':
      addFeed(job, line.lines * lineHeightAt(1));
      break;
    case 'qr':
      addQr(job, line.data);
      break;
    case 'signHere':
      addSignHere(job, line.label);
      break;
    case 'drawerPulse':
      job.printer.append(DRAWER_PULSE);
      break;
    default:
      line satisfies never;
  }
}

function addRows(job: Job, line: SetLine): void {
  if (line.size > 1) addFeed(job, AIR_ABOVE_LARGE);
  for (const row of line.rows) {
    if (line.drawn) addRaster(job.printer, drawRow(row, { ...line, paper: job.paper, font: job.font() }));
    else addRow(job, row, line);
  }
}

function addRow({ printer, paper }: Job, row: Row, line: SetLine): void {
  printer.setLineSpacing(lineHeightAt(line.size));
  align(printer, row);
  if (row.left !== undefined) addRun(printer, row.left, line.leftSize, line.boldLeft);
  if (row.left !== undefined && row.right !== undefined) {
    // Blanks of normal size: the value ends at the edge exactly, whatever the size of the letters.
    const taken = displayWidth(row.left) * line.leftSize + displayWidth(row.right) * line.size;
    addRun(printer, ' '.repeat(paper.columns - taken), 1, false);
  }
  if (row.center !== undefined) addRun(printer, row.center, line.size, line.boldLeft);
  if (row.right !== undefined) addRun(printer, row.right, line.size, line.boldRight);
  printer.newLine();
}

function align(printer: ThermalPrinter, row: Row): void {
  if (row.center !== undefined) printer.alignCenter();
  else if (row.left === undefined) printer.alignRight();
  else printer.alignLeft();
}

function addRun(printer: ThermalPrinter, text: string, size: number, bold: boolean): void {
  printer.setTextSize(size - 1, size - 1);
  printer.bold(bold);
  // As raw bytes: given a string, the library would switch the code page and garble what follows.
  printer.append(encodeForPrinter(text));
}

/** `GS v 0`: a picture as wide as the roll. */
function addRaster(printer: ThermalPrinter, { bytesPerRow, height, bits }: Raster): void {
  const sizes = Buffer.alloc(4);
  sizes.writeUInt16LE(bytesPerRow, 0);
  sizes.writeUInt16LE(height, 2);
  printer.alignLeft();
  printer.append(Buffer.concat([Buffer.from([0x1d, 0x76, 0x30, 0]), sizes, bits]));
}

function addRule(job: Job): void {
  const row = { left: '-'.repeat(job.paper.columns) };
  addRow(job, row, { rows: [row], size: 1, leftSize: 1, boldLeft: true, boldRight: true, drawn: false });
}

/** `ESC J n` feeds at most 255 dots at a time. */
function addFeed({ printer }: Job, dots: number): void {
  for (let left = dots; left > 0; left -= 255) printer.append(Buffer.from([0x1b, 0x4a, Math.min(left, 255)]));
}

/** A QR code in the middle with its quiet zone, about three centimetres wide: larger if its data asks for it. */
function addQr(job: Job, text: string): void {
  const data = Buffer.from(text, 'utf8');
  const modules = QRCode.create([{ data, mode: 'byte' }], { errorCorrectionLevel: 'M' }).modules.size;
  const wished = Math.floor(QR_DOTS / modules);
  const possible = Math.floor(job.paper.dotsWidth / (modules + 8));
  const dots = Math.min(Math.max(wished, 4), possible, 8);
  addFeed(job, 4 * dots);
  job.printer.alignCenter();
  job.printer.append(
    Buffer.concat([
      qrCommand(0x41, Buffer.from([50, 0])),
      qrCommand(0x43, Buffer.from([dots])),
      qrCommand(0x45, Buffer.from([49])),
      qrCommand(0x50, Buffer.concat([Buffer.from([48]), data])),
      qrCommand(0x51, Buffer.from([48])),
    ]),
  );
  addFeed(job, 4 * dots);
}

/** `GS ( k`: 0x41 model 2, 0x43 dots per module, 0x45 correction level M, 0x50 the data, 0x51 print it. */
function qrCommand(fn: number, parameters: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16LE(parameters.length + 2);
  return Buffer.concat([Buffer.from([0x1d, 0x28, 0x6b]), length, Buffer.from([0x31, fn]), parameters]);
}

/** [C-18] the place to sign is marked: a frame as wide as the roll, its label above, room for a hand inside. */
function addSignHere(job: Job, label: string): void {
  const size = displayWidth(label) * 2 <= job.paper.columns ? 2 : 1;
  addRows(job, setText({ kind: 'text', text: label, size, bold: true }, job.slip.language, job.paper));
  const inside = job.paper.columns / 2 - 2;
  const rows = [
    `┏${'━'.repeat(inside)}┓`,
    ...Array.from({ length: SIGN_HERE_ROWS }, () => `┃${'　'.repeat(inside)}┃`),
    `┗${'━'.repeat(inside)}┛`,
  ];
  job.printer.alignLeft();
  // No air between the rows, so that the frame's sides join.
  job.printer.setLineSpacing(LETTER_HEIGHT);
  for (const row of rows) {
    addRun(job.printer, row, 1, false);
    job.printer.newLine();
  }
  addFeed(job, lineHeightAt(1) - LETTER_HEIGHT);
}
