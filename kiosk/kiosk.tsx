// The kiosk: a function of the hall's view and of what one person has touched.
import type { ReactNode } from 'react';
import { Suspense, useCallback, useEffect } from 'react';
import type { GuideView, KioskView } from '../contract/views.ts';
import { applyBrand } from '../screen-kit/brand.ts';
import { Connecting } from '../screen-kit/connecting.tsx';
import { HallConnection, useGuide, useNotices, useView } from '../screen-kit/connection.tsx';
import { DeviceGate } from '../screen-kit/device-gate.tsx';
import { LanguageProvider, useLanguage, usePageTitle, useTexts } from '../screen-kit/language.tsx';
import { placeOf } from '../screen-kit/place.ts';
import { Frame } from './frame.tsx';
import { KioskProvider } from './kiosk-context.tsx';
import { EvacuationPage, fetchLaterPages } from './later-pages.ts';
import { isChanged, ModesProvider, useModes } from './modes.tsx';
import { Refused } from './refused.tsx';
import { isBegun } from './session.ts';
import { ShownPage } from './shown-page.tsx';
import { StillThere } from './still-there.tsx';
import { texts } from './texts.ts';
import { useLostSince } from './use-lost-since.ts';
import { useSession } from './use-session.ts';

const PLACE = placeOf('kiosk');

/** The whole screen, from the connection to the page. */
export function Kiosk() {
  return (
    <HallConnection as={{ place: PLACE }}>
      <InHallLanguage>
        <DeviceGate>
          <ModesProvider>
            <WithViews />
          </ModesProvider>
        </DeviceGate>
      </InHallLanguage>
    </HallConnection>
  );
}

/** Begins in the hall's language; a choice is one person's and is forgotten with them. */
function InHallLanguage(props: { children: ReactNode }) {
  return (
    <LanguageProvider initial={useGuide()?.hall.defaultLanguage} forgetful>
      {props.children}
    </LanguageProvider>
  );
}

function WithViews() {
  const guide = useGuide();
  const { view } = useView('kiosk');
  usePageTitle(useTexts(texts).page);
  useEffect(() => {
    if (guide) applyBrand(guide.hall.brand);
  }, [guide]);
  useEffect(fetchLaterPages, []);
  return guide && view ? <Standing guide={guide} view={view} /> : <Connecting />;
}

/** The kiosk as it stands in the hall, with whoever is in front of it. */
function Standing(props: { guide: GuideView; view: KioskView }) {
  const { guide, view } = props;
  const { language, setLanguage } = useLanguage();
  const { modes, reset } = useModes();
  const lostSince = useLostSince();
  const notices = useNotices();
  const { session, actions, busy, refusal, dismiss } = useSession(guide, language);
  const ownLanguage = guide.hall.defaultLanguage;
  const leave = useCallback(() => {
    actions.leave();
    reset();
    setLanguage(ownLanguage);
  }, [actions, reset, setLanguage, ownLanguage]);
  const begun = isBegun(session);
  const isOurs = begun || isChanged(modes) || language !== ownLanguage;
  const cannotStore = notices.includes('diskFull') || notices.includes('ledgerUnwritable');
  const resting = lostSince !== undefined || cannotStore || !view.open;
  return (
    <KioskProvider now={{ guide, view, session, busy, resting, actions: { ...actions, leave } }}>
      <Frame>
        <Suspense>
          <ShownPage lostSince={lostSince} cannotStore={cannotStore} />
        </Suspense>
      </Frame>
      {notices.includes('evacuation') && (
        <Suspense>
          <EvacuationPage guide={guide} />
        </Suspense>
      )}
      <Refused refusal={refusal} onDismiss={dismiss} />
      <StillThere watching={isOurs && session.given === undefined} begun={begun} onLeave={leave} />
    </KioskProvider>
  );
}
