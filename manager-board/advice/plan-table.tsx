import type { StaffingPlan, StaffingSlot } from '../../contract/advice.ts';
import type { GuideView } from '../../contract/views.ts';
import { timeOfDay } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { counterLabel } from '../names.ts';
import css from './plan-table.module.css';
import { adviceTexts } from './texts.ts';

/** One row for each half-hour; the bar is the number of counters, and as long as it is large. */
export function PlanTable(props: { plan: StaffingPlan; guide: GuideView }) {
  const { plan, guide } = props;
  const t = useTexts(adviceTexts);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table is scrolled with the arrow keys
    <section className={css.scroll} aria-label={t.plan} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.time}</th>
            <th scope="col" className={css.bars}>
              {t.counters}
            </th>
            <th scope="col">{t.arrivals}</th>
            <th scope="col">{t.inTime}</th>
            <th scope="col" title={t.erlangHint}>
              {t.erlang}
            </th>
            <th scope="col" className={css.which}>
              {t.which}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.slots.map((slot) => (
            <Row key={slot.at} slot={slot} plan={plan} guide={guide} />
          ))}
        </tbody>
      </table>
      <p className={css.foot}>{t.planFoot}</p>
      <p className={css.foot}>{t.erlangHint}</p>
    </section>
  );
}

function Row(props: { slot: StaffingSlot; plan: StaffingPlan; guide: GuideView }) {
  const { slot, plan, guide } = props;
  const t = useTexts(adviceTexts);
  const pick = usePick();
  const isShort = slot.inTime < plan.aim;
  return (
    <tr>
      <th scope="row">{timeOfDay(slot.at, guide.timeZone)}</th>
      <td className={css.bars}>
        <span className={css.bar}>
          <span className={css.fill} style={{ inlineSize: `${(100 * slot.counters) / guide.counters.length}%` }} />
          <strong>{slot.counters}</strong>
        </span>
      </td>
      <td>{t.upTo(Math.round(slot.arrivals), slot.arrivalsHigh)}</td>
      <td className={isShort ? css.short : ''}>
        {Math.round(slot.inTime * 100)}%{isShort && <span className={css.note}> {t.notReached}</span>}
      </td>
      <td>
        {slot.erlangC} / {slot.erlangA}
      </td>
      <td className={css.which}>{slot.open.map((id) => counterLabel(guide, id, pick)).join(t.and)}</td>
    </tr>
  );
}
