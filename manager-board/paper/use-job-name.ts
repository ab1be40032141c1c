import type { PrintJobRow } from '../../contract/views.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { texts } from '../texts.ts';
import { paperTexts } from './texts.ts';

/** What a piece of paper is called: its kind, and its number where it has one. */
export function useJobName(): (job: Pick<PrintJobRow, 'kind' | 'number'>) => string {
  const { slip } = useTexts(texts);
  const { numbered } = useTexts(paperTexts);
  return ({ kind, number }) => (number === undefined ? slip[kind] : numbered(slip[kind], number));
}
