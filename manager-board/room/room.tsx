import type { CounterRow, GuideView } from '../../contract/views.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { areasOf } from './areas.ts';
import { CounterTile } from './counter-tile.tsx';
import css from './room.module.css';
import { roomTexts } from './texts.ts';

/** What a counter's tile takes at least, with its gap. */
const TILE_PX = 110;
const WIDEST_PX = 184;

/**
 * The counters as they stand in the room, by place: who, which number, what state and since when.
 * @param props.now the moment that is shown, UTC ms
 * @param props.plain set where nothing is behind a counter, as in a recording
 */
export function Room(props: { counters: readonly CounterRow[]; guide: GuideView; now: number; plain?: boolean }) {
  const { counters, guide, now, plain = false } = props;
  const t = useTexts(roomTexts);
  const pick = usePick();
  return (
    <Panel title={t.counters} aside={<span className={css.aside}>{t.inTheRoom}</span>}>
      <div className={css.room}>
        {areasOf(counters, guide).map(({ place, rows }) => {
          const named = guide.places.find(({ id }) => id === place);
          return (
            <section
              key={rows[0]?.counterId}
              className={`${css.area} ${rows.length > 1 ? css.many : ''}`}
              style={{ flex: `${rows.length} 1 ${rows.length * TILE_PX}px`, maxWidth: rows.length * WIDEST_PX }}
            >
              <h4 className={css.place}>{named ? pick(named.name) : place}</h4>
              <ul className={css.row}>
                {rows.map((row) => (
                  <CounterTile key={row.counterId} row={row} guide={guide} now={now} plain={plain} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Panel>
  );
}
