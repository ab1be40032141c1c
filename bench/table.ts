import type { Figure } from './figure.ts';

const HEAD = ['', 'figure', 'limit', 'ratio', 'goal', ''] as const;

/** The figures as one table for a person. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => aligned(cell, widths[column] ?? 0, column)).join('  ')).join('\n');
}

function cells({ name, figure, limit, ratio, goal, holds }: Figure): readonly string[] {
  const verdict = goal === null ? '' : holds ? 'holds' : 'FAILS';
  return [name, shown(figure), shown(limit), ratio === null ? '–' : ratio.toFixed(2), goal ?? '', verdict];
}

function shown(value: number): string {
  return Number.isFinite(value) ? value.toLocaleString('en') : '–';
}

function aligned(cell: string, width: number, column: number): string {
  return column === 0 || column === HEAD.length - 1 ? cell.padEnd(width) : cell.padStart(width);
}
