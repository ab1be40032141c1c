import { useState } from 'react';
import type { CommandInput } from '../../contract/commands.ts';
import { useCommand } from '../../screen-kit/connection.tsx';
import { Field } from '../../screen-kit/field.tsx';
import { useLanguage, useTexts } from '../../screen-kit/language.tsx';
import { Segmented } from '../../screen-kit/segmented.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { useTicket } from '../desk.tsx';
import { serviceOf, useNames } from '../names.ts';
import { deskTexts } from '../texts.ts';
import { toolTexts } from '../tool-texts.ts';
import type { Choice } from './choice-list.tsx';
import { ChoiceList } from './choice-list.tsx';
import { SelectField } from './select-field.tsx';
import type { ToolProps } from './tool.ts';
import { ToolWindow } from './tool-window.tsx';
import columns from './two-columns.module.css';

type Way = 'counter' | 'queue';

/** [C-33, C-34] the customer is sent on to a place with a name; number and arrival time stay. */
export function TransferDialog({ onClose }: ToolProps) {
  const { ticket, guide } = useTicket();
  const { language } = useLanguage();
  const { send, busy, refusal } = useCommand();
  const texts = useTexts(toolTexts).transfer;
  const names = useNames();
  const toast = useToast();
  const [way, setWay] = useState<Way>('counter');
  const [target, setTarget] = useState<string>();
  const [service, setService] = useState('');
  const [note, setNote] = useState(ticket.note ?? '');
  const counters = useCounterChoices(service);
  const queues = guide.queues.map(({ id, name }) => ({ value: id, label: name[language] }));
  const choose = (next: Way) => {
    setWay(next);
    setTarget(undefined);
  };
  const placeName = (id: string) => (way === 'counter' ? names.counter(id) : names.queue(id));
  const submit = async () => {
    if (target === undefined) return;
    const to: CommandInput<'transferTicket'>['to'] = way === 'counter' ? { counter: target } : { queue: target };
    const answer = await send('transferTicket', {
      ticketId: ticket.ticketId,
      to,
      ...(service ? { serviceId: service } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    });
    if (!answer.ok) return;
    toast({ text: texts.done(answer.reply.number, placeName(target), answer.reply.ahead), tone: 'done', seconds: 8 });
    onClose();
  };
  const words = way === 'counter' ? texts.doCounter : texts.doQueue;
  return (
    <ToolWindow
      wide
      title={texts.title(ticket.number)}
      onClose={onClose}
      onSubmit={() => void submit()}
      submit={target === undefined ? texts.do : words(placeName(target))}
      locked={target === undefined ? texts.choose : undefined}
      busy={busy !== undefined}
      refusal={refusal}
    >
      <p>{texts.keeps}</p>
      <Segmented<Way>
        label={texts.way}
        value={way}
        options={[
          { value: 'counter', label: texts.toCounter },
          { value: 'queue', label: texts.toQueue },
        ]}
        onChange={choose}
      />
      <ChoiceList
        key={way}
        label={way === 'counter' ? texts.counters : texts.queues}
        value={target}
        options={way === 'counter' ? counters : queues}
        onChange={setTarget}
        columns={3}
        autoFocus
      />
      <div className={columns.columns}>
        <div>
          <SelectField
            label={texts.service}
            value={service}
            none={texts.same(names.service(ticket.serviceId))}
            options={guide.services.map(({ id, short }) => ({ value: id, label: short[language] }))}
            onChange={setService}
          />
        </div>
        <div>
          <Field label={texts.note} value={note} onChange={setNote} lines={2} maxLength={500} />
        </div>
      </div>
    </ToolWindow>
  );
}

/** The other counters as they stand: the open ones first, those that do not do this service last and locked. */
function useCounterChoices(otherService: string): readonly Choice[] {
  const { ticket, guide, view } = useTicket();
  const { states } = useTexts(deskTexts);
  const texts = useTexts(toolTexts).transfer;
  const names = useNames();
  const queue = serviceOf(guide, otherService || ticket.serviceId)?.queue;
  return view.counters
    .filter(({ counterId }) => counterId !== view.counterId)
    .map(({ counterId, state, waiting }) => {
      const counter = guide.counters.find(({ id }) => id === counterId);
      const serves = queue === undefined || (counter?.queues.includes(queue) ?? false);
      const detail = serves ? `${states[state]} · ${texts.waiting(waiting)}` : texts.doesNotServe;
      return { value: counterId, label: names.counter(counterId), detail, locked: !serves, isOpen: state !== 'closed' };
    })
    .sort((one, other) => Number(one.locked) - Number(other.locked) || Number(other.isOpen) - Number(one.isOpen));
}
