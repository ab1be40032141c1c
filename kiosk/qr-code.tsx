import { useEffect, useState } from 'react';

interface Drawn {
  readonly side: number;
  readonly path: string;
}
const QUIET = 4;

/** A QR code as one picture. The part that works it out is loaded only when there is something to scan. */
export function QrCode(props: { data: string; label: string; className?: string | undefined }) {
  const { data, label, className } = props;
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => {
    let current = true;
    void import('qrcode').then(({ create }) => {
      if (current) setDrawn(squares(create(data, { errorCorrectionLevel: 'M' }).modules));
    });
    return () => {
      current = false;
    };
  }, [data]);
  if (!drawn) return null;
  const side = drawn.side + 2 * QUIET;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={drawn.path} fill="#000" />
    </svg>
  );
}

function squares(modules: { readonly size: number; get: (row: number, column: number) => number }): Drawn {
  let path = '';
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
  return { side: modules.size, path };
}
