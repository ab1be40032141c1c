import { lazy, Suspense, useEffect, useState } from 'react';
import type { GuideView, ManagerView } from '../contract/views.ts';
import { Connecting } from '../screen-kit/connecting.tsx';
import { HallBanners } from '../screen-kit/hall-banners.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import css from './manager-screen.module.css';
import { NowPage } from './now/now-page.tsx';
import type { Page } from './page.ts';
import { pageInAddress } from './page.ts';
import { texts } from './texts.ts';
import { TopBar } from './top-bar.tsx';

const loadPeople = () => import('./people/people-page.tsx');
/** Looked at now and then; the hall as it stands does not wait for it. */
const PeoplePage = lazy(loadPeople);

/** The board behind its sign-in: what stands now, and who and what works here. */
export function ManagerScreen(props: { view: ManagerView; guide: GuideView }) {
  const { view, guide } = props;
  const t = useTexts(texts);
  const [page, setPage] = useState<Page>(pageInAddress);
  // Fetched at once behind the first page, so that it opens also while the hall is out of reach.
  useEffect(() => void loadPeople().catch(() => {}), []);
  const go = (to: Page) => {
    history.replaceState(null, '', `#${to}`);
    setPage(to);
    window.scrollTo(0, 0);
  };
  const waitingDevices = view.devices.filter(({ state }) => state === 'waiting').length;
  return (
    <div className={css.screen}>
      <HallBanners stillWorks={t.stillWorks} />
      <TopBar page={page} onPage={go} waitingDevices={waitingDevices} guide={guide} />
      <main className={css.main}>
        {page === 'now' ? (
          <NowPage view={view} guide={guide} onDevices={() => go('people')} />
        ) : (
          <Suspense fallback={<Connecting />}>
            <PeoplePage view={view} guide={guide} />
          </Suspense>
        )}
      </main>
    </div>
  );
}
