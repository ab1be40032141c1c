import type { ReactNode } from 'react';
import type { Service } from '../../contract/pack.ts';

type Name = Service['icon'];

const dot = { fill: 'currentColor', stroke: 'none' } as const;

/** One picture per thing that people come for: 48 units, one line, no detail that is lost at 32 px. */
const ICONS: Readonly<Record<Name, ReactNode>> = {
  sim: (
    <>
      <path d="M14 5h14l9 9v26a3 3 0 0 1-3 3H14a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3z" />
      <rect x="18" y="22" width="12" height="14" rx="2.5" />
      <path d="M18 29h12" />
    </>
  ),
  person: (
    <>
      <circle cx="19" cy="15" r="8" />
      <path d="M5 42c0-9 6-15 14-15 4 0 7.4 1.4 10 4M36 27v14M29 34h14" />
    </>
  ),
  plan: (
    <>
      <rect x="13" y="4" width="22" height="40" rx="5" />
      <path d="M19 27v4M24 21v10M29 15v16M22 38h4" />
    </>
  ),
  cut: (
    <>
      <path d="M21 24L40 9M21 24l19 15" />
      <circle cx="13" cy="14" r="6" />
      <circle cx="13" cy="34" r="6" />
      <path d="M17.5 18.5L21 24l-3.5 5.5" />
    </>
  ),
  transfer: (
    <>
      <circle cx="11" cy="15" r="5.5" />
      <circle cx="37" cy="15" r="5.5" />
      <path d="M3 33c0-5 3.5-8 8-8s8 3 8 8M29 33c0-5 3.5-8 8-8s8 3 8 8" />
      <path d="M14 42h20M29 37.5l5 4.5-5 4.5" />
    </>
  ),
  pay: (
    <>
      <circle cx="24" cy="24" r="19" />
      <path d="M16.5 14L24 24l7.5-10M24 24v12M17 25.5h14M17 31h14" />
    </>
  ),
  recharge: (
    <>
      <path d="M29 34v5a5 5 0 0 1-5 5h-9a5 5 0 0 1-5-5V9a5 5 0 0 1 5-5h9a5 5 0 0 1 5 5v1M17 38h5" />
      <path d="M35 15v14M28 22h14" />
    </>
  ),
  invoice: (
    <>
      <path d="M10 4h28v40l-4.7-3.5L28.7 44 24 40.5 19.3 44l-4.6-3.5L10 44z" />
      <path d="M17 14h14M17 21.5h14M17 29h8" />
    </>
  ),
  broadband: (
    <>
      <path d="M4 19a29 29 0 0 1 40 0M11 26.5a19 19 0 0 1 26 0M17.5 33.5a9.5 9.5 0 0 1 13 0" />
      <circle cx="24" cy="40" r="2.6" {...dot} />
    </>
  ),
  move: (
    <>
      <path d="M4 22L16 11l12 11M8 19v17h16V19" />
      <path d="M30 30h14M38.5 24l5.5 6-5.5 6" />
    </>
  ),
  fault: (
    <>
      <path d="M30 5a11 11 0 0 0-9.5 15.5L6.5 34.5a5 5 0 0 0 7 7l14-14A11 11 0 0 0 43 18c0-1.6-.3-3-.8-4.4L35.5 20.3l-6.2-1.6-1.6-6.2 6.7-6.7C33 5.3 31.6 5 30 5z" />
    </>
  ),
  roaming: (
    <>
      <circle cx="24" cy="24" r="19" />
      <path d="M5 24h38M24 5c6.5 6 8 12.5 8 19s-1.5 13-8 19c-6.5-6-8-12.5-8-19s1.5-13 8-19z" />
    </>
  ),
  family: (
    <>
      <circle cx="14" cy="13" r="6" />
      <circle cx="35" cy="15" r="5" />
      <circle cx="25" cy="30" r="4" />
      <path d="M4 38c0-8 4-13 10-13 2 0 3.6.5 5 1.5M44 37c0-7-3.5-11.5-9-11.5-1.5 0-2.8.3-4 1M17.5 44c0-4.5 3-7 7.5-7s7.5 2.5 7.5 7" />
    </>
  ),
  device: (
    <>
      <rect x="13" y="4" width="22" height="40" rx="5" />
      <path d="M13 12h22M13 35h22" />
      <circle cx="24" cy="39.5" r="1.6" {...dot} />
    </>
  ),
  key: (
    <>
      <circle cx="15" cy="33" r="9.5" />
      <path d="M22 26L42 6M34.5 13.5l6 6M29 19l4 4" />
    </>
  ),
  complaint: (
    <>
      <path d="M7 7h34a3 3 0 0 1 3 3v22a3 3 0 0 1-3 3H24l-9 8v-8H7a3 3 0 0 1-3-3V10a3 3 0 0 1 3-3z" />
      <path d="M24 14v8" />
      <circle cx="24" cy="28" r="2.2" {...dot} />
    </>
  ),
  ask: (
    <>
      <path d="M7 7h34a3 3 0 0 1 3 3v22a3 3 0 0 1-3 3H24l-9 8v-8H7a3 3 0 0 1-3-3V10a3 3 0 0 1 3-3z" />
      <path d="M19.5 16.5a4.7 4.7 0 1 1 6.5 4.3c-1.4.6-2 1.4-2 2.9" />
      <circle cx="24" cy="29" r="2.2" {...dot} />
    </>
  ),
  list: (
    <>
      <rect x="8" y="5" width="32" height="38" rx="4" />
      <path d="M21 15h12M21 24h12M21 33h12" />
      <circle cx="14.8" cy="15" r="1.8" {...dot} />
      <circle cx="14.8" cy="24" r="1.8" {...dot} />
      <circle cx="14.8" cy="33" r="1.8" {...dot} />
    </>
  ),
  business: (
    <>
      <path d="M8 44V9a3 3 0 0 1 3-3h15a3 3 0 0 1 3 3v35M29 20h8a3 3 0 0 1 3 3v21M4 44h40" />
      <path d="M15 15h7M15 23h7M15 31h7M35 29v.1M35 36v.1" />
    </>
  ),
  shield: (
    <>
      <path d="M24 4l16 6v12c0 11-6.5 18-16 22C14.5 40 8 33 8 22V10z" />
      <path d="M16.5 23.5l5.5 5.5 10-11" />
    </>
  ),
};

/**
 * The picture of a service or of a group of services.
 * @param props.size any length; one and a half letters by default
 */
export function ServiceIcon(props: { icon: Name; size?: string }) {
  const { icon, size = '1.6em' } = props;
  return (
    <svg
      viewBox="0 0 48 48"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {ICONS[icon]}
    </svg>
  );
}
