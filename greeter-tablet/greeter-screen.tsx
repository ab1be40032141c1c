import { useEffect, useReducer, useState } from 'react';
import type { GreeterView, GuideView } from '../contract/views.ts';
import { applyBrand } from '../screen-kit/brand.ts';
import { Connecting } from '../screen-kit/connecting.tsx';
import { useGuide, useServerNow, useView } from '../screen-kit/connection.tsx';
import { HallBanners } from '../screen-kit/hall-banners.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import { RefusalNotice } from '../screen-kit/refusal-notice.tsx';
import { useKeys } from '../screen-kit/use-keys.ts';
import { noArrivals } from './door/arrivals.ts';
import { DoorContext } from './door/door-context.tsx';
import { DoorFace } from './door/door-face.tsx';
import type { Result } from './door/result.ts';
import { FinishedFace } from './finished/finished-face.tsx';
import { freshlyFinished } from './finished/freshly-finished.ts';
import { FloorFace } from './floor/floor-face.tsx';
import css from './greeter-screen.module.css';
import type { Face } from './header.tsx';
import { FACES, Header } from './header.tsx';
import { PlanStrip } from './plan-strip.tsx';
import { texts } from './texts.ts';
import { freshTriage, triageAfter } from './triage.ts';

/** The greeter's tablet: the door, the floor, those who have just finished. */
export function GreeterScreen() {
  const guide = useGuide();
  const { view, refusal } = useView('greeter');
  useEffect(() => {
    if (guide) applyBrand(guide.hall.brand);
  }, [guide]);
  if (guide && view) return <Tablet guide={guide} view={view} />;
  if (!refusal) return <Connecting />;
  return (
    <main className={css.refused}>
      <RefusalNotice refusal={refusal} />
    </main>
  );
}

/** What is half done is held here, above the faces and through a lost connection. */
function Tablet({ guide, view }: { guide: GuideView; view: GreeterView }) {
  const words = useTexts(texts);
  const [face, setFace] = useState<Face>('door');
  const [triage, tell] = useReducer(triageAfter, guide.hall.defaultLanguage, freshTriage);
  const [result, setResult] = useState<Result>();
  const [arrivals, setArrivals] = useState(noArrivals);
  const [seenOff, setSeenOff] = useState<ReadonlySet<string>>(new Set());
  const now = useServerNow(5_000);
  useKeys(Object.fromEntries(FACES.map((one, at) => [`F${at + 1}`, () => setFace(one)])));
  const counts = {
    floor: view.alerts.length + view.missing.length,
    finished: freshlyFinished(view.finished, now).filter(({ ticketId }) => !seenOff.has(ticketId)).length,
  };
  return (
    <div className={css.screen}>
      <HallBanners stillWorks={words.stillWorks} />
      <PlanStrip guide={guide} view={view} />
      <Header face={face} onFace={setFace} counts={counts} printer={view.printer} />
      <main className={css.face}>
        {face === 'door' && (
          <DoorContext value={{ guide, view, triage, tell }}>
            <DoorFace result={result} onResult={setResult} arrivals={arrivals} onArrivals={setArrivals} />
          </DoorContext>
        )}
        {face === 'floor' && <FloorFace guide={guide} view={view} />}
        {face === 'finished' && (
          <FinishedFace
            guide={guide}
            finished={view.finished}
            seenOff={seenOff}
            onSeeOff={(ticketId) => setSeenOff(new Set([...seenOff, ticketId]))}
          />
        )}
      </main>
    </div>
  );
}
