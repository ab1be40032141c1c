import { useCommand } from '../../screen-kit/connection.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { useTicket } from '../desk.tsx';
import { pathTexts } from '../path-texts.ts';
import { ReasonWindow } from './reason-window.tsx';
import type { ToolProps } from './tool.ts';

/** [P-06] a step may be left out only with a reason, and only one that is not required. */
export function SkipDialog({ step, onClose }: ToolProps & { step: string }) {
  const { ticket } = useTicket();
  const { send, busy, refusal } = useCommand();
  const texts = useTexts(pathTexts).path;
  const skip = async (reason: string) => {
    const answer = await send('skipStep', { ticketId: ticket.ticketId, step, reason });
    if (answer.ok) onClose();
  };
  return (
    <ReasonWindow
      title={texts.skipTitle}
      reasons={Object.values(texts.skipReasons)}
      submit={texts.skipDo}
      busy={busy !== undefined}
      refusal={refusal}
      onReason={(reason) => void skip(reason)}
      onClose={onClose}
    />
  );
}
