import type { ReactNode } from 'react';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

function Glyph(props: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 24 24" width="1.25em" height="1.25em" aria-hidden="true" {...line}>
      {props.children}
    </svg>
  );
}

/** A thing that is done or there. */
export const Check = () => (
  <Glyph>
    <path d="M4.5 12.5l5 5 10-11" />
  </Glyph>
);
/** A thing that is missing. */
export const Cross = () => (
  <Glyph>
    <path d="M6 6l12 12M18 6L6 18" />
  </Glyph>
);
export const Plus = () => (
  <Glyph>
    <path d="M12 5v14M5 12h14" />
  </Glyph>
);
export const Minus = () => (
  <Glyph>
    <path d="M5 12h14" />
  </Glyph>
);
/** From a number to its counter. */
export const ArrowRight = () => (
  <Glyph>
    <path d="M4 12h15M13 6l6 6-6 6" />
  </Glyph>
);
export const ArrowLeft = () => (
  <Glyph>
    <path d="M20 12H5M11 6l-6 6 6 6" />
  </Glyph>
);
export const ArrowUp = () => (
  <Glyph>
    <path d="M12 20V5M6 11l6-6 6 6" />
  </Glyph>
);
export const ArrowDown = () => (
  <Glyph>
    <path d="M12 4v15M6 13l6 6 6-6" />
  </Glyph>
);
export const Chevron = () => (
  <Glyph>
    <path d="M9 5l7 7-7 7" />
  </Glyph>
);
export const Search = () => (
  <Glyph>
    <circle cx="10.5" cy="10.5" r="6" />
    <path d="M15 15l5 5" />
  </Glyph>
);
/** Takes the last figure away. */
export const Delete = () => (
  <Glyph>
    <path d="M8.5 5H20a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 20 19H8.5L2.5 12z" />
    <path d="M11.5 9.5l5 5M16.5 9.5l-5 5" />
  </Glyph>
);
export const Printer = () => (
  <Glyph>
    <path d="M7 9V3.5h10V9M7 17H5a1.8 1.8 0 0 1-1.8-1.8v-4.4A1.8 1.8 0 0 1 5 9h14a1.8 1.8 0 0 1 1.8 1.8v4.4A1.8 1.8 0 0 1 19 17h-2" />
    <path d="M7 14h10v6.5H7z" />
  </Glyph>
);
export const Speaker = () => (
  <Glyph>
    <path d="M4 9.5v5h3.5L12.5 19V5L7.5 9.5zM16 9a4.2 4.2 0 0 1 0 6M18.6 6.4a8 8 0 0 1 0 11.2" />
  </Glyph>
);
/** Larger letters. */
export const LargeText = () => (
  <Glyph>
    <path d="M2.5 19L8.5 5l6 14M4.7 14h7.6M16 19l2.8-6.5 2.8 6.5M17 16.8h3.6" />
  </Glyph>
);
/** Buttons within reach of a seated person. */
export const LowReach = () => (
  <Glyph>
    <rect x="5" y="2.5" width="14" height="19" rx="2" />
    <path d="M12 6v6M9.5 9.8L12 12.3l2.5-2.5M8 16h8M8 18.6h8" />
  </Glyph>
);
export const People = () => (
  <Glyph>
    <circle cx="9" cy="8" r="3.4" />
    <path d="M2.8 19.5c0-3.6 2.7-6 6.2-6s6.2 2.4 6.2 6M15.5 5a3.2 3.2 0 0 1 0 6M17.6 14c2.2.7 3.6 2.7 3.6 5.5" />
  </Glyph>
);
export const Person = () => (
  <Glyph>
    <circle cx="12" cy="7.5" r="4" />
    <path d="M4.5 20.5c0-4.2 3.2-7 7.5-7s7.5 2.8 7.5 7" />
  </Glyph>
);
export const Building = () => (
  <Glyph>
    <path d="M5 21V4.5A1.5 1.5 0 0 1 6.5 3h7A1.5 1.5 0 0 1 15 4.5V21M15 10h3a1.5 1.5 0 0 1 1.5 1.5V21M3 21h18M8.5 7.5h3M8.5 11.5h3M8.5 15.5h3" />
  </Glyph>
);
export const Star = () => (
  <Glyph>
    <path d="M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z" />
  </Glyph>
);
export const Pause = () => (
  <Glyph>
    <path d="M8.5 5v14M15.5 5v14" />
  </Glyph>
);
export const Lock = () => (
  <Glyph>
    <rect x="5" y="10.5" width="14" height="10" rx="2" />
    <path d="M8 10.5V7.5a4 4 0 0 1 8 0v3" />
  </Glyph>
);
/** Hides the screen from the customer's eyes. */
export const Blank = () => (
  <Glyph>
    <path d="M3 12s3.4-6 9-6 9 6 9 6-3.4 6-9 6-9-6-9-6zM4 20L20 4" />
  </Glyph>
);
/** Calls a colleague. */
export const Help = () => (
  <Glyph>
    <path d="M12 20.5a8.5 8.5 0 1 1 8.5-8.5v5.5" />
    <path d="M9.6 9.6a2.5 2.5 0 1 1 3.4 2.5c-.7.3-1 .8-1 1.6M12 16.8v.1" />
  </Glyph>
);
