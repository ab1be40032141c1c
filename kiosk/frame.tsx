import type { ReactNode } from 'react';
import { Clock } from '../screen-kit/clock.tsx';
import { useYou } from '../screen-kit/connection.tsx';
import { timeOfDay } from '../screen-kit/format.ts';
import { usePick, useTexts } from '../screen-kit/language.tsx';
import { LanguageSwitch } from '../screen-kit/language-switch.tsx';
import { Banner } from '../screen-kit/notice.tsx';
import { kitTexts } from '../screen-kit/texts.ts';
import { Foot } from './foot.tsx';
import css from './frame.module.css';
import { useKiosk } from './kiosk-context.tsx';
import { useModes } from './modes.tsx';
import { ModesBar } from './modes-bar.tsx';
import { texts } from './texts.ts';
import { useLandscape } from './use-landscape.ts';

/** What stands around every page: whose hall, the time, the language above; the way back and the modes below. */
export function Frame(props: { children: ReactNode }) {
  const words = useTexts(texts);
  const kit = useTexts(kitTexts);
  const pick = usePick();
  const { guide, view, busy, resting } = useKiosk();
  const { modes } = useModes();
  const isLying = useLandscape();
  const demo = useYou()?.demo ?? false;
  return (
    <div className={css.frame}>
      {demo && (
        <Banner tone="info" title={kit.demo}>
          {kit.demoMeans}
        </Banner>
      )}
      <header className={css.head}>
        <div className={css.hall}>
          <strong>{pick(guide.hall.name)}</strong>
          <span>{pick(guide.hall.brand.name)}</span>
        </div>
        <div className={css.time}>
          <strong>
            <Clock />
          </strong>
          {view.open && view.closesAt !== undefined && (
            <span>{words.openUntil(timeOfDay(view.closesAt, guide.timeZone))}</span>
          )}
        </div>
        {isLying ? <ModesBar /> : !modes.low && <LanguageSwitch />}
      </header>
      {props.children}
      {busy && !resting && (
        <p className={css.moment} role="status">
          {words.moment}
        </p>
      )}
      {!isLying && <Foot />}
    </div>
  );
}
