import { useCommand } from '../../screen-kit/connection.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { useTicket } from '../desk.tsx';
import { toolTexts } from '../tool-texts.ts';
import { ReasonWindow } from './reason-window.tsx';
import type { ToolProps } from './tool.ts';

/** The number stays with this desk while its customer fetches something. */
export function ParkDialog({ onClose }: ToolProps) {
  const { ticket } = useTicket();
  const { send, busy, refusal } = useCommand();
  const texts = useTexts(toolTexts).park;
  const toast = useToast();
  const park = async (reason: string) => {
    const answer = await send('parkTicket', { ticketId: ticket.ticketId, reason });
    if (!answer.ok) return;
    toast({ text: texts.done(answer.reply.number), tone: 'done' });
    onClose();
  };
  return (
    <ReasonWindow
      title={texts.title(ticket.number)}
      hint={texts.means}
      reasons={Object.values(texts.reasons)}
      submit={texts.do}
      busy={busy !== undefined}
      refusal={refusal}
      onReason={(reason) => void park(reason)}
      onClose={onClose}
    />
  );
}
