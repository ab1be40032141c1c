import type { FormEvent } from 'react';
import { useState } from 'react';
import type { DeviceRow, GuideView } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand } from '../../screen-kit/connection.tsx';
import { Field } from '../../screen-kit/field.tsx';
import { timeOfDay } from '../../screen-kit/format.ts';
import { StateShape } from '../../screen-kit/icons/state-shape.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { placeName } from '../names.ts';
import { texts } from '../texts.ts';
import css from './approve-device.module.css';
import { peopleTexts } from './texts.ts';
import { wrongFields } from './wrong-fields.ts';

/** Devices that wait for a manager, and the form that lets one in: whoever holds the device reads its code aloud. */
export function ApproveDevice(props: { devices: readonly DeviceRow[]; guide: GuideView }) {
  const { devices, guide } = props;
  const t = useTexts(peopleTexts);
  const words = useTexts(texts);
  const pick = usePick();
  const waiting = devices.filter(({ state }) => state === 'waiting');
  return (
    <Panel
      title={t.approveTitle}
      aside={waiting.length > 0 ? words.waitingDevices(waiting.length) : undefined}
      tone={waiting.length > 0 ? 'waiting' : undefined}
    >
      {waiting.length === 0 ? (
        <p className={css.none}>{t.noneWaiting}</p>
      ) : (
        <>
          <ul className={css.waiting}>
            {waiting.map(({ deviceId, place, since }) => (
              <li key={deviceId}>
                <StateShape state="waiting" />
                <strong>{placeName(guide, place, words, pick)}</strong>
                <span>{t.since(timeOfDay(since, guide.timeZone))}</span>
              </li>
            ))}
          </ul>
          <ApproveForm />
        </>
      )}
    </Panel>
  );
}

function ApproveForm() {
  const t = useTexts(peopleTexts);
  const toast = useToast();
  const { send, busy, refusal, dismiss } = useCommand();
  const [pairingCode, setPairingCode] = useState('');
  const [name, setName] = useState('');
  const wrong = wrongFields(refusal);
  const approve = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await send('approveDevice', { pairingCode, name: name.trim() });
    if (!answer.ok) return;
    toast({ tone: 'done', text: t.approved(name.trim()) });
    setPairingCode('');
    setName('');
  };
  return (
    <form className={css.form} onSubmit={(event) => void approve(event)}>
      <p className={css.how}>{t.approveHow}</p>
      <Field
        label={t.code}
        hint={t.codeHint}
        wrong={wrong.has('pairingCode') ? t.codeHint : undefined}
        value={pairingCode}
        onChange={(typed) => setPairingCode(typed.replace(/\D/g, ''))}
        mode="numeric"
        maxLength={6}
      />
      <Field
        label={t.deviceName}
        hint={t.deviceNameHint}
        wrong={wrong.has('name') ? t.deviceNameHint : undefined}
        value={name}
        onChange={setName}
        maxLength={40}
      />
      <div className={css.refusal}>
        <RefusalNotice refusal={refusal} onDismiss={dismiss} />
      </div>
      <div className={css.action}>
        <Button type="submit" kind="main" busy={busy === 'approveDevice'}>
          {t.approveIt}
        </Button>
      </div>
    </form>
  );
}
