import { useState } from 'react';
import type { MistakeKind } from '../../contract/interruptions.ts';
import { useCommand } from '../../screen-kit/connection.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { useTicket } from '../desk.tsx';
import { SelectField } from '../tools/select-field.tsx';
import type { ToolProps } from '../tools/tool.ts';
import { ToolWindow } from '../tools/tool-window.tsx';
import { interruptedTexts } from './interrupted-texts.ts';
import { TickBox } from './tick-box.tsx';

/** [C-43, C-44] the apology, then the correction; a wrong slip becomes void and is replaced. */
export function MistakeDialog({ onClose }: ToolProps) {
  const { ticket } = useTicket();
  const { send, busy, refusal } = useCommand();
  const texts = useTexts(interruptedTexts).mistake;
  const toast = useToast();
  const [kind, setKind] = useState<MistakeKind>('wrongData');
  const [apologised, setApologised] = useState(false);
  const [voidSlip, setVoidSlip] = useState(false);
  const correct = async () => {
    const answer = await send('correctMistake', { ticketId: ticket.ticketId, kind, apologised, voidSlip });
    if (!answer.ok) return;
    toast({ text: texts.done, tone: 'done' });
    onClose();
  };
  return (
    <ToolWindow
      title={texts.title}
      onClose={onClose}
      onSubmit={() => void correct()}
      submit={texts.do}
      locked={apologised ? undefined : texts.first}
      busy={busy !== undefined}
      refusal={refusal}
    >
      <TickBox label={texts.apologised} checked={apologised} onChange={setApologised} />
      <SelectField
        label={texts.kind}
        value={kind}
        options={Object.entries(texts.kinds).map(([value, label]) => ({ value, label }))}
        onChange={(value) => setKind(value as MistakeKind)}
      />
      {ticket.slip !== undefined && (
        <TickBox label={texts.slip(ticket.slip)} checked={voidSlip} onChange={setVoidSlip} />
      )}
      <p>{texts.hint}</p>
    </ToolWindow>
  );
}
