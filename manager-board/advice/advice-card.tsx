// [S-07, O-15] "open one more": what a change of counters would do in the next two hours, and what such advice was worth so far.
import type { AdviceReport } from '../../contract/advice.ts';
import type { GuideView, ManagerView } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useQuery } from '../../screen-kit/connection.tsx';
import { timeOfDay, wholeMinutes } from '../../screen-kit/format.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { Link } from '../link.tsx';
import { hashOf } from '../where.ts';
import css from './advice-card.module.css';
import { OneAdvice } from './one-advice.tsx';
import { adviceTexts } from './texts.ts';
import { useAdvice } from './use-advice.ts';

/** The advice of the moment, the best first. */
export function AdviceCard(props: { view: ManagerView; guide: GuideView }) {
  const { view, guide } = props;
  const t = useTexts(adviceTexts);
  const { answer, refusal, loading, again } = useAdvice(view.open || view.waiting > 0);
  return (
    <Panel title={t.title} aside={answer ? t.at(timeOfDay(answer.at, guide.timeZone)) : t.hint}>
      {loading && <p className={css.quiet}>{t.loading}</p>}
      {refusal && (
        <div className={css.failed}>
          <p>{t.failed}</p>
          <Button onPress={again}>{t.again}</Button>
        </div>
      )}
      {answer && <Report report={answer} view={view} guide={guide} onTaken={again} />}
      <Record />
      <Link href={hashOf({ page: 'plan' })}>{t.planLink}</Link>
    </Panel>
  );
}

function Report(props: { report: AdviceReport; view: ManagerView; guide: GuideView; onTaken: () => void }) {
  const { report, view, guide, onTaken } = props;
  const t = useTexts(adviceTexts);
  const { asIs, advice, state } = report;
  const limit = wholeMinutes(report.limitMs);
  return (
    <>
      {asIs && asIs.late.mean > 0 && (
        <p className={css.asIs}>
          {t.asIs(asIs.late.mean, limit)}
          {asIs.late.high > asIs.late.low && (
            <span className={css.quiet}> {t.range(asIs.late.low, asIs.late.high)}</span>
          )}
        </p>
      )}
      {state !== 'ready' && (
        <p className={asIs && asIs.late.mean > 0 ? css.strong : css.quiet}>
          {state === 'nothingNeeded' ? t.state.nothingNeeded(limit) : t.state[state]}
        </p>
      )}
      <ul className={css.list}>
        {advice.map((one) => (
          <OneAdvice key={one.adviceId} advice={one} report={report} view={view} guide={guide} onTaken={onTaken} />
        ))}
      </ul>
    </>
  );
}

/** Shown honestly: foretold beside what came. */
function Record() {
  const t = useTexts(adviceTexts);
  const { answer } = useQuery('adviceRecord', {});
  if (!answer) return null;
  const { count, foretold, happened, withinRange } = answer.total;
  if (count === 0) return <p className={css.record}>{t.noRecord}</p>;
  return (
    <p className={css.record}>
      {t.record(count, foretold, happened)} · {t.within(withinRange, count)}
    </p>
  );
}
