import { useState } from 'react';
import type { GuideView, ManagerView } from '../contract/views.ts';
import { HallBanners } from '../screen-kit/hall-banners.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import css from './manager-screen.module.css';
import { NowPage } from './now/now-page.tsx';
import { PeoplePage } from './people/people-page.tsx';
import { texts } from './texts.ts';
import { TopBar } from './top-bar.tsx';

export type Page = 'now' | 'people';

/** The page that the address names, so that a reload stays where it was. */
const pageInAddress = (): Page => (location.hash === '#people' ? 'people' : 'now');

/** The board behind its sign-in: what stands now, and who and what works here. */
export function ManagerScreen(props: { view: ManagerView; guide: GuideView }) {
  const { view, guide } = props;
  const t = useTexts(texts);
  const [page, setPage] = useState<Page>(pageInAddress);
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
          <PeoplePage view={view} guide={guide} />
        )}
      </main>
    </div>
  );
}
