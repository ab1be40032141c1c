import type { ReactNode } from 'react';
import type { HallLevel } from '../../contract/control.ts';

/** A level of the hall, or the evacuation that stands above all of them. */
export type ShownLevel = HallLevel | 'evacuation';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2.2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** Each is told by its outline alone: ring, half disc, triangle, octagon, a person leaving by a door. */
const SHAPES: Readonly<Record<ShownLevel, ReactNode>> = {
  calm: <circle cx="10" cy="10" r="7.4" />,
  busy: (
    <>
      <circle cx="10" cy="10" r="7.4" />
      <path d="M10 2.6a7.4 7.4 0 0 0 0 14.8z" fill="currentColor" stroke="none" />
    </>
  ),
  strained: (
    <>
      <path d="M10 2.4L18.2 17H1.8z" />
      <path d="M10 8v4M10 14.6v.1" />
    </>
  ),
  outOfControl: (
    <>
      <path d="M6.6 1.8h6.8l4.8 4.8v6.8l-4.8 4.8H6.6l-4.8-4.8V6.6z" />
      <path d="M10 5.6v5.2M10 14v.1" />
    </>
  ),
  evacuation: (
    <>
      <path d="M11.6 2H18v16h-6.4" />
      <circle cx="7.4" cy="4" r="1.6" fill="currentColor" stroke="none" />
      <path d="M3 9l3.4-1.8 2.8 2.2 2.6.4M6.4 7.6l-.8 4.6 2.8 1.8v4M5.6 12.2L3 16.4" />
    </>
  ),
};

export function LevelShape(props: { level: ShownLevel }) {
  return (
    <svg viewBox="0 0 20 20" width="1em" height="1em" aria-hidden="true" {...line}>
      {SHAPES[props.level]}
    </svg>
  );
}
