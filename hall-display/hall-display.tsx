import { Connecting } from '../screen-kit/connecting.tsx';
import { HallConnection, useGuide, useNotices, useView } from '../screen-kit/connection.tsx';
import { DeviceGate } from '../screen-kit/device-gate.tsx';
import { EvacuationPage } from '../screen-kit/evacuation-page.tsx';
import { LanguageProvider, usePageTitle } from '../screen-kit/language.tsx';
import { placeOf } from '../screen-kit/place.ts';
import { Board } from './board.tsx';
import { both } from './both.tsx';
import { useKeepAwake } from './keep-awake.ts';

const place = placeOf('display');

/** The hall display: a function of its view. It keeps its last good picture while the hall is out of reach. */
export function HallDisplay() {
  return (
    <LanguageProvider>
      <HallConnection as={{ place }}>
        <DeviceGate>
          <Display />
        </DeviceGate>
      </HallConnection>
    </LanguageProvider>
  );
}

function Display() {
  const guide = useGuide();
  const { view } = useView('display');
  const title = both((t) => t.title);
  usePageTitle(`${title['zh-CN']} · ${title.en}`);
  const evacuating = useNotices().includes('evacuation');
  useKeepAwake();
  if (!guide || !view) return <Connecting />;
  return (
    <>
      <Board view={view} guide={guide} />
      {evacuating && <EvacuationPage guide={guide} />}
    </>
  );
}
