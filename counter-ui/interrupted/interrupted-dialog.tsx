import { useState } from 'react';
import { useTexts } from '../../screen-kit/language.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { useKeys } from '../../screen-kit/use-keys.ts';
import { useTicket } from '../desk.tsx';
import { ChoiceList } from '../tools/choice-list.tsx';
import type { Interruption, Tool } from '../tools/tool.ts';
import { ToolWindow } from '../tools/tool-window.tsx';
import { interruptedTexts } from './interrupted-texts.ts';

const HAPPENINGS = ['bystander', 'leave', 'order', 'hurry', 'unmet', 'mistake', 'refund', 'left'] as const;
type Happening = (typeof HAPPENINGS)[number];
const isWindow = (what: Happening): what is Interruption => what !== 'hurry';

/** What has interrupted the visit: one digit leads to what the book asks for. */
export function InterruptedDialog(props: { onOpen: (tool: Tool) => void; onClose: () => void }) {
  const { ticket, act, busy, refusal } = useTicket();
  const texts = useTexts(interruptedTexts);
  const toast = useToast();
  const [chosen, setChosen] = useState<Happening>();
  const open = (what: Happening) => {
    if (isWindow(what)) return props.onOpen({ name: what });
    void act('noteHurry', { ticketId: ticket.ticketId }).then((answer) => {
      if (answer?.ok) toast({ text: texts.hurryNoted, tone: 'done' });
    });
    props.onClose();
  };
  const happenings = HAPPENINGS.filter((what) => {
    if (what === 'bystander' || what === 'order') return true;
    return ticket.status === 'serving' && (what !== 'refund' || ticket.payment?.stage === 'done');
  });
  useKeys(Object.fromEntries(happenings.map((what, at) => [String(at + 1), () => open(what)])), { inDialog: true });
  return (
    <ToolWindow
      title={texts.title}
      onClose={props.onClose}
      onSubmit={() => chosen && open(chosen)}
      submit={texts.go}
      locked={chosen ? undefined : texts.choose}
      busy={busy !== undefined}
      refusal={refusal}
    >
      <ChoiceList
        label={texts.title}
        value={chosen}
        options={happenings.map((what, at) => ({
          value: what,
          label: `${at + 1}  ${texts.what[what]}`,
          detail: texts.how[what],
        }))}
        onChange={(value) => setChosen(happenings.find((what) => what === value))}
        autoFocus
      />
    </ToolWindow>
  );
}
