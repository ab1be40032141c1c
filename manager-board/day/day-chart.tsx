import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { DayCurve } from '../../contract/board.ts';
import { timeOfDay, wholeMinutes } from '../../screen-kit/format.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { type ChartTokens, chartOption, type PanelBox } from './chart-options.ts';
import { BAR_MINUTES, barsOf, summaryOf } from './curve-figures.ts';
import css from './day-chart.module.css';
import { type Chart, openChart } from './echart.ts';
import { dayTexts } from './texts.ts';
import type { Expected } from './use-expected.ts';

interface ChartProps {
  readonly curve: DayCurve;
  readonly expected: Expected;
  readonly timeZone: string;
  /** Height of the drawing in px. */
  readonly height: number;
}

/** Room above a panel, in which its title stands at this distance. */
const TITLE_PX = 34;
const TITLE_TOP_PX = 24;
const AXIS_PX = 24;

/** Three panels, the first as high as the other two together; each below its title. */
function panelsOf(height: number): readonly [PanelBox, PanelBox, PanelBox] {
  const room = height - TITLE_TOP_PX - 2 * TITLE_PX - AXIS_PX;
  const [tall, low] = [Math.round(room * 0.48), Math.round(room * 0.26)];
  const first = { top: TITLE_TOP_PX, height: tall };
  const second = { top: first.top + tall + TITLE_PX, height: low };
  return [first, second, { top: second.top + low + TITLE_PX, height: low }];
}

/** The curve as a chart: pointed at with a finger, a mouse or the arrow keys, and read out below it. */
export default function DayChart({ curve, expected, timeZone, height }: ChartProps) {
  const t = useTexts(dayTexts);
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart>(undefined);
  const [pointed, setPointed] = useState<number>();
  const [width, setWidth] = useState(0);
  const panels = panelsOf(height);
  useEffect(() => {
    if (!element.current) return;
    const opened = openChart(element.current);
    chart.current = opened;
    const observer = new ResizeObserver(([entry]) => {
      opened.resize();
      setWidth(Math.round(entry?.contentRect.width ?? 0));
    });
    observer.observe(element.current);
    opened.on('updateAxisPointer', (event) => setPointed(instantOf(event)));
    opened.on('globalout', () => setPointed(undefined));
    return () => {
      observer.disconnect();
      opened.dispose();
    };
  }, []);
  useEffect(() => {
    if (!width) return;
    const option = chartOption({ curve, expected, timeZone, tokens: tokensOfPage(), panels: panelsOf(height), width });
    chart.current?.setOption(option, { notMerge: true });
  }, [curve, expected, timeZone, height, width]);

  const nearest = pointed === undefined ? -1 : indexAt(curve, pointed);
  const step = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by || curve.points.length === 0) return;
    event.preventDefault();
    const from = nearest < 0 ? (by > 0 ? -1 : curve.points.length) : nearest;
    const to = Math.min(curve.points.length - 1, Math.max(0, from + by));
    setPointed(curve.points[to]?.at);
    chart.current?.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: to + 1 });
  };
  const hasBand = [expected.waiting.length > 0, false, expected.arrivals.length > 0];
  const titles = [t.waiting, t.longest, t.arrived(BAR_MINUTES)];
  return (
    <div>
      <div
        className={css.chart}
        style={{ height }}
        role="slider"
        aria-label={`${titles.join('; ')}. ${t.pointHow}`}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, curve.points.length - 1)}
        aria-valuenow={Math.max(0, nearest)}
        aria-valuetext={curve.points[nearest] ? timeOfDay(curve.points[nearest].at, timeZone) : t.title}
        tabIndex={0}
        onKeyDown={step}
      >
        <div ref={element} className={css.canvas} />
        {panels.map(({ top }, index) => (
          <span key={titles[index]} className={css.title} style={{ top: top - TITLE_TOP_PX }}>
            {titles[index]}
            {hasBand[index] && (
              <span className={css.key}>
                <i className={css.band} />
                {t.expectedBand}
                <i className={css.dash} />
                {t.expected}
              </span>
            )}
          </span>
        ))}
      </div>
      <p className={css.readout} aria-live="polite">
        <Readout curve={curve} expected={expected} index={nearest} timeZone={timeZone} />
      </p>
    </div>
  );
}

function Readout(props: { curve: DayCurve; expected: Expected; index: number; timeZone: string }) {
  const t = useTexts(dayTexts);
  const { curve, expected, index, timeZone } = props;
  const point = curve.points[index];
  if (!point) {
    const { people, peak, longest } = summaryOf(curve.points);
    return <>{peak && t.summary(people, peak.waiting, timeOfDay(peak.at, timeZone), wholeMinutes(longest))}</>;
  }
  const bar = barsOf(curve).findLast(({ from }) => from < point.at);
  const stretch = expected.arrivals.find(({ at, until }) => at < point.at && point.at <= until);
  const quarter = (figure: number) =>
    stretch ? Math.round((figure * BAR_MINUTES * 60_000) / (stretch.until - stretch.at)) : 0;
  return (
    <>
      <strong>{t.atTime(timeOfDay(point.at, timeZone))}</strong>
      {t.say(point.waiting, wholeMinutes(point.longest), bar?.arrived ?? 0)}
      {stretch && ` · ${t.sayExpected(quarter(stretch.low), quarter(stretch.mid), quarter(stretch.high))}`}
    </>
  );
}

/** The instant that the pointer stands at, from the chart's own event. */
function instantOf(event: unknown): number | undefined {
  const { axesInfo } = event as { axesInfo?: readonly { readonly axisDim: string; readonly value: number }[] };
  return axesInfo?.find(({ axisDim }) => axisDim === 'x')?.value;
}

function indexAt({ points }: DayCurve, instant: number): number {
  const index = points.findIndex(({ at }) => at >= instant);
  return index < 0 ? points.length - 1 : index;
}

function tokensOfPage(): ChartTokens {
  const page = getComputedStyle(document.documentElement);
  const token = (name: string) => page.getPropertyValue(name).trim();
  return {
    ...{ brand: token('--brand'), brandSoft: token('--brand-soft'), ink: token('--ink'), quiet: token('--ink-3') },
    ...{ line: token('--line-2'), wait: token('--held-edge'), bar: token('--edge'), font: token('--font') },
  };
}
