import { useState } from 'react';
import type { PaymentView } from '../../contract/views.ts';
import { money } from '../../screen-kit/format.ts';
import { useLanguage, useTexts } from '../../screen-kit/language.tsx';
import { MoneyFigure } from '../../screen-kit/money-figure.tsx';
import { useTicket } from '../desk.tsx';
import { CashPad } from '../money/cash-pad.tsx';
import type { Received } from '../money/draft.ts';
import { pathTexts } from '../path-texts.ts';
import css from './change-deed.module.css';
import { DeedButton, OtherButton } from './deed-button.tsx';
import type { DeedProps } from './deed-props.ts';

/** [C-20, C-21] the change is said and handed over, a change of nothing too; until then a mistype can be corrected. */
export function ChangeDeed({ card, step }: DeedProps) {
  const { ticket, guide, act } = useTicket();
  const { language } = useLanguage();
  const texts = useTexts(pathTexts).change;
  const [isCorrecting, setCorrecting] = useState(false);
  const { payment, ticketId } = ticket;
  if (!payment) return null;
  if (isCorrecting) {
    const receive = async (received: Received) => {
      const answer = await act('receivePayment', { ticketId, ...received });
      if (answer?.ok) setCorrecting(false);
    };
    const keep = <OtherButton onPress={() => setCorrecting(false)}>{texts.keep}</OtherButton>;
    return <CashPad payment={payment} onReceive={(received) => void receive(received)} card={card} other={keep} />;
  }
  const change = payment.change ?? 0;
  const { symbol } = guide.hall.currency;
  const given = change > 0 ? texts.given(money(change, symbol)) : texts.givenNothing;
  return card({
    children: payment.method === 'cash' ? <Change payment={payment} /> : <Charged payment={payment} />,
    actions: (
      <>
        <DeedButton command="giveChange" onPress={() => void act('giveChange', { ticketId, change })}>
          {payment.method === 'cash' ? given : step.done[language]}
        </DeedButton>
        <OtherButton onPress={() => setCorrecting(true)}>{texts.correct}</OtherButton>
      </>
    ),
  });
}

function Change({ payment }: { payment: PaymentView }) {
  const { symbol } = useTicket().guide.hall.currency;
  const texts = useTexts(pathTexts).change;
  const change = payment.change ?? 0;
  return (
    <div className={css.amounts}>
      <div className={css.amount}>
        <strong>{change > 0 ? texts.sayIt : texts.nothing}</strong>
        <MoneyFigure fen={change} size="xxl" tone="good" symbol={symbol} />
      </div>
      <div className={`${css.amount} ${css.aside}`}>
        {texts.received}
        <MoneyFigure fen={payment.received ?? 0} size="l" symbol={symbol} />
      </div>
      <div className={css.amount}>
        {texts.due}
        <MoneyFigure fen={payment.due} size="l" symbol={symbol} />
      </div>
    </div>
  );
}

function Charged({ payment }: { payment: PaymentView }) {
  const { symbol } = useTicket().guide.hall.currency;
  const texts = useTexts(pathTexts).change;
  return (
    <div className={css.amounts}>
      <div className={css.amount}>
        <strong>{payment.method === 'card' ? texts.byCard : texts.byMobile}</strong>
        <MoneyFigure fen={payment.due} size="xxl" tone="good" symbol={symbol} />
      </div>
    </div>
  );
}
