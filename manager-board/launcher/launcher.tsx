import { useEffect } from 'react';
import type { LauncherInfo } from '../../contract/wire.ts';
import { applyBrand } from '../../screen-kit/brand.ts';
import { Button } from '../../screen-kit/button.tsx';
import { EmptyState } from '../../screen-kit/empty-state.tsx';
import { usePageTitle, usePick, useTexts } from '../../screen-kit/language.tsx';
import { LanguageSwitch } from '../../screen-kit/language-switch.tsx';
import { Banner } from '../../screen-kit/notice.tsx';
import { Certificate } from './certificate.tsx';
import { DemoStaff } from './demo-staff.tsx';
import css from './launcher.module.css';
import { NetworkAddresses } from './network-addresses.tsx';
import { Screens } from './screens.tsx';
import { SetUp } from './set-up.tsx';
import { launcherTexts } from './texts.ts';
import { useLauncher } from './use-launcher.ts';

/** Whose hall it is, and the way to everything in it. */
export function Launcher() {
  const t = useTexts(launcherTexts);
  const { info, failed, again } = useLauncher();
  if (info) return <Hall info={info} />;
  return (
    <main className={css.wait}>
      {failed ? (
        <EmptyState title={t.failed} hint={t.failedNext} action={<Button onPress={again}>{t.tryAgain}</Button>} />
      ) : (
        <p role="status">{t.loading}</p>
      )}
    </main>
  );
}

/** A brand's own ink is not said here: white, unless it could not be read. */
const USUAL_INK = '#ffffff';

function Hall(props: { info: LauncherInfo }) {
  const { info } = props;
  const t = useTexts(launcherTexts);
  const pick = usePick();
  usePageTitle(pick(info.hallName));
  useEffect(() => applyBrand({ ...info.brand, ink: USUAL_INK }), [info.brand]);
  return (
    <>
      {info.demo && (
        <Banner tone="info" title={t.demo}>
          {t.demoMeans}
        </Banner>
      )}
      <header className={css.head}>
        <div>
          <p className={css.brand}>{pick(info.brand.name)}</p>
          <h1 className={css.hall}>{pick(info.hallName)}</h1>
        </div>
        <LanguageSwitch />
      </header>
      <main className={css.main}>
        <div className={css.column}>
          <Screens counters={info.counters} />
          {info.setupOffered && <SetUp />}
        </div>
        <div className={css.column}>
          {info.addresses.length > 0 && <NetworkAddresses addresses={info.addresses} />}
          {info.certificate !== undefined && <Certificate path={info.certificate} />}
          {info.staff.length > 0 && <DemoStaff staff={info.staff} />}
        </div>
      </main>
    </>
  );
}
