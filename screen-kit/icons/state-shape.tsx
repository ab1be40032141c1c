import type { ReactNode } from 'react';

/** The states that have a colour, a word and a shape. */
export type StateSign = 'waiting' | 'called' | 'serving' | 'held' | 'alert' | 'priority';
/** The tones of a remark: a state, or plain information, a caution, something done. */
export type Tone = StateSign | 'info' | 'caution' | 'done';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2.4,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** Each is told from the others by its outline alone: clock, bell, disc, tray, triangle, heart. */
const SHAPES: Readonly<Record<Tone, ReactNode>> = {
  waiting: (
    <>
      <circle cx="10" cy="10" r="7.6" />
      <path d="M10 5.8V10l2.8 2" />
    </>
  ),
  called: (
    <>
      <path d="M3.6 14.6h12.8c-1.5-1.5-1.9-3-1.9-5.6a4.5 4.5 0 0 0-9 0c0 2.6-.4 4.1-1.9 5.6z" />
      <path d="M8.4 17.6h3.2" />
    </>
  ),
  serving: <circle cx="10" cy="10" r="6.4" fill="currentColor" />,
  held: (
    <>
      <path d="M2.4 10.4v5.2a1.6 1.6 0 0 0 1.6 1.6h12a1.6 1.6 0 0 0 1.6-1.6v-5.2" />
      <path d="M10 2.6v8.6M6.6 8.2l3.4 3.2 3.4-3.2" />
    </>
  ),
  alert: (
    <>
      <path d="M10 2.4L18.2 17H1.8z" />
      <path d="M10 8v4M10 14.6v.1" />
    </>
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="7.6" />
      <path d="M10 9.6v4M10 6.2v.1" />
    </>
  ),
  caution: (
    <>
      <circle cx="10" cy="10" r="7.6" />
      <path d="M10 6v4.4M10 13.8v.1" />
    </>
  ),
  done: <path d="M3 10.6l4.6 4.6L17 5.4" />,
  priority: <path d="M10 16.8S2.2 12.4 2.2 7.2a4 4 0 0 1 7.8-1.4 4 4 0 0 1 7.8 1.4c0 5.2-7.8 9.6-7.8 9.6z" />,
};

/** The shape of a state, as large as the letter beside it. */
export function StateShape(props: { state: Tone }) {
  return (
    <svg viewBox="0 0 20 20" width="1em" height="1em" aria-hidden="true" {...line}>
      {SHAPES[props.state]}
    </svg>
  );
}
