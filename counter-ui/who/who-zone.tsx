import { useTexts } from '../../screen-kit/language.tsx';
import { Numberplate } from '../../screen-kit/numberplate.tsx';
import { TicketCard } from '../../screen-kit/ticket-card.tsx';
import { useDesk, useTicket } from '../desk.tsx';
import { useNames } from '../names.ts';
import { deskTexts } from '../texts.ts';
import { Badges } from './badges.tsx';
import { QueueFoot } from './queue-foot.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import css from './who-zone.module.css';

/** Left: who is at the desk, and how many wait for it. */
export function WhoZone() {
  const { view } = useDesk();
  const texts = useTexts(deskTexts);
  return (
    <>
      {/* A long note can be scrolled to from the keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached */}
      <div className={css.ticket} tabIndex={0}>
        {view.ticket ? <Who /> : <p className={css.free}>{texts.nobody}</p>}
      </div>
      <QueueFoot />
    </>
  );
}

function Who() {
  const { ticket } = useTicket();
  const names = useNames();
  const texts = useTexts(deskTexts);
  return (
    <TicketCard label={texts.number} stub={<TicketFacts />}>
      <div className={css.number} data-long={ticket.number.length > 4}>
        <Numberplate number={ticket.number} size="xxl" />
      </div>
      {ticket.customer && <div className={css.name}>{names.customer(ticket.customer)}</div>}
      <div>
        {names.service(ticket.serviceId)} · {texts.comesAs[ticket.comesAs]}
      </div>
      <Badges />
      {ticket.note && (
        <p className={css.note}>
          <strong>{texts.note}</strong>
          {ticket.note}
        </p>
      )}
    </TicketCard>
  );
}
