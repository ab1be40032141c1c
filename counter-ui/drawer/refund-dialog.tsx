import { useState } from 'react';
import { useCommand } from '../../screen-kit/connection.tsx';
import { Field } from '../../screen-kit/field.tsx';
import { money } from '../../screen-kit/format.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { useTicket } from '../desk.tsx';
import { TickBox } from '../interrupted/tick-box.tsx';
import { parseYuan, yuanFigures } from '../money/parse-yuan.ts';
import type { ToolProps } from '../tools/tool.ts';
import { ToolWindow } from '../tools/tool-window.tsx';
import { drawerTexts } from './drawer-texts.ts';

const LEAST_REASON = 2;

/** [C-21, C-43] money goes back: said aloud, with a reason, as an entry of its own. */
export function RefundDialog({ onClose }: ToolProps) {
  const { ticket, guide } = useTicket();
  const { symbol } = guide.hall.currency;
  const { send, busy, refusal } = useCommand();
  const texts = useTexts(drawerTexts);
  const toast = useToast();
  const paid = (ticket.payment?.due ?? 0) - (ticket.payment?.refunded ?? 0);
  const [typed, setTyped] = useState(yuanFigures(paid));
  const [reason, setReason] = useState('');
  const [again, setAgain] = useState(false);
  const [said, setSaid] = useState(false);
  const amount = parseYuan(typed);
  const locked = () => {
    if (!amount.ok || amount.fen === 0) return texts.need;
    if (reason.trim().length < LEAST_REASON) return texts.needReason;
    return said ? undefined : texts.refund.sayFirst;
  };
  const refund = async () => {
    if (!amount.ok) return;
    const answer = await send('refundPayment', { ticketId: ticket.ticketId, amount: amount.fen, reason, again, said });
    if (!answer.ok) return;
    toast({ text: texts.refund.done(answer.reply.receiptNumber), tone: 'done' });
    onClose();
  };
  return (
    <ToolWindow
      title={texts.refund.title}
      onClose={onClose}
      onSubmit={() => void refund()}
      submit={texts.refund.do}
      locked={locked()}
      busy={busy !== undefined}
      refusal={refusal}
    >
      <p>{texts.refund.hint}</p>
      <Field
        label={`${texts.refund.amount} (${symbol})`}
        value={typed}
        onChange={setTyped}
        mode="decimal"
        maxLength={12}
        autoFocus
      />
      <Field label={texts.refund.reason} value={reason} onChange={setReason} maxLength={200} />
      <TickBox label={texts.refund.again} checked={again} onChange={setAgain} />
      <TickBox
        label={texts.refund.said(amount.ok ? money(amount.fen, symbol) : '')}
        checked={said}
        onChange={setSaid}
      />
    </ToolWindow>
  );
}
