// [G-05] the first gate: every way on has the same weight. [G-07] the consultation desk with its present line.
import type { GuideService } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { consultationOf, hallsFor } from '../guide-words.ts';
import { texts } from '../texts.ts';
import type { Outcome } from '../triage.ts';
import { standingOf } from '../triage.ts';
import { useDoor } from './door-context.tsx';
import css from './outcome-buttons.module.css';

/** @param props.onChange another way has been taken: what was refused before is over */
export function OutcomeButtons({ service, onChange }: { service: GuideService; onChange: () => void }) {
  const words = useTexts(texts);
  const pick = usePick();
  const { guide, view, triage, tell } = useDoor();
  const consultation = consultationOf(guide);
  const ahead = view.services.find(({ serviceId }) => serviceId === consultation?.id)?.ahead ?? 0;
  const { near, others } = hallsFor(guide, service, undefined);
  // The desk learns what was asked for at the door.
  const wanted = consultation?.id === service.id ? '' : words.consultation.wanted(pick(service.short));
  const go = (outcome: Outcome) => () => {
    onChange();
    const next = triage.outcome === outcome ? 'ticket' : outcome;
    tell({ type: 'outcome', outcome: next, service, ...(next === 'consultation' ? { note: wanted } : {}) });
  };
  return (
    <fieldset className={css.outcomes}>
      <legend>{words.outcomes.label}</legend>
      <NotMet service={service} onChange={onChange} />
      <Button pressed={triage.outcome === 'consultation'} onPress={go('consultation')}>
        {ahead > 0 ? words.outcomes.consultationAhead(ahead) : words.outcomes.consultation}
      </Button>
      <Button
        pressed={triage.outcome === 'selfService'}
        locked={service.elsewhere ? undefined : words.outcomes.selfServiceNone}
        onPress={go('selfService')}
      >
        {words.outcomes.selfService}
      </Button>
      <Button
        pressed={triage.outcome === 'otherHall'}
        locked={near.length + others.length > 0 ? undefined : words.outcomes.otherHallNone}
        onPress={go('otherHall')}
      >
        {words.outcomes.otherHall}
      </Button>
    </fieldset>
  );
}

/** Whatever has not been found is missing; pressed again, it is asked for anew. */
function NotMet({ service, onChange }: { service: GuideService; onChange: () => void }) {
  const words = useTexts(texts).outcomes;
  const { triage, tell } = useDoor();
  const standing = standingOf(service, triage);
  const required = service.documents[triage.comesAs] ?? [];
  const pressed = triage.outcome === 'ticket' && standing.kind === 'notMet';
  const press = () => {
    onChange();
    if (triage.outcome !== 'ticket') tell({ type: 'outcome', outcome: 'ticket' });
    if (standing.kind !== 'notMet') {
      const open = standing.open.length > 0 ? standing.open : required;
      return tell({ type: 'answer', documents: open, answer: 'missing' });
    }
    if (triage.outcome === 'ticket') tell({ type: 'answer', documents: standing.bring, answer: undefined });
  };
  const none = service.documents[triage.comesAs] !== undefined && required.length === 0;
  return (
    <Button pressed={pressed} locked={none ? words.notMetNone : undefined} onPress={press}>
      {words.notMet}
    </Button>
  );
}
