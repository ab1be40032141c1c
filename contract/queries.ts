// Every query there is: asked for, parameterised and paged, never pushed.
import type { z } from 'zod';
import { ADVICE_QUERIES, type AdviceAnswers } from './advice.ts';
import { BOARD_QUERIES, type BoardAnswers } from './board.ts';
import { BRAND_QUERIES, type BrandAnswers } from './brand-customers.ts';
import { CONTROL_QUERIES, type ControlRecord } from './control.ts';
import { WAIT_QUERIES, type WaitAnswers } from './forecast.ts';
import { REPORT_QUERIES, type ReportAnswers } from './report.ts';

export const QUERIES = {
  ...BOARD_QUERIES,
  ...ADVICE_QUERIES,
  ...BRAND_QUERIES,
  ...WAIT_QUERIES,
  ...CONTROL_QUERIES,
  ...REPORT_QUERIES,
} as const;

export type QueryName = keyof typeof QUERIES;
export type QueryInput<N extends QueryName> = z.input<(typeof QUERIES)[N]>;
export type QueryParams<N extends QueryName> = z.output<(typeof QUERIES)[N]>;

export interface QueryAnswers extends AdviceAnswers, BoardAnswers, BrandAnswers, WaitAnswers, ReportAnswers {
  controlRecord: ControlRecord;
}
