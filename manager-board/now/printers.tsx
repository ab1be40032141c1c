import type { GuideView, PrinterStanding } from '../../contract/views.ts';
import { timeOfDay } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { errorWords, printerName } from '../names.ts';
import { PrinterState } from '../printer-state.tsx';
import { texts } from '../texts.ts';
import css from './printers.module.css';
import { nowTexts } from './texts.ts';

/** The hall's printers: state in words, and the way to their paper. */
export function Printers(props: { printers: readonly PrinterStanding[]; guide: GuideView }) {
  const { printers, guide } = props;
  const t = useTexts(nowTexts);
  const words = useTexts(texts);
  const pick = usePick();
  return (
    <Panel title={t.printers}>
      <ul className={css.printers}>
        {printers.map(({ printerId, state, error, since }) => (
          <li key={printerId}>
            <span className={css.line}>
              <span>{printerName(guide, printerId, pick)}</span>
              <PrinterState state={state} />
            </span>
            {error !== undefined && (
              <span className={css.error}>
                {errorWords(error, words)}
                {since !== undefined && ` (${t.since(timeOfDay(since, guide.timeZone))})`}
              </span>
            )}
          </li>
        ))}
      </ul>
      <a className={css.link} href="/printers">
        {t.openPrinters}
      </a>
    </Panel>
  );
}
