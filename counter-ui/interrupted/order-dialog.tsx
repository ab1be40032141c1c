import { useState } from 'react';
import type { CommandReply } from '../../contract/commands.ts';
import { useCommand } from '../../screen-kit/connection.tsx';
import { Field } from '../../screen-kit/field.tsx';
import { useLanguage, useTexts } from '../../screen-kit/language.tsx';
import { useDesk } from '../desk.tsx';
import { useNames } from '../names.ts';
import type { ToolProps } from '../tools/tool.ts';
import { ToolWindow } from '../tools/tool-window.tsx';
import { interruptedTexts } from './interrupted-texts.ts';
import css from './order-dialog.module.css';

type Place = CommandReply<'remindOfOrder'>;

/** [C-32] a number before its turn: its place in the line and where to wait, so that the reminder can be a gentle one. */
export function OrderDialog({ onClose }: ToolProps) {
  const { send, busy, refusal } = useCommand();
  const texts = useTexts(interruptedTexts).order;
  const [number, setNumber] = useState('');
  const [place, setPlace] = useState<Place>();
  const look = async () => {
    const answer = await send('remindOfOrder', { number: number.trim() });
    setPlace(answer.ok ? answer.reply : undefined);
  };
  return (
    <ToolWindow
      title={texts.title}
      onClose={onClose}
      onSubmit={() => void look()}
      submit={texts.look}
      locked={number.trim() ? undefined : texts.type}
      busy={busy !== undefined}
      refusal={refusal}
    >
      <Field label={texts.number} value={number} onChange={setNumber} maxLength={8} autoFocus />
      {place && <Found place={place} />}
    </ToolWindow>
  );
}

function Found({ place }: { place: Place }) {
  const { guide } = useDesk();
  const { language } = useLanguage();
  const names = useNames();
  const texts = useTexts(interruptedTexts).order;
  const { number, status } = place;
  const counters = place.counters.map(names.counter).join(' · ');
  const waitAt = guide.places
    .filter(({ kind }) => kind === 'yellowLine' || kind === 'rest')
    .map(({ name }) => name[language])
    .join(` ${texts.or} `);
  if (status !== 'waiting')
    return (
      <p className={css.place} role="status">
        {texts.status[status](number, counters)}
      </p>
    );
  return (
    <div className={css.place} role="status">
      <strong>{texts.waits(number, place.ahead ?? 0)}</strong>
      <p>{texts.at(counters)}</p>
      <p>
        {texts.say} · {texts.waitAt(waitAt)}
      </p>
    </div>
  );
}
