import type { GuideService } from '../../contract/views.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { TicketCard } from '../../screen-kit/ticket-card.tsx';
import { hallOf } from '../guide-words.ts';
import { texts } from '../texts.ts';
import { useDoor } from './door-context.tsx';
import css from './elsewhere-card.module.css';

/** No number: where the customer goes instead. */
export function ElsewhereCard({ service }: { service: GuideService }) {
  const words = useTexts(texts);
  const pick = usePick();
  const { guide, triage } = useDoor();
  const hall = triage.outcome === 'otherHall' ? hallOf(guide, triage.near.hall) : undefined;
  const channel = triage.channel ?? 'online';
  const title = triage.outcome === 'selfService' ? words.selfService[channel] : hall && pick(hall.name);
  return (
    <TicketCard>
      <p className={css.service}>{pick(service.name)}</p>
      <strong className={css.where}>{title ?? words.main.chooseHall}</strong>
      {hall && (
        <p className={css.more}>
          {pick(hall.address)}
          <br />
          {pick(hall.hours)}
        </p>
      )}
      <p className={css.more}>{words.elsewhere}</p>
    </TicketCard>
  );
}
