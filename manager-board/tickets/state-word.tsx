import type { TicketRecord } from '../../contract/board.ts';
import { Cross, Pause } from '../../screen-kit/icons/glyphs.tsx';
import { StateShape } from '../../screen-kit/icons/state-shape.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import css from './state-word.module.css';
import { ticketTexts } from './texts.ts';

/** What a ticket is or what became of it: a shape and a word. */
export function StateWord({ ticket }: { ticket: Pick<TicketRecord, 'status' | 'outcome'> }) {
  const t = useTexts(ticketTexts);
  const { status, outcome } = ticket;
  if (outcome)
    return (
      <span className={`${css.state} ${outcome === 'served' ? css.served : css.other}`}>
        {outcome === 'served' ? <StateShape state="done" /> : <Cross />}
        {t.outcomes[outcome]}
      </span>
    );
  return (
    <span className={`${css.state} ${css[status]}`}>
      <Shape status={status} />
      {t.states[status]}
    </span>
  );
}

function Shape({ status }: Pick<TicketRecord, 'status'>) {
  if (status === 'parked') return <Pause />;
  if (status === 'missing') return <StateShape state="caution" />;
  return <StateShape state={status === 'ended' ? 'done' : status} />;
}
