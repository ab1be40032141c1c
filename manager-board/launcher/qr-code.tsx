import { useEffect, useState } from 'react';
import css from './qr-code.module.css';

interface Modules {
  readonly size: number;
  /** The dark squares as one SVG path. */
  readonly path: string;
}
/** Blank squares that a reader needs around the code. */
const QUIET = 4;

/** A code to scan; its library comes only when there is something to scan. */
export function QrCode(props: { text: string; label: string }) {
  const [modules, setModules] = useState<Modules>();
  useEffect(() => {
    let current = true;
    void modulesOf(props.text).then((made) => {
      if (current) setModules(made);
    });
    return () => {
      current = false;
    };
  }, [props.text]);
  const size = modules?.size ?? 1;
  const edge = size + 2 * QUIET;
  return (
    <svg
      className={css.code}
      viewBox={`${-QUIET} ${-QUIET} ${edge} ${edge}`}
      role="img"
      aria-label={props.label}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={edge} height={edge} fill="#ffffff" />
      {modules && <path d={modules.path} fill="#000000" />}
    </svg>
  );
}

async function modulesOf(text: string): Promise<Modules> {
  const { default: qrcode } = await import('qrcode');
  const { size, data } = qrcode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const squares: string[] = [];
  data.forEach((dark, i) => {
    if (dark) squares.push(`M${i % size} ${Math.floor(i / size)}h1v1h-1z`);
  });
  return { size, path: squares.join('') };
}
