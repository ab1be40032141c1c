import type { ReactNode } from 'react';
import type { Pack } from '../../contract/pack.ts';

type Name = Pack['documents'][number]['drawing'];

const soft = { opacity: 0.5 } as const;

/** What somebody has to have with them, as it looks when it lies on the desk. */
const DRAWINGS: Readonly<Record<Name, ReactNode>> = {
  identityCard: (
    <>
      <rect x="4" y="6" width="56" height="36" rx="5" />
      <circle cx="44" cy="19" r="5" />
      <path d="M35.5 34c.6-5 4-7.5 8.5-7.5s7.9 2.5 8.5 7.5" />
      <path d="M12 17h15M12 25h15M12 33h10" {...soft} />
    </>
  ),
  phone: (
    <>
      <rect x="20" y="2" width="24" height="44" rx="5" />
      <path d="M29 40h6" />
      <path d="M26 11h12M26 18h8" {...soft} />
    </>
  ),
  simCard: (
    <>
      <path d="M19 4h17l9 9v27a4 4 0 0 1-4 4H19a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z" />
      <rect x="22" y="20" width="16" height="16" rx="3" />
      <path d="M22 28h16M30 20v16" {...soft} />
    </>
  ),
  paper: (
    <>
      <path d="M16 3h22l11 11v31H16zM38 3v11h11" />
      <path d="M23 23h19M23 30h19M23 37h11" {...soft} />
    </>
  ),
  licence: (
    <>
      <rect x="5" y="4" width="54" height="40" rx="4" />
      <path d="M14 13h36M20 21h24" {...soft} />
      <circle cx="45" cy="33" r="6" />
      <path d="M14 32h16" {...soft} />
    </>
  ),
  stamp: (
    <>
      <path d="M26 24c0-4-4-7-4-12a10 10 0 0 1 20 0c0 5-4 8-4 12v4h12a4 4 0 0 1 4 4v4H10v-4a4 4 0 0 1 4-4h12z" />
      <path d="M12 44h40" />
    </>
  ),
  keepsake: (
    <>
      <rect x="12" y="20" width="40" height="24" rx="3" />
      <path d="M8 13h48v8H8zM32 13v31" />
      <path d="M32 13c-4-9-14-11-14-5 0 4 7 5 14 5 7 0 14-1 14-5 0-6-10-4-14 5z" />
    </>
  ),
};

/** The drawing of a document; `size` is its height. */
export function DocumentDrawing(props: { drawing: Name; size?: string }) {
  const { drawing, size = '2.4em' } = props;
  return (
    <svg
      viewBox="0 0 64 48"
      height={size}
      width={`calc(${size} * 4 / 3)`}
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {DRAWINGS[drawing]}
    </svg>
  );
}
