import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Connecting } from './connecting.tsx';
import { useYou } from './connection.tsx';
import css from './device-gate.module.css';
import { Gate } from './gate.tsx';
import { HallBanners } from './hall-banners.tsx';
import { useTexts } from './language.tsx';
import { kitTexts } from './texts.ts';

/** Draws the screen once its device is approved; before that, the pairing code for a manager; after it was revoked, the way back. */
export function DeviceGate(props: { children: ReactNode }) {
  const device = useYou()?.device;
  const texts = useTexts(kitTexts);
  if (!device) {
    return (
      <>
        <HallBanners stillWorks={texts.stillTrying} forCustomers />
        <Connecting />
      </>
    );
  }
  if (device.approved) return props.children;
  if (device.pairingCode === undefined) {
    return (
      <Gate title={texts.notApproved}>
        <p>{texts.notApprovedHow}</p>
        {/* Opening the page is what asks: it enrols the device anew. */}
        <Button kind="main" onPress={() => location.reload()}>
          {texts.askAgain}
        </Button>
      </Gate>
    );
  }
  return (
    <Gate title={texts.pairing}>
      <p>{texts.pairingHow}</p>
      <output className={css.code}>{device.pairingCode}</output>
      <p>{texts.pairingThen}</p>
    </Gate>
  );
}
