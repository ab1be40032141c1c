import type { FormEvent } from 'react';
import { useState } from 'react';
import { Button } from '../../screen-kit/button.tsx';
import { Field } from '../../screen-kit/field.tsx';
import { useLanguage, useTexts } from '../../screen-kit/language.tsx';
import { Notice } from '../../screen-kit/notice.tsx';
import type { Founding } from './found-hall.ts';
import { foundHall } from './found-hall.ts';
import { Section } from './section.tsx';
import css from './set-up.module.css';
import { saySetupRefusal } from './setup-refusal.ts';
import { launcherTexts } from './texts.ts';

/** Makes the real hall: whoever reads the server's console is its manager. */
export function SetUp() {
  const t = useTexts(launcherTexts);
  const [code, setCode] = useState('');
  const [number, setNumber] = useState('');
  const [name, setName] = useState('');
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [founding, setFounding] = useState<Founding>();
  const found = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFounding(await foundHall({ code: code.trim(), number, name: name.trim(), pin }));
    setBusy(false);
  };
  if (founding?.kind === 'founded') {
    return (
      <Section title={t.setup}>
        <Notice tone="done" title={t.founded} urgent>
          {t.foundedNext(founding.folder)}
        </Notice>
      </Section>
    );
  }
  return (
    <Section title={t.setup} how={t.setupMeans}>
      <form className={css.form} onSubmit={(event) => void found(event)}>
        <Field label={t.setupCode} hint={t.setupCodeHint} value={code} onChange={setCode} maxLength={20} />
        <Field label={t.name} hint={t.nameHint} value={name} onChange={setName} maxLength={40} />
        <Field label={t.number} hint={t.numberHint} value={number} onChange={setNumber} mode="numeric" maxLength={8} />
        <Field
          label={t.pin2}
          hint={t.pinHint}
          value={pin}
          onChange={setPin}
          type="password"
          mode="numeric"
          maxLength={8}
        />
        <div className={css.foot}>
          {founding && <NotFounded founding={founding} />}
          <Button type="submit" kind="main" wide busy={busy}>
            {busy ? t.setupBusy : t.setupIt}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function NotFounded(props: { founding: Exclude<Founding, { kind: 'founded' }> }) {
  const { founding } = props;
  const t = useTexts(launcherTexts);
  const { language } = useLanguage();
  const lines = founding.kind === 'notReached' ? [t.notReached] : saySetupRefusal(founding.refusal, t, language);
  return (
    <Notice tone="caution" title={t.notFounded} urgent>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}
