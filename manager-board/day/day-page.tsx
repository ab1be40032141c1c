import { useMemo } from 'react';
import type { GuideView, ManagerView } from '../../contract/views.ts';
import { dateOfDay } from '../../screen-kit/format.ts';
import { useLanguage, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { Link } from '../link.tsx';
import { go } from '../use-where.ts';
import { hashOf } from '../where.ts';
import { CurveTable } from './curve-table.tsx';
import { CurveView } from './curve-view.tsx';
import { DayChoice } from './day-choice.tsx';
import css from './day-page.module.css';
import { DayPosts } from './day-posts.tsx';
import { dayTexts } from './texts.ts';
import { useDayCurve } from './use-day-curve.ts';
import { useExpectedArrivals } from './use-expected.ts';

const HEIGHT = 420;

/** One day of the hall: its curve, and who stood where. */
export default function DayPage(props: { day: string | undefined; view: ManagerView; guide: GuideView }) {
  const { day, view, guide } = props;
  return day ? <OneDay key={day} day={day} view={view} guide={guide} /> : null;
}

function OneDay(props: { day: string; view: ManagerView; guide: GuideView }) {
  const { day, view, guide } = props;
  const t = useTexts(dayTexts);
  const { language } = useLanguage();
  const isToday = day === view.day;
  const asked = useDayCurve(day, isToday);
  const { answer } = asked;
  const arrivals = useExpectedArrivals(day);
  const expected = useMemo(() => ({ arrivals, waiting: [] }), [arrivals]);
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h2>{answer ? dateOfDay(answer.from, guide.timeZone, language) : day}</h2>
        <DayChoice day={day} today={view.day} onDay={(next) => go({ page: 'day', day: next })} />
      </header>
      <Panel title={t.title} aside={<Link href={hashOf({ page: 'recorder', day })}>{t.toRecorder}</Link>}>
        <CurveView asked={asked} isToday={isToday} guide={guide} height={HEIGHT} expected={expected} />
        {answer && answer.points.length > 0 && <CurveTable curve={answer} timeZone={guide.timeZone} />}
      </Panel>
      {answer && <DayPosts day={day} curve={answer} view={view} guide={guide} />}
    </div>
  );
}
