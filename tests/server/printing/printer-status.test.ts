import { describe, expect, it } from 'vitest';
import { isStatusReply, readStatus } from '../../../server/printing/printer-status.ts';

/** Replies as printers send them, written out from the ESC/POS reference and not from our own encoder. */
describe('what a printer says about itself', () => {
  it('is fit when only the fixed bits are set', () => {
    expect(readStatus({ 1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12 })).toEqual({ paper: 'ok', cover: 'closed', online: true });
  });

  it('is fit also when the drawer is reported open', () => {
    expect(readStatus({ 1: 0x16, 2: 0x12, 3: 0x12, 4: 0x12 }).online).toBe(true);
  });

  it.each([
    ['the paper is near its end', { 4: 0x1e }, { paper: 'nearEnd', cover: 'closed', online: true }],
    ['the paper is out', { 4: 0x7e }, { paper: 'out', cover: 'closed', online: true }],
    ['it stopped at the end of the paper', { 2: 0x32 }, { paper: 'out', cover: 'closed', online: true }],
    ['the cover is open', { 2: 0x16 }, { paper: 'ok', cover: 'open', online: true }],
    ['it is offline', { 1: 0x1a }, { paper: 'ok', cover: 'closed', online: false }],
    ['an error stopped it', { 2: 0x52 }, { paper: 'ok', cover: 'closed', online: false }],
    ['the knife is jammed', { 3: 0x1a }, { paper: 'ok', cover: 'closed', online: false }],
  ])('%s', (_what, replies, status) => {
    expect(readStatus(replies)).toEqual(status);
  });

  it('is not confused with flow control or automatic status', () => {
    expect([0x11, 0x13, 0x10, 0x14, 0x00, 0x0f].filter(isStatusReply)).toEqual([]);
  });
});
