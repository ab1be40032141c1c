import type { DayCurve, PostInterval } from '../../contract/board.ts';
import type { GuideView, ManagerView } from '../../contract/views.ts';
import { useQuery, useServerNow } from '../../screen-kit/connection.tsx';
import { timeOfDay, wholeMinutes } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { counterLabel } from '../names.ts';
import { roomTexts } from '../room/texts.ts';
import css from './day-posts.module.css';
import { dayTexts } from './texts.ts';

/** Who was at which counter, and when they were away from it: a line for each counter over the same hours. */
export function DayPosts(props: { day: string; curve: DayCurve; view: ManagerView; guide: GuideView }) {
  const { day, curve, view, guide } = props;
  const t = useTexts(dayTexts);
  const pick = usePick();
  const now = useServerNow(30_000);
  const { answer } = useQuery('postsOfDay', { day });
  const intervals = answer?.intervals ?? [];
  const manned = guide.counters.filter(({ id }) => intervals.some(({ counterId }) => counterId === id));
  const end = Math.min(curve.to, Math.max(curve.from, now));
  return (
    <Panel title={t.posts}>
      {answer && manned.length === 0 && <p className={css.none}>{t.noPosts}</p>}
      <ul className={css.lines}>
        {manned.map(({ id }) => (
          <li key={id} className={css.line}>
            <strong>{counterLabel(guide, id, pick)}</strong>
            <div className={css.people}>
              {intervals
                .filter(({ counterId, kind }) => counterId === id && kind === 'post')
                .map((interval) => (
                  <span key={interval.from}>{whoAndWhen(interval, view, guide.timeZone)}</span>
                ))}
            </div>
            <div className={css.track}>
              {intervals
                .filter(({ counterId }) => counterId === id)
                .map((interval) => (
                  <Piece
                    key={`${interval.kind} ${interval.from}`}
                    interval={interval}
                    {...{ curve, end, view, timeZone: guide.timeZone }}
                  />
                ))}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Piece(props: { interval: PostInterval; curve: DayCurve; end: number; view: ManagerView; timeZone: string }) {
  const { interval, curve, end, view, timeZone } = props;
  const t = useTexts(dayTexts);
  const room = useTexts(roomTexts);
  const { kind, reason } = interval;
  const from = Math.max(curve.from, interval.from);
  const until = Math.min(interval.until ?? end, curve.to);
  if (until <= from) return null;
  const share = (ms: number) => `${(ms / (curve.to - curve.from)) * 100}%`;
  const away = reason ? `${room.away[reason]}, ${t.away(wholeMinutes(until - from))}` : '';
  return (
    <div
      className={kind === 'break' ? css.away : css.post}
      style={{ left: share(from - curve.from), width: share(until - from) }}
      title={`${whoAndWhen(interval, view, timeZone)} ${away}`}
    >
      {kind === 'break' && <span className="unseen">{`${whoAndWhen(interval, view, timeZone)} ${away}`}</span>}
    </div>
  );
}

/** 203 Liang 09:00–12:30; open at the end while it lasts. */
function whoAndWhen({ staff, from, until }: PostInterval, view: ManagerView, timeZone: string): string {
  const name = view.staff.find(({ number }) => number === staff)?.name ?? '';
  return `${staff} ${name} ${timeOfDay(from, timeZone)}–${until ? timeOfDay(until, timeZone) : ''}`;
}
