import { useCommand } from '../../screen-kit/connection.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { useTicket } from '../desk.tsx';
import type { ToolProps } from '../tools/tool.ts';
import { ToolWindow } from '../tools/tool-window.tsx';
import { interruptedTexts } from './interrupted-texts.ts';

/** The customer has gone: asked once, since the number ends with it. */
export function LeftDialog({ onClose }: ToolProps) {
  const { ticket } = useTicket();
  const { send, busy, refusal } = useCommand();
  const texts = useTexts(interruptedTexts).left;
  const toast = useToast();
  const end = async () => {
    const answer = await send('customerLeft', { ticketId: ticket.ticketId });
    if (!answer.ok) return;
    const { number, leftBehind } = answer.reply;
    toast({ text: leftBehind > 0 ? texts.looked(number) : texts.done(number), tone: 'done' });
    onClose();
  };
  return (
    <ToolWindow
      title={texts.title(ticket.number)}
      onClose={onClose}
      onSubmit={() => void end()}
      submit={texts.do}
      busy={busy !== undefined}
      refusal={refusal}
    >
      <p>{ticket.held.length > 0 ? texts.held(ticket.held.length) : texts.none}</p>
      {ticket.payment?.stage === 'received' && <p>{texts.money}</p>}
    </ToolWindow>
  );
}
