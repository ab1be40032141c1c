// The day's curve as ECharts draws it: three panels over one axis of time, each with its own form besides its colour.
import type { DayCurve } from '../../contract/board.ts';
import { timeOfDay } from '../../screen-kit/format.ts';
import { BAR_MINUTES, barsOf, hoursBetween } from './curve-figures.ts';
import type { ChartOption } from './echart.ts';
import type { Expected } from './use-expected.ts';

/** Colours and type of the page, read from its tokens. */
export interface ChartTokens {
  readonly brand: string;
  readonly brandSoft: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly wait: string;
  readonly bar: string;
  readonly font: string;
}
/** Where a panel stands in the chart, in px. */
export interface PanelBox {
  readonly top: number;
  readonly height: number;
}
export interface ChartParts {
  readonly curve: DayCurve;
  readonly expected: Expected;
  readonly timeZone: string;
  readonly tokens: ChartTokens;
  readonly panels: readonly [PanelBox, PanelBox, PanelBox];
  readonly width: number;
}

const MINUTE = 60_000;
const LABEL_PX = 64;
export const LEFT = 36;
const RIGHT = 22;

export function chartOption({ curve, expected, timeZone, tokens, panels, width }: ChartParts): ChartOption {
  const hours = ticksFor(curve, width);
  const times = { customValues: hours };
  const axis = (gridIndex: number) => ({
    ...{ gridIndex, type: 'value', min: curve.from, max: curve.to, containShape: false },
    axisLine: { lineStyle: { color: tokens.line } },
    axisTick: { show: gridIndex === 2, ...times, lineStyle: { color: tokens.line } },
    splitLine: { show: false },
    axisLabel: {
      ...{ show: gridIndex === 2, ...times, color: tokens.quiet, fontSize: 12, fontFamily: tokens.font },
      formatter: (at: number) => timeOfDay(at, timeZone),
    },
    axisPointer: { show: true, snap: true, label: { show: false }, lineStyle: { color: tokens.ink, type: 'solid' } },
  });
  const scale = (gridIndex: number) => ({
    ...{ gridIndex, type: 'value', min: 0, minInterval: 1, splitNumber: gridIndex === 0 ? 4 : 2 },
    splitLine: { lineStyle: { color: tokens.line } },
    axisLabel: { color: tokens.quiet, fontSize: 12, fontFamily: tokens.font, hideOverlap: true },
  });
  return {
    animation: false,
    grid: panels.map(({ top, height }) => ({ left: LEFT, right: RIGHT, top, height, outerBoundsMode: 'none' })),
    tooltip: { trigger: 'axis', showContent: false, axisPointer: { type: 'line' } },
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    xAxis: [0, 1, 2].map(axis),
    yAxis: [0, 1, 2].map(scale),
    series: [
      ...waitingSeries(curve, tokens),
      ...arrivalSeries(curve, tokens, width),
      ...bandSeries(outlookPoints(expected), { panel: 0, tokens }),
      ...bandSeries(arrivalPoints(expected), { panel: 2, tokens }),
    ],
  };
}

/** As many hours as there is room for their labels. */
function ticksFor({ from, to }: DayCurve, width: number): readonly number[] {
  const room = Math.max(1, Math.floor((width - LEFT - RIGHT) / LABEL_PX));
  const all = (to - from) / (60 * MINUTE);
  const every = [1, 2, 3, 4, 6].find((hours) => all / hours <= room) ?? 12;
  return hoursBetween(from, to, every);
}

function waitingSeries({ from, points }: DayCurve, tokens: ChartTokens) {
  const line = { type: 'line', symbol: 'none', emphasis: { disabled: true } } as const;
  return [
    {
      ...line,
      ...{ id: 'waiting', xAxisIndex: 0, yAxisIndex: 0, step: 'end' },
      lineStyle: { color: tokens.brand, width: 2.5 },
      itemStyle: { color: tokens.brand },
      areaStyle: { color: tokens.brandSoft, opacity: 1 },
      data: [[from, 0], ...points.map(({ at, waiting }) => [at, waiting])],
    },
    {
      ...line,
      ...{ id: 'longest', xAxisIndex: 1, yAxisIndex: 1 },
      lineStyle: { color: tokens.wait, width: 2, type: 'solid' },
      itemStyle: { color: tokens.wait },
      data: [[from, 0], ...points.map(({ at, longest }) => [at, Math.round(longest / MINUTE)])],
    },
  ];
}

function arrivalSeries(curve: DayCurve, tokens: ChartTokens, width: number) {
  const bars = barsOf(curve);
  const perBar = ((width - LEFT - RIGHT) * BAR_MINUTES * MINUTE) / (curve.to - curve.from);
  return [
    {
      ...{ id: 'arrived', type: 'bar', xAxisIndex: 2, yAxisIndex: 2, barWidth: Math.max(2, Math.round(perBar) - 2) },
      emphasis: { disabled: true },
      itemStyle: { color: tokens.bar },
      data: bars.map(({ at, arrived }) => [at, arrived]),
    },
  ];
}

interface BandPoint {
  readonly at: number;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** People waiting in the next two hours. */
const outlookPoints = ({ waiting }: Expected): readonly BandPoint[] =>
  waiting.map(({ at, low, mean, high }) => ({ at, low, mid: mean, high }));

/** Arrivals of half-hours, counted in the bars' stretches. */
function arrivalPoints({ arrivals }: Expected): readonly BandPoint[] {
  return arrivals.map(({ at, until, low, mid, high }) => {
    const share = (BAR_MINUTES * MINUTE) / (until - at);
    return { at: (at + until) / 2, low: low * share, mid: mid * share, high: high * share };
  });
}

/** The band from low to high and the dashed middle. */
function bandSeries(points: readonly BandPoint[], { panel, tokens }: { panel: number; tokens: ChartTokens }) {
  if (points.length === 0) return [];
  const shared = { type: 'line', symbol: 'none', silent: true, emphasis: { disabled: true } } as const;
  const line = { ...shared, xAxisIndex: panel, yAxisIndex: panel };
  const edge = { ...line, stack: `band ${panel}`, lineStyle: { opacity: 0 } };
  return [
    { ...edge, id: `low ${panel}`, data: points.map(({ at, low }) => [at, low]) },
    {
      ...{ ...edge, id: `band ${panel}`, areaStyle: { color: tokens.brand, opacity: 0.16 } },
      data: points.map(({ at, low, high }) => [at, high - low]),
    },
    {
      ...{ ...line, id: `mid ${panel}`, lineStyle: { color: tokens.brand, width: 2, type: [5, 4] } },
      data: points.map(({ at, mid }) => [at, mid]),
    },
  ];
}
