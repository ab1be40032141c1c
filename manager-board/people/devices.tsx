import { useState } from 'react';
import type { DeviceRow, GuideView } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand } from '../../screen-kit/connection.tsx';
import { ConfirmDialog } from '../../screen-kit/dialog.tsx';
import { dateOfDay } from '../../screen-kit/format.ts';
import { StateShape } from '../../screen-kit/icons/state-shape.tsx';
import { useLanguage, usePick, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { placeName } from '../names.ts';
import { texts } from '../texts.ts';
import css from './devices.module.css';
import { peopleTexts } from './texts.ts';

/** The devices of the hall: where they stand, whether they are connected, and how to take one out. */
export function Devices(props: { devices: readonly DeviceRow[]; guide: GuideView }) {
  const { devices, guide } = props;
  const t = useTexts(peopleTexts);
  const toast = useToast();
  const { send, busy, refusal, dismiss } = useCommand();
  const [revoking, setRevoking] = useState<DeviceRow>();
  const approved = devices.filter(({ state }) => state === 'approved');
  const revoke = async ({ deviceId, name }: DeviceRow) => {
    const answer = await send('revokeDevice', { deviceId });
    if (answer.ok) toast({ tone: 'done', text: t.revoked(name) });
    setRevoking(undefined);
  };
  return (
    <Panel title={t.devices} aside={approved.length}>
      <RefusalNotice refusal={refusal} onDismiss={dismiss} />
      {approved.length === 0 && <p className={css.none}>{t.noDevices}</p>}
      <ul>
        {approved.map((device) => (
          <DeviceLine key={device.deviceId} device={device} guide={guide} onRevoke={() => setRevoking(device)} />
        ))}
      </ul>
      {revoking && (
        <ConfirmDialog
          open
          danger
          title={t.revokeTitle(revoking.name)}
          confirm={t.revokeIt}
          busy={busy === 'revokeDevice'}
          onClose={() => setRevoking(undefined)}
          onConfirm={() => void revoke(revoking)}
        >
          <p>{t.revokeMeans}</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
}

function DeviceLine(props: { device: DeviceRow; guide: GuideView; onRevoke: () => void }) {
  const { name, place, connected, since } = props.device;
  const { guide } = props;
  const { language } = useLanguage();
  const t = useTexts(peopleTexts);
  const words = useTexts(texts);
  const pick = usePick();
  return (
    <li className={css.line}>
      <div className={css.what}>
        <strong>{name}</strong>
        <span className={css.where}>
          {placeName(guide, place, words, pick)} · {dateOfDay(since, guide.timeZone, language)}
        </span>
      </div>
      <span className={`${css.state} ${connected ? css.connected : ''}`}>
        {connected && <StateShape state="done" />}
        {connected ? t.connected : t.notConnected}
      </span>
      <Button onPress={props.onRevoke}>{t.revoke}</Button>
    </li>
  );
}
