import { readToken } from './escpos-commands.ts';
import { endLine, NOT_UNDERSTOOD, obey, powerOn } from './escpos-effects.ts';

export type Align = 'left' | 'center' | 'right';
export type Correction = 'L' | 'M' | 'Q' | 'H';

/** How letters look. Width and height are multiples (1–8) of the normal letter. */
export type LetterStyle = { width: number; height: number; bold: boolean; underline: boolean; inverse: boolean };
export type Run = LetterStyle & { text: string };

/** What a printer does, in order. `advance`, `dots` and `feed` are dots of paper at 203 dpi. */
export type PaperOp =
  | { kind: 'line'; align: Align; runs: Run[]; advance: number }
  | { kind: 'feed'; dots: number }
  | { kind: 'qr'; align: Align; data: string; moduleDots: number; correction: Correction }
  | { kind: 'raster'; align: Align; bytesPerRow: number; height: number; bits: Buffer }
  | { kind: 'cut'; feed: number; partial: boolean }
  | { kind: 'drawerPulse'; pin: number; onMs: number; offMs: number };

export type Decoded = {
  ops: PaperOp[];
  /** What this decoder does not know, by name and place in the bytes. A printer may print rubbish for it. */
  unknown: { name: string; at: number }[];
};

/** What a thermal printer makes of these bytes. Never throws: what it does not know is listed. */
export function decodeEscpos(bytes: Buffer): Decoded {
  const state = powerOn();
  const unknown: Decoded['unknown'] = [];
  for (let at = 0; at < bytes.length; ) {
    const token = readToken(bytes, at);
    if (!token || obey(state, token) === NOT_UNDERSTOOD) {
      unknown.push({ name: token && token.kind !== 'text' ? token.name : 'cut short', at });
    }
    at += token?.length ?? bytes.length;
  }
  endLine(state, 0);
  return { ops: state.ops, unknown };
}

/** The rows of letters on the paper, from top to bottom, ends trimmed. Pictures and QR codes are not letters. */
export function decodedText(bytes: Buffer): string[] {
  return decodeEscpos(bytes).ops.flatMap((op) => (op.kind === 'line' ? [textOf(op.runs)] : []));
}

function textOf(runs: Run[]): string {
  return runs
    .map((run) => run.text)
    .join('')
    .trimEnd();
}
