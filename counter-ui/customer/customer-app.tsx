import { useEffect } from 'react';
import type { Place } from '../../contract/wire.ts';
import { applyBrand } from '../../screen-kit/brand.ts';
import { Connecting } from '../../screen-kit/connecting.tsx';
import { HallConnection, useGuide, useNotices, useView } from '../../screen-kit/connection.tsx';
import { EvacuationPage } from '../../screen-kit/evacuation-page.tsx';
import { DeviceGate } from '../../screen-kit/gates.tsx';
import { HallBanners } from '../../screen-kit/hall-banners.tsx';
import { LanguageProvider, usePageTitle, useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import css from './customer-app.module.css';
import { CustomerScreen } from './customer-screen.tsx';
import { customerTexts } from './texts.ts';

/** The desk's screen that faces the customer. */
export function CustomerApp(props: { place: Place }) {
  return (
    <HallConnection as={{ place: props.place }}>
      <InTheTicketsLanguage />
    </HallConnection>
  );
}

/** The ticket sets the language; between two customers the hall's own stands first. */
function InTheTicketsLanguage() {
  const hall = useGuide()?.hall;
  const { view } = useView('customer');
  useEffect(() => {
    if (hall) applyBrand(hall.brand);
  }, [hall]);
  return (
    <LanguageProvider initial={hall?.defaultLanguage} follow={view?.language} forgetful>
      <DeviceGate>
        <AtTheDesk />
      </DeviceGate>
    </LanguageProvider>
  );
}

function AtTheDesk() {
  const guide = useGuide();
  const { view, refusal } = useView('customer');
  const texts = useTexts(customerTexts);
  const evacuating = useNotices().includes('evacuation');
  usePageTitle(texts.title);
  if (refusal) return <RefusalNotice refusal={refusal} />;
  if (!guide || !view) return <Connecting />;
  return (
    <div className={css.page}>
      <HallBanners stillWorks={texts.stillWorks} forCustomers />
      <CustomerScreen view={view} guide={guide} />
      {evacuating && <EvacuationPage guide={guide} />}
    </div>
  );
}
