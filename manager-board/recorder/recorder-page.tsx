import type { DayCurve } from '../../contract/board.ts';
import type { GuideView, ManagerView } from '../../contract/views.ts';
import { useServerNow } from '../../screen-kit/connection.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { DayChoice } from '../day/day-choice.tsx';
import { useDayCurve } from '../day/use-day-curve.ts';
import { texts } from '../texts.ts';
import { go } from '../use-where.ts';
import { Recorder } from './recorder.tsx';
import css from './recorder-page.module.css';
import { recorderTexts } from './texts.ts';

/** The flight recorder: a day is chosen, a moment pointed at, and the hall plays on from there. [S-03] */
export default function RecorderPage(props: {
  day: string | undefined;
  time: string | undefined;
  view: ManagerView;
  guide: GuideView;
}) {
  const { view, guide, time } = props;
  const t = useTexts(recorderTexts);
  const day = props.day ?? view.day;
  if (!day) return null;
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div>
          <h2>{t.title}</h2>
          <p className={css.hint}>{t.hint}</p>
        </div>
        <DayChoice day={day} today={view.day} onDay={(next) => go({ page: 'recorder', day: next })} />
      </header>
      <OneDay key={day} day={day} time={time} isToday={day === view.day} guide={guide} />
    </div>
  );
}

function OneDay(props: { day: string; time: string | undefined; isToday: boolean; guide: GuideView }) {
  const { day, time, isToday, guide } = props;
  const words = useTexts(texts);
  const asked = useDayCurve(day, isToday);
  const now = useServerNow(5000);
  if (asked.refusal) return <RefusalNotice refusal={asked.refusal} />;
  if (!asked.answer) return <p>{words.loading}</p>;
  const curve: DayCurve = asked.answer;
  return <Recorder curve={curve} time={time} now={now} guide={guide} />;
}
