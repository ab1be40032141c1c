import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slipToBytes } from '../../../server/printing/escpos.ts';
import { JobSplitter } from '../../../server/printing/job-splitter.ts';
import { PAPER_58, PAPER_80 } from '../../../server/printing/paper.ts';
import { BUSINESS_SLIP_ZH, RECEIPT_EN, TICKET_ZH } from './example-slips.ts';

const JOBS = [
  slipToBytes(TICKET_ZH, PAPER_80),
  slipToBytes(BUSINESS_SLIP_ZH, PAPER_58),
  slipToBytes(RECEIPT_EN, PAPER_80),
];

it('finds the same papers however the network tears the stream', () => {
  const question = Buffer.from([0x10, 0x04, 1]);
  const stream = Buffer.concat(JOBS.flatMap((job) => [question, job, question]));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: stream.length - 1 }), { maxLength: 30 }), (places) => {
      const splitter = new JobSplitter();
      const cuts = [0, ...places.sort((a, b) => a - b), stream.length];
      const found = cuts.flatMap((from, index) => splitter.push(stream.subarray(from, cuts[index + 1] ?? from)));
      expect(found.map((job) => job.bytes)).toEqual(JOBS);
      expect(splitter.end()).toBeUndefined();
    }),
  );
});

it('hands over what was begun and never cut', () => {
  const splitter = new JobSplitter();
  const begun = JOBS[0]?.subarray(0, 100) ?? Buffer.alloc(0);
  expect(splitter.push(begun)).toEqual([]);
  expect(splitter.end()).toEqual({ bytes: begun, isCut: false });
});
