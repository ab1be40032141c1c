import { useTexts } from '../../screen-kit/language.tsx';
import { useTicket } from '../desk.tsx';
import { DeedButton } from '../now/deed-button.tsx';
import { WorkCard } from '../now/work-card.tsx';
import { Since } from '../since.tsx';
import { interruptedTexts } from './interrupted-texts.ts';

/** [C-29 to C-31] the seat is empty, or the clerk is back and the second apology is due: nothing else can be done. */
export function AwayCard(props: { away: { readonly since: number; readonly back?: number } }) {
  const { ticket, act } = useTicket();
  const texts = useTexts(interruptedTexts).away;
  const { ticketId } = ticket;
  if (props.away.back === undefined)
    return (
      <WorkCard
        eyebrow={texts.eyebrow}
        title={texts.title}
        doing={
          <>
            {texts.doing} {texts.since} <Since at={props.away.since} />
          </>
        }
        drawing="stand"
        actions={
          <DeedButton command="returnToSeat" onPress={() => void act('returnToSeat', { ticketId })}>
            {texts.back}
          </DeedButton>
        }
      />
    );
  return (
    <WorkCard
      eyebrow={texts.sorryEyebrow}
      title={texts.sorry}
      doing={texts.sorryDoing}
      drawing="smile"
      words={texts.words}
      actions={
        <DeedButton command="apologise" onPress={() => void act('apologise', { ticketId })}>
          {texts.said}
        </DeedButton>
      }
    />
  );
}
