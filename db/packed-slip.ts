// Paper that has come out is kept for a reprint, in half the room: the words of a slip's shape need not be stored with each.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Slip } from '../contract/slip.ts';

/** What every slip is made of. It never changes: what was packed with it is unpacked with it. */
const DICTIONARY = Buffer.from(
  '"},{"kind":"feed","lines":"},{"kind":"qr","data":"{"kind":"receipt","language":"zh-CN","lines":[{"kind":"businessSlip","language":"en","lines":[' +
    '{"kind":"ticket","language":"zh-CN","lines":[{"kind":"text","text":"","size":2,"bold":true,"align":"center"},{"kind":"rule"},' +
    '{"kind":"pair","left":"号码","right":""},{"kind":"pair","left":"业务","right":"},{"kind":"pair","left":"时间","right":"20' +
    '"},{"kind":"signHere","label":"请在这里签名"}]}","align":"center"},{"kind":"text","text":"· ',
);

export function packSlip(slip: Slip): Buffer {
  return deflateRawSync(JSON.stringify(slip), { dictionary: DICTIONARY });
}

/** Throws for bytes that packSlip did not make. */
export function unpackSlip(packed: Buffer): Slip {
  return JSON.parse(inflateRawSync(packed, { dictionary: DICTIONARY }).toString('utf8'));
}
