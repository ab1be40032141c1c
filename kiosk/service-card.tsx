import { ServiceIcon } from '../screen-kit/icons/service-icon.tsx';
import { StateShape } from '../screen-kit/icons/state-shape.tsx';
import { useLanguage, usePick, useTexts } from '../screen-kit/language.tsx';
import { everydayWords } from './everyday-words.ts';
import { useKiosk, useLane, useStanding } from './kiosk-context.tsx';
import type { KioskService } from './path.ts';
import { afterService } from './path.ts';
import css from './service-card.module.css';
import { texts } from './texts.ts';

/** A service that can be touched: what it is, in everyday words too, and how long it would take to be called. */
export function ServiceCard(props: { service: KioskService; roomy?: boolean }) {
  const { service, roomy = false } = props;
  const words = useTexts(texts);
  const pick = usePick();
  const { language } = useLanguage();
  const { actions } = useKiosk();
  const lane = useLane();
  const choose = () =>
    actions.go(afterService(service, lane !== undefined), { serviceId: service.id, comesAs: 'owner' });
  const everyday = everydayWords(service, language).join(words.listComma);
  return (
    <button type="button" className={`${css.card} ${roomy ? css.roomy : ''}`} onClick={choose}>
      <span className={css.icon}>
        <ServiceIcon icon={service.icon} size="100%" />
      </span>
      <span className={css.name}>
        <b>{pick(roomy ? service.name : service.short)}</b>
        {everyday && <span className={css.everyday}>{everyday}</span>}
      </span>
      <Wait serviceId={service.id} />
    </button>
  );
}

/** People ahead, and within how long one is called; in the lane neither would be true. */
function Wait(props: { serviceId: string }) {
  const words = useTexts(texts);
  const lane = useLane();
  const standing = useStanding(props.serviceId);
  if (lane) {
    return (
      <span className={`${css.wait} ${css.lane}`}>
        <StateShape state="priority" /> {words.laneWait}
      </span>
    );
  }
  if (!standing) return null;
  const { ahead, withinMinutes } = standing;
  return (
    <span className={css.wait}>
      <span>{words.ahead(ahead)}</span>
      {withinMinutes ? <b>{words.within(withinMinutes)}</b> : <span>{words.unsaid}</span>}
    </span>
  );
}
