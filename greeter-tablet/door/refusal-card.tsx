// [G-16] never a bare no: first the reason in the customer's own interest, then the polite request, then thanks.
import { useEffect, useRef } from 'react';
import type { GuideService } from '../../contract/views.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { texts } from '../texts.ts';
import type { Standing } from '../triage.ts';
import { useDoor, useSaid } from './door-context.tsx';
import { NearestHall } from './nearest-hall.tsx';
import css from './refusal-card.module.css';

/** What is said first. Every standing that is not met has one, so the card cannot stand without it. */
function useReason(service: GuideService, standing: Extract<Standing, { kind: 'notMet' }>): string {
  const { guide } = useDoor();
  const { say, lang } = useSaid();
  if (standing.reason === 'notForOthers') return service.documents.owner ? say.notForOthers : say.notForOwner;
  return guide.slips[standing.reason][lang];
}

export function RefusalCard(props: { service: GuideService; standing: Extract<Standing, { kind: 'notMet' }> }) {
  const { service, standing } = props;
  const words = useTexts(texts);
  const { guide } = useDoor();
  const { lang } = useSaid();
  const reason = useReason(service, standing);
  const card = useRef<HTMLElement>(null);
  const everythingAsked = standing.open.length === 0;
  // Only then: nothing may move under a finger that is still ticking.
  useEffect(() => {
    if (everythingAsked) card.current?.scrollIntoView({ block: 'nearest' });
  }, [everythingAsked]);
  return (
    <section className={css.card} ref={card} aria-labelledby="refusal-title">
      <h2 id="refusal-title">{words.refusal.title}</h2>
      <div className={css.said}>
        <h3>{words.refusal.reason}</h3>
        <p className={css.reason} lang={lang}>
          {reason}
        </p>
        {service.why && <p lang={lang}>{service.why[lang]}</p>}
      </div>
      <div className={css.said}>
        <h3>{words.refusal.request}</h3>
        <p lang={lang}>{guide.slips.bringListPolite[lang]}</p>
      </div>
      <NearestHall service={service} ask={words.near.askOptional} />
    </section>
  );
}
