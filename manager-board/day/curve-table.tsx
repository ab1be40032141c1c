import type { DayCurve } from '../../contract/board.ts';
import { timeOfDay, wholeMinutes } from '../../screen-kit/format.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import css from './curve-table.module.css';
import { dayTexts } from './texts.ts';

const EVERY_MS = 30 * 60_000;

/** The same curve as a table by half-hours, for whoever reads better than they see. */
export function CurveTable(props: { curve: DayCurve; timeZone: string }) {
  const { curve, timeZone } = props;
  const t = useTexts(dayTexts);
  const rows = curve.points.filter(({ at }) => (at - curve.from) % EVERY_MS === 0);
  const arrivedUntil = (at: number) =>
    curve.points
      .filter((point) => point.at > at - EVERY_MS && point.at <= at)
      .reduce((sum, one) => sum + one.arrived, 0);
  return (
    <details className={css.details}>
      <summary>{t.table}</summary>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.time}</th>
            <th scope="col">{t.arrivedShort}</th>
            <th scope="col">{t.waiting}</th>
            <th scope="col">{t.minutesShort}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ at, waiting, longest }) => (
            <tr key={at}>
              <th scope="row">{timeOfDay(at, timeZone)}</th>
              <td>{arrivedUntil(at)}</td>
              <td>{waiting}</td>
              <td>{wholeMinutes(longest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
