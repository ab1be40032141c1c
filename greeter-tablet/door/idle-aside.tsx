import { Button } from '../../screen-kit/button.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { consultationOf } from '../guide-words.ts';
import { texts } from '../texts.ts';
import type { Arrivals } from './arrivals.ts';
import { useDoor } from './door-context.tsx';
import css from './idle-aside.module.css';
import { LinesNow } from './lines-now.tsx';
import { WelcomeCard } from './welcome-card.tsx';

/** Nobody has named a service yet: the welcome, the lines, and the way for those who cannot say what they need. */
export function IdleAside(props: { arrivals: Arrivals; onArrivals: (arrivals: Arrivals) => void }) {
  const words = useTexts(texts);
  const { guide, tell } = useDoor();
  const consultation = consultationOf(guide);
  const toConsultation = () => {
    if (!consultation) return;
    tell({ type: 'service', service: consultation });
    tell({ type: 'outcome', outcome: 'consultation' });
  };
  return (
    <>
      <WelcomeCard {...props} />
      <LinesNow />
      {consultation && (
        <div className={css.consultation}>
          <Button wide onPress={toConsultation}>
            {words.cannotSay}
          </Button>
        </div>
      )}
    </>
  );
}
