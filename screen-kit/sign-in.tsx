import { useState } from 'react';
import type { Refusal } from '../contract/refusals.ts';
import { Button } from './button.tsx';
import { useHall, useYou } from './connection.tsx';
import { FigurePad, PinPad } from './figure-pad.tsx';
import { useTexts } from './language.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import css from './sign-in.module.css';
import { kitTexts } from './texts.ts';

/** Staff number, then PIN. Whoever is signed in shows in `useYou().staff`; a refusal is said in words. */
export function SignIn() {
  const texts = useTexts(kitTexts);
  const hall = useHall();
  const demo = useYou()?.demo ?? false;
  const [staff, setStaff] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const signIn = async (number: string, pin: string) => {
    setBusy(true);
    const answer = await hall.signIn({ staff: number, pin });
    setBusy(false);
    setRefusal(answer.ok ? undefined : answer.refusal);
  };
  const startAgain = () => {
    setStaff(undefined);
    setRefusal(undefined);
  };
  if (staff === undefined) {
    return (
      <>
        <FigurePad label={texts.staffNumber} least={3} most={8} submit={texts.next} onFigures={setStaff} />
        {demo && (
          <p className={css.hint}>
            {texts.demoPins} <a href="/">{texts.startPage}</a>
          </p>
        )}
      </>
    );
  }
  return (
    <>
      <div className={css.who}>
        <strong>{texts.signingInAs(staff)}</strong>
        <Button kind="quiet" onPress={startAgain}>
          {texts.anotherNumber}
        </Button>
      </div>
      <PinPad key={staff} submit={texts.signIn} busy={busy} onPin={(pin) => void signIn(staff, pin)}>
        <RefusalNotice refusal={refusal} />
      </PinPad>
    </>
  );
}
