import { useMemo } from 'react';
import type { GuideView, ManagerView } from '../../contract/views.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { Link } from '../link.tsx';
import { hashOf } from '../where.ts';
import { CurveView } from './curve-view.tsx';
import { dayTexts } from './texts.ts';
import { useDayCurve } from './use-day-curve.ts';
import { useExpectedArrivals, useOutlook } from './use-expected.ts';

const HEIGHT = 320;

/** Today's curve among what stands now. */
export function DayCard(props: { view: ManagerView; guide: GuideView }) {
  const { view, guide } = props;
  return view.day ? <Today day={view.day} guide={guide} /> : null;
}

function Today(props: { day: string; guide: GuideView }) {
  const t = useTexts(dayTexts);
  const asked = useDayCurve(props.day, true);
  const arrivals = useExpectedArrivals(props.day);
  const waiting = useOutlook();
  const expected = useMemo(() => ({ arrivals, waiting }), [arrivals, waiting]);
  return (
    <Panel title={t.title} aside={<Link href={hashOf({ page: 'day' })}>{t.more}</Link>}>
      <CurveView asked={asked} isToday guide={props.guide} height={HEIGHT} expected={expected} />
    </Panel>
  );
}
