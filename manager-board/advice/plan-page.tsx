// [S-01] how many counters a day needs, half-hour by half-hour; also on paper.
import { useState } from 'react';
import type { StaffingPlan } from '../../contract/advice.ts';
import type { GuideView, ManagerView } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useQuery } from '../../screen-kit/connection.tsx';
import { EmptyState } from '../../screen-kit/empty-state.tsx';
import { dateOfDay, timeOfDay, wholeMinutes } from '../../screen-kit/format.ts';
import { ArrowLeft, ArrowRight } from '../../screen-kit/icons/glyphs.tsx';
import { useLanguage, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { daysAfter } from '../day/days-after.ts';
import css from './plan-page.module.css';
import { PlanTable } from './plan-table.tsx';
import { adviceTexts } from './texts.ts';

/** The plan of one day; tomorrow's to begin with. */
export default function PlanPage(props: { view: ManagerView; guide: GuideView }) {
  const { view, guide } = props;
  const t = useTexts(adviceTexts);
  const { language } = useLanguage();
  const [date, setDate] = useState(() => daysAfter(view.day ?? new Date().toISOString().slice(0, 10), 1));
  const { answer, refusal, loading, again } = useQuery('staffingPlan', { date });
  return (
    <div className={css.page} data-printable>
      <header className={css.head}>
        <h2>{dateOfDay(Date.parse(`${date}T12:00:00Z`), 'UTC', language)}</h2>
        <div className={css.choice}>
          <Button icon={<ArrowLeft />} label={t.before} onPress={() => setDate(daysAfter(date, -1))} />
          <input
            className={css.date}
            type="date"
            aria-label={t.day}
            value={date}
            onChange={({ target }) => target.value && setDate(target.value)}
          />
          <Button icon={<ArrowRight />} label={t.after} onPress={() => setDate(daysAfter(date, 1))} />
          {answer && answer.slots.length > 0 && <Button onPress={() => window.print()}>{t.print}</Button>}
        </div>
      </header>
      <Panel
        title={t.plan}
        aside={answer && answer.slots.length > 0 ? <Busiest plan={answer} guide={guide} /> : undefined}
      >
        {loading && <p className={css.quiet}>{t.loading}</p>}
        {refusal && <EmptyState title={t.failed} action={<Button onPress={again}>{t.again}</Button>} />}
        {answer && <Plan plan={answer} guide={guide} />}
      </Panel>
    </div>
  );
}

function Busiest(props: { plan: StaffingPlan; guide: GuideView }) {
  const { plan, guide } = props;
  const t = useTexts(adviceTexts);
  const [busiest] = [...plan.slots].sort(
    (one, other) => other.counters - one.counters || other.arrivals - one.arrivals,
  );
  if (!busiest) return null;
  const time = (at: number) => timeOfDay(at, guide.timeZone);
  return <>{t.most(busiest.counters, time(busiest.at), time(busiest.until))}</>;
}

function Plan(props: { plan: StaffingPlan; guide: GuideView }) {
  const { plan, guide } = props;
  const t = useTexts(adviceTexts);
  if (plan.closed) return <EmptyState title={t.closedDay} />;
  if (plan.slots.length === 0) return <EmptyState title={t.tooFewDays(plan.daysKnown)} />;
  const most = Math.max(...plan.slots.map(({ counters }) => counters));
  return (
    <>
      <p className={css.quiet}>{t.planHint(plan.daysKnown, Math.round(plan.aim * 100), wholeMinutes(plan.limitMs))}</p>
      {most > plan.people && <p className={css.warning}>{t.tooFewPeople(most, plan.people)}</p>}
      <PlanTable plan={plan} guide={guide} />
    </>
  );
}
