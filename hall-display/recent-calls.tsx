import type { Call, GuideView } from '../contract/views.ts';
import { ArrowRight } from '../screen-kit/icons/glyphs.tsx';
import { CounterSign } from './counter-sign.tsx';
import css from './recent-calls.module.css';

/** The calls before the newest one, newest first: number, arrow, counter, as large as the newest. */
export function RecentCalls(props: { calls: readonly Call[]; guide: GuideView; rows: number; font: number }) {
  const { calls, guide, rows, font } = props;
  return (
    <ol className={css.rows} style={{ gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))` }}>
      {calls.slice(0, rows).map((call) => (
        <li key={call.ticketId} className={css.row}>
          <span className={css.number}>{call.number}</span>
          <span className={css.arrow}>
            <ArrowRight />
          </span>
          <span className={css.counter}>
            <CounterSign label={labelOf(guide, call)} language={call.language} font={font} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function labelOf(guide: GuideView, { counterId }: Call) {
  return guide.counters.find(({ id }) => id === counterId)?.label ?? { 'zh-CN': counterId, en: counterId };
}
