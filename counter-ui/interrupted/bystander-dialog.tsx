import { useState } from 'react';
import type { CommandInput } from '../../contract/commands.ts';
import { useCommand } from '../../screen-kit/connection.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { useDesk } from '../desk.tsx';
import { useNames } from '../names.ts';
import type { Choice } from '../tools/choice-list.tsx';
import { ChoiceList } from '../tools/choice-list.tsx';
import type { ToolProps } from '../tools/tool.ts';
import { ToolWindow } from '../tools/tool-window.tsx';
import { interruptedTexts } from './interrupted-texts.ts';

const COUNTERS_SHOWN = 2;

/** [C-25 to C-27] the three answers that somebody who asks may get; the nearest free counter is named, a busy one never. */
export function BystanderDialog({ onClose }: ToolProps) {
  const { view } = useDesk();
  const { send, busy, refusal } = useCommand();
  const names = useNames();
  const texts = useTexts(interruptedTexts).bystander;
  const [answer, setAnswer] = useState('briefly');
  const options: readonly Choice[] = [
    { value: 'briefly', label: texts.say.briefly },
    { value: 'askedToWait', label: texts.say.askedToWait },
    ...view.idle.slice(0, COUNTERS_SHOWN).map((id, at) => ({
      value: id,
      label: texts.toCounter(names.counter(id)),
      detail: at === 0 ? texts.nearest : texts.idle,
    })),
    { value: 'toConsultation', label: texts.say.toConsultation },
  ];
  const note = async () => {
    const sent = await send('answerBystander', payloadOf(answer));
    if (sent.ok) onClose();
  };
  return (
    <ToolWindow
      title={texts.title}
      onClose={onClose}
      onSubmit={() => void note()}
      submit={texts.do}
      busy={busy !== undefined}
      refusal={refusal}
    >
      <ChoiceList label={texts.title} value={answer} options={options} onChange={setAnswer} autoFocus />
      <p>{texts.note}</p>
    </ToolWindow>
  );
}

function payloadOf(answer: string): CommandInput<'answerBystander'> {
  if (answer === 'briefly' || answer === 'askedToWait' || answer === 'toConsultation') return { answer };
  return { answer: 'toCounter', toCounter: answer };
}
