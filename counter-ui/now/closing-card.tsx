import { useTexts } from '../../screen-kit/language.tsx';
import { useTicket } from '../desk.tsx';
import { pathTexts } from '../path-texts.ts';
import type { Tool } from '../tools/tool.ts';
import { useWhyNot } from '../why-not.ts';
import { DeedButton, OtherButton } from './deed-button.tsx';
import { GiveList, useGiveBack } from './give-list.tsx';
import { WorkCard } from './work-card.tsx';

/** No step is left: hand back what is still held, then finish or go on with something else. [C-22, C-45] */
export function ClosingCard(props: { onTool: (tool: Tool) => void }) {
  const { ticket } = useTicket();
  return ticket.held.length > 0 ? <GiveFirst /> : <Finish onTool={props.onTool} />;
}

function GiveFirst() {
  const { ticket } = useTicket();
  const { closing, give } = useTexts(pathTexts);
  const giveBack = useGiveBack();
  return (
    <WorkCard
      eyebrow={closing.nothingOpen}
      title={closing.giveFirst}
      doing={closing.giveFirstDoing}
      drawing="bothHands"
      actions={
        <DeedButton command="giveBackItems" onPress={() => giveBack(ticket.held)}>
          {give.all(ticket.held.length)}
        </DeedButton>
      }
    >
      <GiveList />
    </WorkCard>
  );
}

function Finish(props: { onTool: (tool: Tool) => void }) {
  const { ticket, view, act } = useTicket();
  const texts = useTexts(pathTexts).closing;
  const whyNot = useWhyNot();
  const { ticketId, number } = ticket;
  const isRefused = view.allowed.refuseService === 'noLegOpen';
  return (
    <WorkCard
      eyebrow={isRefused ? texts.nothingOpen : texts.eyebrow}
      title={texts.title}
      doing={isRefused ? texts.refused : texts.doing}
      drawing="farewell"
      actions={
        <>
          <DeedButton command="finish" locked={whyNot('finish')} onPress={() => void act('finish', { ticketId })}>
            {texts.finish(number)}
          </DeedButton>
          <OtherButton locked={whyNot('addService')} onPress={() => props.onTool({ name: 'add' })}>
            {texts.another}
          </OtherButton>
        </>
      }
    />
  );
}
