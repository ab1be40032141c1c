import { ServiceIcon } from '../screen-kit/icons/service-icon.tsx';
import { StateShape } from '../screen-kit/icons/state-shape.tsx';
import { usePick } from '../screen-kit/language.tsx';
import { useLane } from './kiosk-context.tsx';
import type { KioskService } from './path.ts';
import css from './service-line.module.css';

/** Which service all this is about, and the lane when one was chosen. */
export function ServiceLine(props: { service: KioskService }) {
  const pick = usePick();
  const lane = useLane();
  return (
    <p className={css.line}>
      <span className={css.service}>
        <ServiceIcon icon={props.service.icon} size="1.4em" /> {pick(props.service.name)}
      </span>
      {lane && (
        <span className={css.lane}>
          <StateShape state="priority" /> {pick(lane.name)}
        </span>
      )}
    </p>
  );
}
