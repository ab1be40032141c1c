import { lazy, Suspense } from 'react';
import { Connecting } from '../screen-kit/connecting.tsx';
import { HallConnection, useGuide } from '../screen-kit/connection.tsx';
import { DeviceGate, StaffGate } from '../screen-kit/gates.tsx';
import { LanguageProvider, usePageTitle, usePick, useTexts } from '../screen-kit/language.tsx';
import { openScreen } from '../screen-kit/open-screen.tsx';
import { placeOf } from '../screen-kit/place.ts';
import { ToastProvider } from '../screen-kit/toast.tsx';
import { texts } from './texts.ts';

const place = placeOf('greeter');
// The sign-in draws first; the screen behind it arrives while somebody types.
const arriving = import('./greeter-screen.tsx');
const GreeterScreen = lazy(async () => ({ default: (await arriving).GreeterScreen }));

function Greeter() {
  const words = useTexts(texts);
  const hall = useGuide()?.hall;
  const say = usePick();
  usePageTitle(hall ? `${words.title} · ${say(hall.name)}` : words.title);
  return (
    <DeviceGate>
      <StaffGate post={words.post(place.at)}>
        <Suspense fallback={<Connecting />}>
          <GreeterScreen />
        </Suspense>
      </StaffGate>
    </DeviceGate>
  );
}

openScreen(
  'greeter',
  <HallConnection as={{ place }}>
    <LanguageProvider>
      <ToastProvider>
        <Greeter />
      </ToastProvider>
    </LanguageProvider>
  </HallConnection>,
);
