import type { GuideService } from '../../contract/views.ts';
import type { CommandSender } from '../../screen-kit/connection.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { consultationOf } from '../guide-words.ts';
import { texts } from '../texts.ts';
import { standingOf } from '../triage.ts';
import { BringListCard } from './bring-list-card.tsx';
import { useDoor } from './door-context.tsx';
import { ElsewhereCard } from './elsewhere-card.tsx';
import { MainAction } from './main-action.tsx';
import css from './next-aside.module.css';
import { OutcomeButtons } from './outcome-buttons.tsx';
import type { Result } from './result.ts';
import { WillCard } from './will-card.tsx';

/** What will happen, the one main action, and the other ways of equal weight. [G-05] */
export function NextAside(props: { service: GuideService; sender: CommandSender; onResult: (result: Result) => void }) {
  const { service, sender, onResult } = props;
  const words = useTexts(texts);
  return (
    <>
      <section className={css.will} aria-labelledby="next-title">
        <h2 id="next-title">{words.next}</h2>
        <WhatWillHappen service={service} />
      </section>
      <div className={css.foot}>
        <RefusalNotice refusal={sender.refusal} onDismiss={sender.dismiss} />
        <MainAction service={service} sender={sender} onResult={onResult} />
        <OutcomeButtons service={service} onChange={sender.dismiss} />
      </div>
    </>
  );
}

function WhatWillHappen({ service }: { service: GuideService }) {
  const { guide, triage } = useDoor();
  const consultation = consultationOf(guide);
  switch (triage.outcome) {
    case 'ticket': {
      const standing = standingOf(service, triage);
      if (standing.kind === 'notMet') return <BringListCard service={service} standing={standing} />;
      return <WillCard service={service} documents={service.documents[triage.comesAs] ?? []} />;
    }
    case 'consultation':
      return consultation && <WillCard service={consultation} documents={[]} />;
    case 'selfService':
    case 'otherHall':
      return <ElsewhereCard service={service} />;
    default:
      return triage.outcome satisfies never;
  }
}
