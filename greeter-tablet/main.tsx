import { HallConnection, useGuide } from '../screen-kit/connection.tsx';
import { DeviceGate, StaffGate } from '../screen-kit/gates.tsx';
import { LanguageProvider, usePageTitle, usePick, useTexts } from '../screen-kit/language.tsx';
import { openScreen } from '../screen-kit/open-screen.tsx';
import { placeOf } from '../screen-kit/place.ts';
import { ToastProvider } from '../screen-kit/toast.tsx';
import { GreeterScreen } from './greeter-screen.tsx';
import { texts } from './texts.ts';

const place = placeOf('greeter');

function Greeter() {
  const words = useTexts(texts);
  const hall = useGuide()?.hall;
  const say = usePick();
  usePageTitle(hall ? `${words.title} · ${say(hall.name)}` : words.title);
  return (
    <DeviceGate>
      <StaffGate post={words.post(place.at)}>
        <GreeterScreen />
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
