// What stands before a screen: the hall has to be reached, the device approved, and on a staff screen somebody signed in.
import type { ReactNode } from 'react';
import { Connecting } from './connecting.tsx';
import { useYou } from './connection.tsx';
import css from './gates.module.css';
import { HallBanners } from './hall-banners.tsx';
import { useTexts } from './language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SignIn } from './sign-in.tsx';
import { kitTexts } from './texts.ts';

/** Draws the screen once its device is approved; before that, the pairing code for a manager. */
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
  return (
    <Gate title={texts.pairing}>
      <p>{texts.pairingHow}</p>
      <output className={css.code}>{device.pairingCode}</output>
      <p>{texts.pairingThen}</p>
    </Gate>
  );
}

/**
 * Draws the screen while somebody is signed in; before that, the sign-in.
 * @param props.post what the post is called, such as 3 号台席
 */
export function StaffGate(props: { post: string; children: ReactNode }) {
  const you = useYou();
  if (!you) return <Connecting />;
  if (you.staff) return props.children;
  return (
    <Gate title={props.post}>
      <SignIn />
    </Gate>
  );
}

function Gate(props: { title: string; children: ReactNode }) {
  const texts = useTexts(kitTexts);
  return (
    <div className={css.page}>
      <HallBanners stillWorks={texts.stillTrying} />
      <main className={css.gate}>
        <header className={css.head}>
          <h1>{props.title}</h1>
          <LanguageSwitch />
        </header>
        {props.children}
      </main>
    </div>
  );
}
