import type { ReactNode } from 'react';
import type { Need } from '../../contract/words.ts';

/** What somebody needs, never what they are. [C-42] */
const ICONS: Readonly<Record<Need, ReactNode>> = {
  mobility: (
    <>
      <circle cx="10" cy="4" r="2.2" />
      <path d="M10 8v6h6l3 6h2M10 11h5" />
      <path d="M7.5 11.5a5.5 5.5 0 1 0 7.3 7.3" />
    </>
  ),
  sight: (
    <>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
      <circle cx="12" cy="12" r="2.6" />
    </>
  ),
  hearing: (
    <path d="M7 10a5.5 5.5 0 0 1 11 0c0 4-3.5 4.5-4 8a3 3 0 0 1-5.5 1.4M10 10.5a2.5 2.5 0 0 1 5 0c0 2-2 2.3-2.5 4" />
  ),
  infant: (
    <>
      <circle cx="12" cy="10" r="6.5" />
      <path d="M9.7 9.5v.1M14.3 9.5v.1M9.8 12.6c1.3 1.2 3.1 1.2 4.4 0M12 3.5c0 1.6 1.5 1.9 2 .8M8 20.5c.6-1.5 2-2.5 4-2.5s3.4 1 4 2.5" />
    </>
  ),
  pregnant: (
    <>
      <circle cx="11" cy="4.2" r="2.3" />
      <path d="M9 21v-5.5M9 8.5c-1.5 1-2 3-2 5.5h8.5a3.8 3.8 0 0 0-3.5-4c0-1-1.5-2-3-1.5zM13 14v7" />
    </>
  ),
  elderly: (
    <>
      <circle cx="10" cy="4" r="2.2" />
      <path d="M13 21l-2.5-6.5V10L8 21M10.5 9.5l4 3.5M16.5 21v-8a1.6 1.6 0 0 1 3 0" />
    </>
  ),
  interpreter: (
    <>
      <path d="M3 5h9M7.5 3v2M10 5c-1 4-3.5 6.5-7 8M4.5 8c1.5 2.5 3.5 4 6.5 5" />
      <path d="M12.5 21l4.5-11 4.5 11M14 17.5h6" />
    </>
  ),
};

/** The picture of a need, as large as the letter beside it. */
export function NeedIcon(props: { need: Need }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1.25em"
      height="1.25em"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {ICONS[props.need]}
    </svg>
  );
}
