import type { CounterRow, GuideView } from '../../contract/views.ts';
import { money } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { counterLabel } from '../names.ts';
import css from './cash.module.css';
import { nowTexts } from './texts.ts';

/** Cash and people served at each counter that has worked today, with their sum. */
export function Cash(props: { counters: readonly CounterRow[]; guide: GuideView }) {
  const { counters, guide } = props;
  const t = useTexts(nowTexts);
  const pick = usePick();
  const { symbol } = guide.hall.currency;
  const worked = counters.filter(({ servedToday, cashToday }) => servedToday > 0 || cashToday !== 0);
  const sum = (of: (row: CounterRow) => number) => worked.reduce((total, row) => total + of(row), 0);
  return (
    <Panel title={t.cash}>
      {worked.length === 0 ? (
        <p className={css.none}>{t.noCash}</p>
      ) : (
        <table className={css.table}>
          <caption className={css.hint}>{t.cashHint}</caption>
          <thead>
            <tr>
              <th scope="col">{t.counter}</th>
              <th scope="col">{t.served}</th>
              <th scope="col">{t.cashAmount}</th>
            </tr>
          </thead>
          <tbody>
            {worked.map(({ counterId, servedToday, cashToday }) => (
              <tr key={counterId}>
                <th scope="row">{counterLabel(guide, counterId, pick)}</th>
                <td>{servedToday}</td>
                <td>{money(cashToday, symbol)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.total}</th>
              <td>{sum(({ servedToday }) => servedToday)}</td>
              <td>
                {money(
                  sum(({ cashToday }) => cashToday),
                  symbol,
                )}
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </Panel>
  );
}
