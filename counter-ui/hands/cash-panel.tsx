import type { PaymentView } from '../../contract/views.ts';
import { money } from '../../screen-kit/format.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { MoneyFigure } from '../../screen-kit/money-figure.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { useDesk } from '../desk.tsx';
import { toolTexts } from '../tool-texts.ts';
import css from './cash-panel.module.css';

/** Due, received, change, and, until it was given, the notes and coins that make the change. */
export function CashPanel({ payment }: { payment: PaymentView }) {
  const texts = useTexts(toolTexts).cash;
  const { symbol } = useDesk().guide.hall.currency;
  const isCash = (payment.method ?? 'cash') === 'cash';
  const way = isCash ? undefined : payment.method === 'card' ? texts.byCard : texts.byMobile;
  return (
    <Panel title={texts.title} aside={payment.stage === 'done' ? texts.done : way}>
      <dl className={css.rows}>
        <dt>{texts.due}</dt>
        <dd>
          <MoneyFigure fen={payment.due} size="m" symbol={symbol} />
        </dd>
        {isCash && payment.received !== undefined && (
          <>
            <dt>{texts.received}</dt>
            <dd>
              <MoneyFigure fen={payment.received} size="l" symbol={symbol} />
            </dd>
            <dt>{texts.change}</dt>
            <dd>
              <MoneyFigure fen={payment.change ?? 0} size="l" tone="good" symbol={symbol} />
            </dd>
          </>
        )}
      </dl>
      {payment.stage === 'due' && <p className={css.none}>{texts.none}</p>}
      {payment.stage !== 'done' && payment.breakdown.length > 0 && (
        <div className={css.notes}>
          <h4>{texts.notes}</h4>
          <ul>
            {payment.breakdown.map(({ fen, count }) => (
              <li key={fen}>
                {note(fen, symbol)} × {count}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
}

/** A whole note without its decimals: ¥50, but ¥0.50. */
const note = (fen: number, symbol: string) => (fen % 100 === 0 ? `${symbol}${fen / 100}` : money(fen, symbol));
