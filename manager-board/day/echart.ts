// The one file that knows ECharts: only the parts that the day's curve is made of.
import { BarChart, LineChart } from 'echarts/charts';
import { AxisPointerComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([LineChart, BarChart, GridComponent, TooltipComponent, AxisPointerComponent, CanvasRenderer]);

export type ChartOption = EChartsCoreOption;
export type Chart = ECharts;

export function openChart(element: HTMLElement): Chart {
  return init(element, undefined, { renderer: 'canvas' });
}
