import type { BreakReason } from '../../contract/board-commands.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { useDesk } from '../desk.tsx';
import { DeedButton } from '../now/deed-button.tsx';
import { WorkCard } from '../now/work-card.tsx';
import { breakTexts } from './break-texts.ts';

/** [S-02] nobody is called here until the clerk is back. */
export function BreakCard(props: { reason: BreakReason }) {
  const { act } = useDesk();
  const t = useTexts(breakTexts);
  return (
    <WorkCard
      eyebrow={t.eyebrow}
      title={t.away(t.reasons[props.reason])}
      doing={t.since}
      drawing="sit"
      actions={
        <DeedButton command="endBreak" onPress={() => void act('endBreak', {})}>
          {t.back}
        </DeedButton>
      }
    />
  );
}
