import type { DayCurve } from '../../contract/board.ts';
import { timeOfDay } from '../../screen-kit/format.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { hoursBetween } from '../day/curve-figures.ts';
import css from './scrubber.module.css';
import { recorderTexts } from './texts.ts';

const MINUTE = 60_000;
const WIDTH = 1000;
const HEIGHT = 100;

/** The day as a dial: the curve of people waiting lies behind it, so that one sees where to look. */
export function Scrubber(props: {
  curve: DayCurve;
  at: number;
  end: number;
  timeZone: string;
  onMove: (at: number) => void;
}) {
  const { curve, at, end, timeZone, onMove } = props;
  const { from, to } = curve;
  const t = useTexts(recorderTexts);
  const place = (instant: number) => (instant - from) / Math.max(1, to - from);
  const percent = (instant: number) => `${place(instant) * 100}%`;
  const hours = hoursBetween(from, to, to - from > 12 * 60 * MINUTE ? 3 : 1);
  return (
    <div className={css.dial}>
      <svg className={css.curve} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={areaOf(curve)} className={css.area} />
        <line className={css.hand} x1={place(at) * WIDTH} x2={place(at) * WIDTH} y1="0" y2={HEIGHT} />
      </svg>
      <input
        className={css.range}
        type="range"
        aria-label={t.position}
        aria-valuetext={t.at(timeOfDay(at, timeZone))}
        min={from}
        max={to}
        step={MINUTE}
        value={at}
        onChange={({ target }) => onMove(Math.min(end, Number(target.value)))}
      />
      <div className={css.hours} aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour} style={{ left: percent(hour) }}>
            {timeOfDay(hour, timeZone)}
          </span>
        ))}
      </div>
    </div>
  );
}

function areaOf({ from, to, points }: DayCurve): string {
  const most = points.reduce((high, { waiting }) => Math.max(high, waiting), 1);
  const x = (at: number) => (((at - from) / Math.max(1, to - from)) * WIDTH).toFixed(1);
  const y = (waiting: number) => (HEIGHT - (waiting / most) * (HEIGHT - 6)).toFixed(1);
  const last = points.at(-1)?.at ?? from;
  const steps = points.map(({ at, waiting }) => `L${x(at)} ${y(waiting)}`).join('');
  return `M${x(from)} ${HEIGHT}${steps}L${x(last)} ${HEIGHT}Z`;
}
