import type { CSSProperties, ReactNode } from 'react';
import { Fragment } from 'react';
import type { PaymentView } from '../../contract/views.ts';
import { money } from '../../screen-kit/format.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import css from './pay-stage.module.css';
import { customerTexts } from './texts.ts';

/** Signs in an amount such as ¥100.00. */
const USUAL_FIGURES = 7;

/** What is due, then what was received and what comes back, while it is said aloud. [C-19 to C-21] */
export function PayStage(props: { payment: PaymentView; symbol: string }) {
  const texts = useTexts(customerTexts);
  const { payment, symbol } = props;
  const { stage, method, due, received = 0, change = 0 } = payment;
  if (stage === 'due')
    return (
      <div className={css.amounts}>
        <Amount title={texts.due} fen={due} symbol={symbol} room="840px" hint={texts.dueHint} />
      </div>
    );
  if (method === 'card' || method === 'mobile')
    return (
      <div className={css.amounts}>
        <Amount title={texts[method]} fen={due} symbol={symbol} room="840px" />
      </div>
    );
  return (
    <div className={css.amounts}>
      <Amount
        title={texts.received}
        fen={received}
        symbol={symbol}
        room="380px"
        hint={`${texts.due} ${money(due, symbol)}`}
      />
      <Amount
        title={texts.change}
        fen={change}
        symbol={symbol}
        room="380px"
        isGood
        hint={change > 0 ? <Notes payment={payment} symbol={symbol} /> : texts.exact}
      />
    </div>
  );
}

function Amount(props: {
  title: string;
  fen: number;
  symbol: string;
  /** Width that the figures may take. */
  room: string;
  isGood?: boolean;
  hint?: ReactNode;
}) {
  const figures = money(props.fen, props.symbol);
  // two amounts side by side are usually of one length: they stand in letters of one size
  const sizes = { '--figures': Math.max(figures.length, USUAL_FIGURES), '--room': props.room } as CSSProperties;
  return (
    <section className={`${css.amount} ${props.isGood ? css.good : ''}`}>
      {props.title}
      <strong className={css.figures} style={sizes}>
        {figures}
      </strong>
      {props.hint !== undefined && <span className={css.small}>{props.hint}</span>}
    </section>
  );
}

/** The notes and coins that are laid down, so that they can be counted along. */
function Notes(props: { payment: PaymentView; symbol: string }) {
  const texts = useTexts(customerTexts);
  return (
    <>
      {props.payment.breakdown.map(({ fen, count }, index) => (
        <Fragment key={fen}>
          {index > 0 && ' · '}
          <span className={css.note}>
            {note(fen, props.symbol)} × {count}
          </span>
        </Fragment>
      ))}
      <br />
      {texts.count}
    </>
  );
}

const note = (fen: number, symbol: string) => (fen % 100 === 0 ? `${symbol}${fen / 100}` : money(fen, symbol));
