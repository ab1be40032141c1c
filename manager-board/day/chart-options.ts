// The day's curve as ECharts draws it: three panels over one axis of time, each with its own form besides its colour.
import type { DayCurve } from '../../contract/board.ts';
import { timeOfDay } from '../../screen-kit/format.ts';
import { barsOf, hoursBetween } from './curve-figures.ts';
import type { ChartOption } from './echart.ts';

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
/** Arrivals that are expected in a stretch of time: a low, a likely and a high figure. UTC ms. */
export interface ExpectedStretch {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}
/** Where a panel stands in the chart, in px. */
export interface PanelBox {
  readonly top: number;
  readonly height: number;
}
export interface ChartParts {
  readonly curve: DayCurve;
  readonly expected: readonly ExpectedStretch[];
  readonly timeZone: string;
  readonly tokens: ChartTokens;
  readonly panels: readonly [PanelBox, PanelBox, PanelBox];
  readonly width: number;
}

const MINUTE = 60_000;
const LABEL_PX = 64;
export const LEFT = 36;
const RIGHT = 12;

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
    grid: panels.map(({ top, height }) => ({ left: LEFT, right: RIGHT, top, height })),
    tooltip: { trigger: 'axis', showContent: false, axisPointer: { type: 'line' } },
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    xAxis: [0, 1, 2].map(axis),
    yAxis: [0, 1, 2].map(scale),
    series: [...waitingSeries(curve, tokens), ...arrivalSeries(curve, tokens), ...expectedSeries(expected, tokens)],
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

function arrivalSeries(curve: DayCurve, tokens: ChartTokens) {
  const bars = barsOf(curve);
  return [
    {
      ...{ id: 'arrived', type: 'bar', xAxisIndex: 2, yAxisIndex: 2, barMaxWidth: 14, barMinWidth: 2 },
      emphasis: { disabled: true },
      itemStyle: { color: tokens.bar },
      data: bars.map(({ at, arrived }) => [at, arrived]),
    },
  ];
}

/** The band from low to high and the dashed middle, counted in the bars' stretches. */
function expectedSeries(expected: readonly ExpectedStretch[], tokens: ChartTokens) {
  if (expected.length === 0) return [];
  const perBar = ({ from, to }: ExpectedStretch, figure: number) => (figure * 15 * MINUTE) / (to - from);
  const at = ({ from, to }: ExpectedStretch) => (from + to) / 2;
  const line = {
    type: 'line',
    symbol: 'none',
    xAxisIndex: 2,
    yAxisIndex: 2,
    silent: true,
    emphasis: { disabled: true },
  };
  return [
    {
      ...line,
      ...{ id: 'low', stack: 'band', lineStyle: { opacity: 0 } },
      data: expected.map((one) => [at(one), perBar(one, one.low)]),
    },
    {
      ...line,
      ...{ id: 'band', stack: 'band', lineStyle: { opacity: 0 } },
      areaStyle: { color: tokens.brand, opacity: 0.16 },
      data: expected.map((one) => [at(one), perBar(one, one.high - one.low)]),
    },
    {
      ...line,
      id: 'mid',
      lineStyle: { color: tokens.brand, width: 2, type: [5, 4] },
      data: expected.map((one) => [at(one), perBar(one, one.mid)]),
    },
  ];
}
