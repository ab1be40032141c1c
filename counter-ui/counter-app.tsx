import { useEffect } from 'react';
import type { Place } from '../contract/wire.ts';
import { applyBrand } from '../screen-kit/brand.ts';
import { Connecting } from '../screen-kit/connecting.tsx';
import { HallConnection, useGuide, useView } from '../screen-kit/connection.tsx';
import { EmptyState } from '../screen-kit/empty-state.tsx';
import { DeviceGate, StaffGate } from '../screen-kit/gates.tsx';
import { LanguageProvider, useLanguage, usePageTitle, useTexts } from '../screen-kit/language.tsx';
import { RefusalNotice } from '../screen-kit/refusal-notice.tsx';
import { ToastProvider } from '../screen-kit/toast.tsx';
import { DeskProvider } from './desk.tsx';
import { DeskScreen } from './desk-screen.tsx';
import { counterName } from './names.ts';
import { deskTexts } from './texts.ts';

/** The counter's screen, from the first connection to the desk itself. */
export function CounterApp(props: { place: Place }) {
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
    <DeskProvider view={view} guide={guide}>
      <DeskScreen />
    </DeskProvider>
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
