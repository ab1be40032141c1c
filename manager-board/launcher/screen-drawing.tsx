import type { ReactNode } from 'react';
import type { Screen } from '../../contract/wire.ts';

const soft = { opacity: 0.5 } as const;
const ground = { fill: 'var(--brand-soft)' } as const;

/** What each screen stands on, in one line: a stand, a tablet, a desk, a wall. */
const DRAWINGS: Readonly<Record<Screen | 'phone', ReactNode>> = {
  greeter: (
    <>
      <rect x="12" y="18" width="72" height="52" rx="7" {...ground} />
      <path d="M24 32h26M24 44h18M24 56h22" {...soft} />
      <path d="M60 32h12v24H60z" />
    </>
  ),
  kiosk: (
    <>
      <rect x="30" y="6" width="36" height="62" rx="6" {...ground} />
      <path d="M48 68v16M34 88h28" />
      <path d="M38 22h20M38 34h20M38 46h20" {...soft} />
    </>
  ),
  counter: (
    <>
      <rect x="18" y="12" width="60" height="42" rx="6" {...ground} />
      <path d="M48 54v12M34 66h28M6 80h84" />
      <path d="M28 24h12M28 34h8M50 24h18M50 34h18" {...soft} />
    </>
  ),
  customer: (
    <>
      <path d="M22 60l6-38h40l6 38z" {...ground} />
      <path d="M6 80h84M40 60l-4 20M56 60l4 20" />
      <path d="M36 36h24M34 46h28" {...soft} />
    </>
  ),
  display: (
    <>
      <rect x="6" y="18" width="84" height="50" rx="6" {...ground} />
      <path d="M30 6v12M66 6v12" />
      <path d="M18 32h34v14H18z" />
      <path d="M18 56h34M64 32h14M64 44h14M64 56h14" {...soft} />
    </>
  ),
  manager: (
    <>
      <rect x="16" y="14" width="64" height="46" rx="6" {...ground} />
      <path d="M6 78h84l-8-14H14z" />
      <path d="M28 48V36M42 48V26M56 48V40M68 48V30" {...soft} />
    </>
  ),
  printers: (
    <>
      <path d="M14 16h68a6 6 0 0 1 6 6v26H8V22a6 6 0 0 1 6-6z" {...ground} />
      <path d="M24 48h48v38l-6-4-6 4-6-4-6 4-6-4-6 4-6-4-6 4z" fill="var(--card)" />
      <path d="M36 58h24M36 68h16" {...soft} />
    </>
  ),
  phone: (
    <>
      <rect x="32" y="8" width="32" height="76" rx="7" {...ground} />
      <path d="M42 24h12M42 38h12M42 50h8" {...soft} />
      <path d="M44 76h8" />
    </>
  ),
};

/** The picture of a screen as it stands in the hall. */
export function ScreenDrawing(props: { screen: Screen | 'phone' }) {
  return (
    <svg
      viewBox="0 0 96 96"
      width="72"
      height="72"
      fill="none"
      stroke="currentColor"
      strokeWidth="3.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {DRAWINGS[props.screen]}
    </svg>
  );
}
