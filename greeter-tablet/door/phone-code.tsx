import { create } from 'qrcode';
import css from './phone-code.module.css';

/** The way to the phone ticket, for a customer whose paper did not come out. Loaded only then. */
export default function PhoneCode({ address, label }: { address: string; label: string }) {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const dark = [...modules.data].flatMap((value, at) =>
    value ? [`M${at % size} ${Math.floor(at / size)}h1v1h-1z`] : [],
  );
  return (
    <figure className={css.code}>
      <svg viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={label} shapeRendering="crispEdges">
        <path d={dark.join('')} />
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}
