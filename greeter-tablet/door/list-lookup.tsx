// [P-09, O-27] whether somebody stands on a class's list: asked by telephone number, told by class and grounds. The number is not kept.
import { useState } from 'react';
import { Button } from '../../screen-kit/button.tsx';
import { Chip } from '../../screen-kit/chip.tsx';
import { useCommand } from '../../screen-kit/connection.tsx';
import { Field } from '../../screen-kit/field.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import type { VisitorClass } from '../guide-words.ts';
import { useLostWords } from '../lost-words.ts';
import { texts } from '../texts.ts';
import { useDoor } from './door-context.tsx';
import css from './list-lookup.module.css';

/** @param props.visitor the class that is given by its list alone */
export function ListLookup({ visitor }: { visitor: VisitorClass }) {
  const pick = usePick();
  const { triage } = useDoor();
  return triage.listed?.classId === visitor.id ? <Found visitor={visitor} /> : <Ask name={pick(visitor.name)} />;
}

function Ask({ name }: { name: string }) {
  const words = useTexts(texts).lookup;
  const { tell } = useDoor();
  const lost = useLostWords();
  const { send, busy, refusal, dismiss } = useCommand();
  const [phone, setPhone] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const look = async () => {
    const answer = await send('findBrandCustomer', { phone: phone.trim() });
    if (!answer.ok) return;
    const { found } = answer.reply;
    setUnknown(!found);
    if (found) tell({ type: 'listed', listed: found });
  };
  return (
    <div className={css.lookup}>
      <RefusalNotice refusal={refusal} onDismiss={dismiss} />
      <div className={css.row}>
        <Field
          label={words.phone(name)}
          value={phone}
          maxLength={18}
          mode="numeric"
          hint={isUnknown ? words.unknown : words.hint}
          onChange={(typed) => {
            setPhone(typed);
            setUnknown(false);
          }}
        />
        <Button
          busy={busy !== undefined}
          locked={lost ?? (phone.replace(/\D/g, '').length < 6 ? words.tooShort : undefined)}
          onPress={() => void look()}
        >
          {words.look}
        </Button>
      </div>
    </div>
  );
}

function Found({ visitor }: { visitor: VisitorClass }) {
  const words = useTexts(texts).lookup;
  const pick = usePick();
  const { triage, tell } = useDoor();
  const { grounds = '', endsOn = '' } = triage.listed ?? {};
  const ground = visitor.grounds?.find(({ id }) => id === grounds);
  return (
    <div className={css.found} role="status">
      <Chip state="priority">{pick(visitor.name)}</Chip>
      <span>{words.until(ground ? pick(ground.name) : grounds, endsOn)}</span>
      <Button kind="quiet" onPress={() => tell({ type: 'listed', listed: undefined })}>
        {words.withoutList}
      </Button>
    </div>
  );
}
