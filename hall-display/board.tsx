import { useEffect } from 'react';
import type { DisplayView, GuideView } from '../contract/views.ts';
import { applyBrand } from '../screen-kit/brand.ts';
import { useServerNow, useYou } from '../screen-kit/connection.tsx';
import css from './board.module.css';
import { callsOnBoard } from './calls.ts';
import { ClosedHall } from './closed-hall.tsx';
import { HallHead } from './hall-head.tsx';
import { MissedList } from './missed-list.tsx';
import { NewestCall } from './newest-call.tsx';
import { pageSettings } from './page-settings.ts';
import { QuietNotes } from './quiet-notes.tsx';
import { RecentCalls } from './recent-calls.tsx';
import { sceneOf } from './scene.ts';
import { boardSizes, longestOf, sizeVariables } from './sizes.ts';
import { useAnnouncer } from './use-announcer.ts';
import { usePanel } from './use-panel.ts';
import { WaitingList } from './waiting-list.tsx';
import { Welcome } from './welcome.tsx';

const settings = pageSettings(location.search);

/** The whole wall: calls at the left, the hall at the right. */
export function Board(props: { view: DisplayView; guide: GuideView }) {
  const { view, guide } = props;
  const now = useServerNow(10_000);
  const speed = useYou()?.clockSpeed ?? 1;
  const announcing = useAnnouncer(view.calls, settings.volume);
  const panel = usePanel(settings.widthMm);
  useEffect(() => applyBrand(guide.hall.brand), [guide]);

  const calls = callsOnBoard(view.calls, view.missing);
  const announced = announcing.call && !view.missing.includes(announcing.call.number) ? announcing.call : undefined;
  const newest = announced ?? calls[0];
  const recent = calls.filter(({ ticketId }) => ticketId !== newest?.ticketId);
  const longest = longestOf(
    guide.counters,
    calls.map(({ number }) => number),
  );
  const sizes = boardSizes(panel, guide.hall.display.viewingDistanceMetres, longest);
  const scene = announced ? 'calls' : sceneOf(view, calls, now, speed);

  return (
    <main className={css.board} style={sizeVariables(sizes)}>
      {scene === 'welcome' && <Welcome guide={guide} />}
      {scene === 'closed' && <ClosedHall view={view} guide={guide} now={now} />}
      {scene === 'calls' && newest && (
        <div className={css.calls}>
          <NewestCall call={newest} guide={guide} announcing={announced !== undefined} font={sizes.newestFont} />
          <RecentCalls calls={recent} guide={guide} rows={sizes.rows} font={sizes.newestFont} />
        </div>
      )}
      <aside className={css.side}>
        <HallHead guide={guide} />
        {scene === 'closed' ? <div className={css.rest} /> : <WaitingList queues={view.queues} guide={guide} />}
        <MissedList numbers={view.missing} />
        <QuietNotes view={view} closed={scene === 'closed'} audible={announcing.audible} />
      </aside>
    </main>
  );
}
