import type { ReactNode } from 'react';
import type { DeskStep } from '../../contract/pack.ts';

type Name = DeskStep['drawing'];

/** Paper and bodies: a quiet ground under the line. */
const ground = { fill: 'var(--brand-soft)' } as const;
/** What stands behind or is only hinted at. */
const soft = { opacity: 0.45 } as const;
const dot = { fill: 'currentColor', stroke: 'none' } as const;

/** A hand that points upwards with the index finger; the others are folded. */
const POINTING_HAND =
  'M72 152l-15-23c-5-8 5-14 11-7l9 9V90a7 7 0 0 1 14 0v22a6.5 6.5 0 0 1 13 1v4a6.5 6.5 0 0 1 13 1v4a6.5 6.5 0 0 1 12 1v12c0 6-2 11-5 17';

/** The gestures of the desk. Each can be read from an arm's length at 120 px. */
const DRAWINGS: Readonly<Record<Name, ReactNode>> = {
  stand: (
    <>
      <circle cx="86" cy="36" r="17" {...ground} />
      <path d="M56 112V88c0-16 12-27 30-27s30 11 30 27v24" {...ground} />
      <path d="M14 112h132v14H14zM26 126v22M134 126v22" {...ground} />
      <path d="M32 92V52M20 64l12-13 12 13" />
    </>
  ),
  sit: (
    <>
      <path d="M42 56v52h52M42 108v38M94 108v38" {...soft} />
      <circle cx="72" cy="32" r="16" {...ground} />
      <path d="M62 60v30a10 10 0 0 0 10 10h30v42h16" />
      <path d="M64 66l16 16h22" />
      <path d="M118 46h28M134 34l13 12-13 12" transform="rotate(90 133 46)" />
    </>
  ),
  bothHands: (
    <>
      <rect x="40" y="26" width="80" height="58" rx="7" {...ground} />
      <path d="M54 44h28M54 57h28M54 70h18" {...soft} />
      <circle cx="101" cy="47" r="8" {...soft} />
      <path d="M24 150l4-38c1-8 4-13 9-18l21-21c6-5 13 1 9 8L56 98v20c0 9-3 14-8 20l-2 12" {...ground} />
      <path d="M136 150l-4-38c-1-8-4-13-9-18l-21-21c-6-5-13 1-9 8l11 17v20c0 9 3 14 8 20l2 12" {...ground} />
    </>
  ),
  signHere: (
    <>
      <path d="M30 10h88a7 7 0 0 1 7 7v119H23V17a7 7 0 0 1 7-7z" {...ground} />
      <path d="M40 30h68M40 46h68M40 62h40" {...soft} />
      <path d="M40 82h68" strokeDasharray="1 9" />
      <path d={POINTING_HAND} fill="var(--card, #fff)" />
    </>
  ),
  countAloud: (
    <>
      <rect x="30" y="92" width="104" height="52" rx="7" {...soft} transform="rotate(-7 82 118)" />
      <rect x="26" y="96" width="104" height="52" rx="7" {...ground} />
      <circle cx="78" cy="122" r="12" />
      <path d="M42 112v20M114 112v20" {...soft} />
      <path d="M38 10h84a9 9 0 0 1 9 9v42a9 9 0 0 1-9 9H80L62 86V70H38a9 9 0 0 1-9-9V19a9 9 0 0 1 9-9z" {...ground} />
      <path d="M56 24l11 14 11-14M67 38v20M57 42h20M57 50h20" />
      <path d="M94 26v28M106 30v20M116 34v12" />
    </>
  ),
  ask: (
    <>
      <circle cx="46" cy="66" r="17" {...ground} />
      <path d="M14 146v-16c0-20 13-33 32-33s32 13 32 33v16" {...ground} />
      <path d="M82 12h52a9 9 0 0 1 9 9v40a9 9 0 0 1-9 9h-28L88 86V70h-6a9 9 0 0 1-9-9V21a9 9 0 0 1 9-9z" {...ground} />
      <path d="M99 33a9.5 9.5 0 1 1 13 8.7c-3 1.2-4 2.8-4 5.8" />
      <circle cx="108" cy="57" r="3.2" {...dot} />
    </>
  ),
  explain: (
    <>
      <circle cx="42" cy="60" r="16" {...ground} />
      <path d="M12 146v-18c0-20 12-33 30-33 12 0 21 6 26 15l22-18-14 30-6 5v19" {...ground} />
      <rect x="84" y="16" width="62" height="92" rx="7" {...ground} />
      <path d="M110 38h22M110 62h22M110 86h22" {...soft} />
      <path d="M95 37l4 4 6-8M95 61l4 4 6-8" />
      <circle cx="99" cy="86" r="3.2" {...dot} />
    </>
  ),
  screen: (
    <>
      <rect x="16" y="20" width="128" height="84" rx="9" {...ground} />
      <path d="M80 104v18M52 124h56M34 146h92" />
      <path d="M34 44h52M34 60h36M34 76h44" {...soft} />
      <path d="M102 50v34l8-8 6 13 7-3-6-13h11z" fill="var(--card, #fff)" />
    </>
  ),
  farewell: (
    <>
      <path
        d="M66 148c-8-6-16-17-22-28L33 99c-5-9 6-16 12-8l13 18-4-52a6.5 6.5 0 0 1 13-1l5 40 0-54a6.5 6.5 0 0 1 13 0l1 54 7-46a6.5 6.5 0 0 1 13 2l-5 50 10-26a6.5 6.5 0 0 1 12 4l-8 40c-2 12-6 21-14 28"
        {...ground}
      />
      <path d="M26 60c-4-10-4-20 0-30M12 66c-6-14-6-30 0-42M134 60c4-10 4-20 0-30M148 66c6-14 6-30 0-42" {...soft} />
    </>
  ),
  tidy: (
    <>
      <path d="M12 124h136M28 124v24M132 124v24" />
      <path d="M30 108h56v16H30zM34 94h48v14H34z" {...ground} />
      <path d="M104 92h24v32h-24z" {...ground} />
      <path d="M111 92V70M121 92V62" />
      <path d="M54 26v28M40 40h28M96 18v18M87 27h18M28 66v12M22 72h12" {...soft} />
    </>
  ),
  identity: (
    <>
      <rect x="14" y="34" width="106" height="72" rx="9" {...ground} />
      <circle cx="44" cy="62" r="11" />
      <path d="M26 92c1-11 8-16 18-16s17 5 18 16" />
      <path d="M76 56h28M76 72h20" {...soft} />
      <circle cx="106" cy="106" r="27" fill="var(--card, #fff)" />
      <path d="M94 107l9 9 16-18M126 126l20 20" />
    </>
  ),
  smile: (
    <>
      <circle cx="80" cy="80" r="60" {...ground} />
      <path d="M50 92c6 18 17 26 30 26s24-8 30-26" />
      <path d="M50 66c3-6 12-6 15 0M95 66c3-6 12-6 15 0" />
    </>
  ),
};

/** The gesture of a desk step; `size` is its width and height. */
export function StepDrawing(props: { drawing: Name; size?: string }) {
  const { drawing, size = '150px' } = props;
  return (
    <svg
      viewBox="0 0 160 160"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {DRAWINGS[drawing]}
    </svg>
  );
}
