import { Connecting } from '../../screen-kit/connecting.tsx';
import { HallConnection, useGuide, useView } from '../../screen-kit/connection.tsx';
import { DeviceGate } from '../../screen-kit/device-gate.tsx';
import { LanguageProvider, usePageTitle, useTexts } from '../../screen-kit/language.tsx';
import { placeOf } from '../../screen-kit/place.ts';
import { ToastProvider } from '../../screen-kit/toast.tsx';
import { useBrand } from '../use-brand.ts';
import { PrintersPage } from './printers-page.tsx';
import { paperTexts } from './texts.ts';

const place = placeOf('printers');

/** The printers' page: an approved device is enough, nobody signs in. */
export function PrintersApp() {
  return (
    <LanguageProvider>
      <HallConnection as={{ place }}>
        <DeviceGate>
          <ToastProvider>
            <Printers />
          </ToastProvider>
        </DeviceGate>
      </HallConnection>
    </LanguageProvider>
  );
}

function Printers() {
  const guide = useGuide();
  const { view } = useView('printers');
  usePageTitle(useTexts(paperTexts).title);
  useBrand(guide);
  if (!guide || !view) return <Connecting />;
  return <PrintersPage view={view} guide={guide} />;
}
