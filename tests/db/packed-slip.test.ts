import { expect, test } from 'vitest';
import type { Slip } from '../../contract/slip.ts';
import { packSlip, unpackSlip } from '../../db/packed-slip.ts';

const SLIP: Slip = {
  kind: 'businessSlip',
  language: 'zh-CN',
  lines: [
    { kind: 'text', text: '业务办理单', size: 2, bold: true, align: 'center' },
    { kind: 'rule' },
    { kind: 'pair', left: '业务', right: '套餐变更' },
    { kind: 'text', text: '· 合约期内降档可能受限，先查清再办' },
    { kind: 'qr', data: 'https://hall.example/t/0123456789' },
    { kind: 'signHere', label: '请在这里签名' },
  ],
};

test('a slip that was packed is the slip that came out, in less room', () => {
  const packed = packSlip(SLIP);
  expect(unpackSlip(packed)).toEqual(SLIP);
  expect(packed.length).toBeLessThan(Buffer.byteLength(JSON.stringify(SLIP)) / 2);
});

test('what was packed years ago is still unpacked', () => {
  const then = Buffer.from('Q5IpLiEmGiAhE1sLAA==', 'base64');
  expect(unpackSlip(then)).toEqual({ kind: 'test', language: 'en', lines: [{ kind: 'rule' }] });
});
