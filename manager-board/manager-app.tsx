import { lazy, Suspense } from 'react';
import { Connecting } from '../screen-kit/connecting.tsx';
import { HallConnection, useGuide, useView } from '../screen-kit/connection.tsx';
import { DeviceGate, StaffGate } from '../screen-kit/gates.tsx';
import { LanguageProvider, usePageTitle, useTexts } from '../screen-kit/language.tsx';
import { placeOf } from '../screen-kit/place.ts';
import { ToastProvider } from '../screen-kit/toast.tsx';
import { texts } from './texts.ts';
import { useBrand } from './use-brand.ts';

const place = placeOf('manager');
// The sign-in draws first; the board behind it arrives while somebody types.
const arriving = import('./manager-screen.tsx');
const ManagerScreen = lazy(async () => ({ default: (await arriving).ManagerScreen }));

/** The manager board: a function of its view. */
export function ManagerApp() {
  return (
    <LanguageProvider>
      <HallConnection as={{ place }}>
        <DeviceGate>
          <ToastProvider>
            <Post />
          </ToastProvider>
        </DeviceGate>
      </HallConnection>
    </LanguageProvider>
  );
}

function Post() {
  const t = useTexts(texts);
  usePageTitle(t.title);
  return (
    <StaffGate post={t.title}>
      <Board />
    </StaffGate>
  );
}

function Board() {
  const guide = useGuide();
  const { view } = useView('manager');
  useBrand(guide);
  if (!guide || !view) return <Connecting />;
  return (
    <Suspense fallback={<Connecting />}>
      <ManagerScreen view={view} guide={guide} />
    </Suspense>
  );
}
