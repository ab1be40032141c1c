import type { CounterRow, GuideView } from '../../contract/views.ts';
import { useServerNow } from '../../screen-kit/connection.tsx';
import { StateShape } from '../../screen-kit/icons/state-shape.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Numberplate } from '../../screen-kit/numberplate.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { sinceWords } from '../names.ts';
import { texts } from '../texts.ts';
import { CounterShape } from './counter-shape.tsx';
import css from './counters.module.css';
import { nowTexts } from './texts.ts';

/** The counters in the order in which they stand in the room: who, which number, what state and since when. */
export function Counters(props: { counters: readonly CounterRow[]; guide: GuideView }) {
  const t = useTexts(nowTexts);
  return (
    <Panel title={t.counters} aside={<span className={css.aside}>{t.inTheRoom}</span>}>
      <ul className={css.room}>
        {props.counters.map((row) => (
          <CounterTile key={row.counterId} row={row} guide={props.guide} />
        ))}
      </ul>
    </Panel>
  );
}

function CounterTile(props: { row: CounterRow; guide: GuideView }) {
  const { row, guide } = props;
  const t = useTexts(nowTexts);
  const words = useTexts(texts);
  const pick = usePick();
  const now = useServerNow(5000);
  const counter = guide.counters.find(({ id }) => id === row.counterId);
  const service = guide.services.find(({ id }) => id === row.serviceId);
  const isClosed = row.state === 'closed';
  return (
    <li className={`${css.tile} ${css[row.state]}`}>
      <div className={css.head}>
        <strong className={css.label}>{counter ? pick(counter.label) : row.counterId}</strong>
        {row.staff && <span className={css.staff}>{words.staff(row.staff.number, row.staff.name)}</span>}
      </div>
      {!isClosed && (
        <div className={css.number}>
          {row.number ? <Numberplate number={row.number} size="m" tone="ink" /> : <span aria-hidden="true">–</span>}
        </div>
      )}
      {service && <div className={css.service}>{pick(service.short)}</div>}
      <div className={css.state}>
        <span className={css.word}>
          <CounterShape state={row.state} />
          {t.state[row.state]}
        </span>
        {!isClosed && <span className={css.since}>{sinceWords(now - row.since, words)}</span>}
      </div>
      {row.held > 0 && (
        <div className={css.held}>
          <StateShape state="held" />
          {t.held(row.held)}
        </div>
      )}
    </li>
  );
}
