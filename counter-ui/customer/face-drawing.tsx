import type { Rating } from '../../contract/customer-commands.ts';

const MOUTHS: Record<Rating, string> = {
  good: 'M20 38q12 12 24 0',
  fair: 'M20 42h24',
  poor: 'M20 46q12 -12 24 0',
};

/** A face that smiles, or does not; the word stands below it. */
export function FaceDrawing({ face }: { face: Rating }) {
  return (
    <svg
      viewBox="0 0 64 64"
      width="88"
      height="88"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      aria-hidden="true"
    >
      <circle cx="32" cy="32" r="27" />
      <circle cx="23" cy="26" r="2" fill="currentColor" />
      <circle cx="41" cy="26" r="2" fill="currentColor" />
      <path d={MOUTHS[face]} strokeLinecap="round" />
    </svg>
  );
}
