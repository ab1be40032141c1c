import { useState } from 'react';
import type { UnmetSubject } from '../../contract/interruptions.ts';
import { useCommand } from '../../screen-kit/connection.tsx';
import { Field } from '../../screen-kit/field.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { useTicket } from '../desk.tsx';
import { SelectField } from '../tools/select-field.tsx';
import type { ToolProps } from '../tools/tool.ts';
import { ToolWindow } from '../tools/tool-window.tsx';
import { interruptedTexts } from './interrupted-texts.ts';

const MOST = 200;

/** [C-39] what was wanted and why it cannot be; without a reason there is nothing to note. */
export function UnmetDialog({ onClose }: ToolProps) {
  const { ticket } = useTicket();
  const { send, busy, refusal } = useCommand();
  const texts = useTexts(interruptedTexts).unmet;
  const toast = useToast();
  const [subject, setSubject] = useState<UnmetSubject>('waiveFee');
  const [wanted, setWanted] = useState('');
  const [reason, setReason] = useState('');
  const isComplete = wanted.trim().length > 0 && reason.trim().length > 1;
  const note = async () => {
    const answer = await send('noteUnmetRequest', { ticketId: ticket.ticketId, subject, wanted, reason });
    if (!answer.ok) return;
    toast({ text: texts.done, tone: 'done' });
    onClose();
  };
  return (
    <ToolWindow
      title={texts.title}
      onClose={onClose}
      onSubmit={() => void note()}
      submit={texts.do}
      locked={isComplete ? undefined : texts.missing}
      busy={busy !== undefined}
      refusal={refusal}
    >
      <p>{texts.hint}</p>
      <SelectField
        label={texts.subject}
        value={subject}
        options={Object.entries(texts.subjects).map(([value, label]) => ({ value, label }))}
        onChange={(value) => setSubject(value as UnmetSubject)}
      />
      <Field label={texts.wanted} value={wanted} onChange={setWanted} maxLength={MOST} autoFocus />
      <Field label={texts.reason} value={reason} onChange={setReason} maxLength={MOST} />
    </ToolWindow>
  );
}
