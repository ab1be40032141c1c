import { lazy, Suspense } from 'react';
import type { DayCurve } from '../../contract/board.ts';
import type { GuideView } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import type { Asked } from '../../screen-kit/connection.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { texts } from '../texts.ts';
import css from './curve-view.module.css';
import { dayTexts } from './texts.ts';
import type { Expected } from './use-expected.ts';

/** The drawing comes by itself: the first look at the hall does not wait for a library of charts. */
const DayChart = lazy(() => import('./day-chart.tsx'));

/** A day's curve as far as it is known: fetched, refused, empty or drawn. */
export function CurveView(props: {
  asked: Asked<DayCurve>;
  isToday: boolean;
  guide: GuideView;
  height: number;
  expected?: Expected;
}) {
  const { asked, isToday, guide, height, expected = NOTHING } = props;
  const t = useTexts(dayTexts);
  const words = useTexts(texts);
  const { answer, refusal, again } = asked;
  if (refusal)
    return (
      <>
        <RefusalNotice refusal={refusal} />
        <Button onPress={again}>{words.loadAgain}</Button>
      </>
    );
  if (!answer)
    return (
      <p className={css.waiting} style={{ minHeight: height }}>
        {words.loading}
      </p>
    );
  const isEmpty = answer.points.every(({ arrived, waiting }) => arrived === 0 && waiting === 0);
  if (isEmpty && expected.arrivals.length === 0) return <p className={css.empty}>{isToday ? t.notYet : t.empty}</p>;
  return (
    <Suspense
      fallback={
        <p className={css.waiting} style={{ minHeight: height }}>
          {words.loading}
        </p>
      }
    >
      <DayChart curve={answer} expected={expected} timeZone={guide.timeZone} height={height} />
    </Suspense>
  );
}

const NOTHING: Expected = { arrivals: [], waiting: [] };
