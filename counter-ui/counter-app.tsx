import { lazy, Suspense, useEffect } from 'react';
import type { Place } from '../contract/wire.ts';
import { applyBrand } from '../screen-kit/brand.ts';
import { Connecting } from '../screen-kit/connecting.tsx';
import { HallConnection, useGuide, useView } from '../screen-kit/connection.tsx';
import { EmptyState } from '../screen-kit/empty-state.tsx';
import { DeviceGate, StaffGate } from '../screen-kit/gates.tsx';
import { LanguageProvider, useLanguage, usePageTitle, useTexts } from '../screen-kit/language.tsx';
import { RefusalNotice } from '../screen-kit/refusal-notice.tsx';
import { ToastProvider } from '../screen-kit/toast.tsx';
import { counterName } from './counter-name.ts';
import { deskTexts } from './texts.ts';

// Somebody signs in first: the desk itself is fetched meanwhile, windows and all, so that the first draw does not wait for
// it and a connection that is lost later does not miss it.
const fetchDesk = () => import('./desk-screen.tsx');
const DeskScreen = lazy(async () => ({ default: (await fetchDesk()).DeskScreen }));

/** The counter's screen, from the first connection to the desk itself. */
export function CounterApp(props: { place: Place }) {
  useEffect(() => void fetchDesk().catch(() => {}), []);
  return (
    <HallConnection as={{ place: props.place }}>
      <InTheHallsLanguage at={props.place.at} />
    </HallConnection>
  );
}

function InTheHallsLanguage(props: { at: string }) {
  const hall = useGuide()?.hall;
  useEffect(() => {
    if (hall) applyBrand(hall.brand);
  }, [hall]);
  return (
    <LanguageProvider initial={hall?.defaultLanguage}>
      <ToastProvider>
        <DeviceGate>
          <AtTheCounter at={props.at} />
        </DeviceGate>
      </ToastProvider>
    </LanguageProvider>
  );
}

function AtTheCounter(props: { at: string }) {
  const guide = useGuide();
  const { language } = useLanguage();
  const counter = guide?.counters.find(({ id }) => id === props.at);
  const post = counter ? counterName(counter, language) : undefined;
  usePageTitle(post ?? deskTexts[language].title);
  if (!guide) return <Connecting />;
  if (post === undefined) return <NoCounter />;
  return (
    <StaffGate post={post}>
      <Desk />
    </StaffGate>
  );
}

function Desk() {
  const guide = useGuide();
  const { view, refusal } = useView('counter');
  if (refusal) return <RefusalNotice refusal={refusal} />;
  if (!guide || !view) return <Connecting />;
  return (
    <Suspense fallback={<Connecting />}>
      <DeskScreen view={view} guide={guide} />
    </Suspense>
  );
}

function NoCounter() {
  const texts = useTexts(deskTexts);
  return (
    <main>
      <EmptyState title={texts.noCounter} hint={texts.noCounterHint} action={<a href="/">{texts.startPage}</a>} />
    </main>
  );
}
