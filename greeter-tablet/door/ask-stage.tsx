import { useEffect, useRef } from 'react';
import type { GuideService } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { ArrowLeft } from '../../screen-kit/icons/glyphs.tsx';
import { ServiceIcon } from '../../screen-kit/icons/service-icon.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Segmented } from '../../screen-kit/segmented.tsx';
import { useKeys } from '../../screen-kit/use-keys.ts';
import { texts } from '../texts.ts';
import { standingOf } from '../triage.ts';
import css from './ask-stage.module.css';
import { ConsultationCard } from './consultation-card.tsx';
import { CustomerLanguage } from './customer-language.tsx';
import { DocumentList } from './document-list.tsx';
import { useDoor } from './door-context.tsx';
import { Extras } from './extras.tsx';
import { OtherHallCard } from './other-hall-card.tsx';
import { RefusalCard } from './refusal-card.tsx';
import { SelfServiceCard } from './self-service-card.tsx';

/** Second tap: who has come and what they have with them; or what the other way asks for. [G-02, G-15] */
export function AskStage({ service }: { service: GuideService }) {
  const words = useTexts(texts);
  const say = usePick();
  const { triage, tell } = useDoor();
  const back = () => tell({ type: 'otherService' });
  useKeys({ Escape: back });
  return (
    <section className={css.stage}>
      <header className={css.head}>
        <Button icon={<ArrowLeft />} onPress={back} keys="Escape">
          {words.back}
        </Button>
        <StageTitle>
          <ServiceIcon icon={service.icon} />
          <span>{say(service.name)}</span>
        </StageTitle>
        <CustomerLanguage />
      </header>
      {triage.outcome === 'ticket' && <Conditions service={service} />}
      {triage.outcome === 'consultation' && <ConsultationCard />}
      {triage.outcome === 'selfService' && <SelfServiceCard service={service} />}
      {triage.outcome === 'otherHall' && <OtherHallCard service={service} />}
    </section>
  );
}

function Conditions({ service }: { service: GuideService }) {
  const words = useTexts(texts);
  const { triage, tell } = useDoor();
  const { owner, agent, company } = words.comesAs;
  const standing = standingOf(service, triage);
  return (
    <>
      <Segmented
        label={words.comesAs.label}
        value={triage.comesAs}
        options={[
          { value: 'owner', label: owner },
          { value: 'agent', label: agent },
          { value: 'company', label: company },
        ]}
        onChange={(comesAs) => tell({ type: 'set', set: { comesAs } })}
      />
      <DocumentList service={service} />
      {standing.kind === 'notMet' ? <RefusalCard service={service} standing={standing} /> : <Extras />}
    </>
  );
}

/** The focus goes to where the work goes on, so that Enter means the main action. */
function StageTitle({ children }: { children: React.ReactNode }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <h1 ref={ref} tabIndex={-1} className={css.title}>
      {children}
    </h1>
  );
}
