import { useState } from 'react';
import { useCommand } from '../../screen-kit/connection.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { useTicket } from '../desk.tsx';
import { ChoiceList } from '../tools/choice-list.tsx';
import type { ToolProps } from '../tools/tool.ts';
import { ToolWindow } from '../tools/tool-window.tsx';
import { interruptedTexts } from './interrupted-texts.ts';
import { TickBox } from './tick-box.tsx';

/** [C-29] leaving the seat takes a reason and the customer's consent. */
export function LeaveDialog({ onClose }: ToolProps) {
  const { ticket } = useTicket();
  const { send, busy, refusal } = useCommand();
  const texts = useTexts(interruptedTexts).leave;
  const reasons = Object.values(texts.reasons);
  const [reason, setReason] = useState(reasons[0] ?? '');
  const [consent, setConsent] = useState(false);
  const leave = async () => {
    const answer = await send('leaveSeat', { ticketId: ticket.ticketId, reason, consent });
    if (answer.ok) onClose();
  };
  return (
    <ToolWindow
      title={texts.title}
      onClose={onClose}
      onSubmit={() => void leave()}
      submit={texts.do}
      locked={consent ? undefined : texts.missing}
      busy={busy !== undefined}
      refusal={refusal}
    >
      <p>{texts.hint}</p>
      <ChoiceList
        label={texts.title}
        value={reason}
        options={reasons.map((usual) => ({ value: usual, label: usual }))}
        onChange={setReason}
        autoFocus
      />
      <TickBox label={texts.consent} checked={consent} onChange={setConsent} />
    </ToolWindow>
  );
}
