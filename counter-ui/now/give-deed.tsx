import { useTexts } from '../../screen-kit/language.tsx';
import { useTicket } from '../desk.tsx';
import { pathTexts } from '../path-texts.ts';
import { DeedButton } from './deed-button.tsx';
import type { DeedProps } from './deed-props.ts';
import { GiveList, useGiveBack } from './give-list.tsx';

/** [C-17, C-22] everything goes back together, named item by item. */
export function GiveDeed({ card }: DeedProps) {
  const { ticket } = useTicket();
  const texts = useTexts(pathTexts).give;
  const giveBack = useGiveBack();
  return card({
    children: <GiveList />,
    actions: (
      <DeedButton command="giveBackItems" onPress={() => giveBack(ticket.held)}>
        {texts.all(ticket.held.length)}
      </DeedButton>
    ),
  });
}
