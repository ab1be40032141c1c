import { lazy, Suspense, useEffect, useRef } from 'react';
import type { GuideView, ManagerView } from '../contract/views.ts';
import { Connecting } from '../screen-kit/connecting.tsx';
import { HallBanners } from '../screen-kit/hall-banners.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import css from './manager-screen.module.css';
import { NowPage } from './now/now-page.tsx';
import { texts } from './texts.ts';
import { TopBar } from './top-bar.tsx';
import { useWhere } from './use-where.ts';
import { hashOf, type Where } from './where.ts';

/** Looked at now and then; the hall as it stands does not wait for them. */
const pages = {
  day: () => import('./day/day-page.tsx'),
  people: () => import('./people/people-page.tsx'),
  plan: () => import('./advice/plan-page.tsx'),
  recorder: () => import('./recorder/recorder-page.tsx'),
  story: () => import('./story/story-page.tsx'),
  tickets: () => import('./tickets/tickets-page.tsx'),
};
const DayPage = lazy(pages.day);
const PeoplePage = lazy(pages.people);
const PlanPage = lazy(pages.plan);
const RecorderPage = lazy(pages.recorder);
const StoryPage = lazy(pages.story);
const TicketsPage = lazy(pages.tickets);

/** The board behind its sign-in: what stands now, what is behind it, and what was. */
export function ManagerScreen(props: { view: ManagerView; guide: GuideView }) {
  const { view, guide } = props;
  const t = useTexts(texts);
  const where = useWhere();
  // Fetched at once behind the first page, so that they open also while the hall is out of reach.
  useEffect(() => {
    for (const load of Object.values(pages)) void load().catch(() => {});
  }, []);
  useTopOf(hashOf(where).replace(/[?/].*$/, '') + ('ticketId' in where ? where.ticketId : ''));
  const waitingDevices = view.devices.filter(({ state }) => state === 'waiting').length;
  return (
    <div className={css.screen}>
      <HallBanners stillWorks={t.stillWorks} />
      <TopBar page={where.page} waitingDevices={waitingDevices} guide={guide} />
      <main className={css.main}>
        <Suspense fallback={<Connecting />}>
          <CurrentPage where={where} view={view} guide={guide} />
        </Suspense>
      </main>
    </div>
  );
}

/** A new page begins at its top. */
function useTopOf(page: string): void {
  const before = useRef(page);
  useEffect(() => {
    if (before.current !== page) window.scrollTo(0, 0);
    before.current = page;
  }, [page]);
}

function CurrentPage(props: { where: Where; view: ManagerView; guide: GuideView }) {
  const { where, view, guide } = props;
  switch (where.page) {
    case 'now':
      return <NowPage view={view} guide={guide} />;
    case 'tickets':
      return 'ticketId' in where ? (
        <StoryPage key={where.ticketId} ticketId={where.ticketId} view={view} guide={guide} />
      ) : (
        <TicketsPage list={where.list} view={view} guide={guide} />
      );
    case 'day':
      return <DayPage day={where.day ?? view.day} view={view} guide={guide} />;
    case 'people':
      return <PeoplePage view={view} guide={guide} />;
    case 'recorder':
      return <RecorderPage day={where.day} time={where.time} view={view} guide={guide} />;
    case 'plan':
      return <PlanPage view={view} guide={guide} />;
    default:
      return where satisfies never;
  }
}
