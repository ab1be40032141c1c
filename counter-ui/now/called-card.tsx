import { useTexts } from '../../screen-kit/language.tsx';
import { useTicket } from '../desk.tsx';
import { pathTexts } from '../path-texts.ts';
import { Since } from '../since.tsx';
import { DeedButton } from './deed-button.tsx';
import { WorkCard } from './work-card.tsx';

/** Called and on the way: the space bar says that the customer is here. */
export function CalledCard() {
  const { ticket, act } = useTicket();
  const texts = useTexts(pathTexts).called;
  const { ticketId, number, calls, calledAt } = ticket;
  const eyebrow = (
    <>
      {texts.since} <Since at={calledAt} /> · {texts.calls(calls)}
    </>
  );
  return (
    <WorkCard
      eyebrow={eyebrow}
      title={texts.title(number)}
      doing={texts.doing}
      drawing="smile"
      actions={
        <DeedButton command="startService" onPress={() => void act('startService', { ticketId })}>
          {texts.start}
        </DeedButton>
      }
    />
  );
}
