import { readToken } from './escpos-commands.ts';
import { endLine, NOT_UNDERSTOOD, obey, powerOn } from './escpos-effects.ts';
import type { PaperOp, Run } from './paper-ops.ts';

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
