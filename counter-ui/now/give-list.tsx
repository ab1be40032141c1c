import type { HeldItem } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useLanguage, useTexts } from '../../screen-kit/language.tsx';
import { useKeys } from '../../screen-kit/use-keys.ts';
import { useTicket } from '../desk.tsx';
import { pathTexts } from '../path-texts.ts';
import css from './item-list.module.css';

/** Hands items back and says so to the hall. */
export function useGiveBack(): (items: readonly HeldItem[]) => void {
  const { ticket, act } = useTicket();
  return (items) => void act('giveBackItems', { ticketId: ticket.ticketId, items: items.map(({ itemId }) => itemId) });
}

/** Everything that goes back, by name; one alone by its figure. [C-22] */
export function GiveList() {
  const { ticket } = useTicket();
  const { language } = useLanguage();
  const texts = useTexts(pathTexts).give;
  const giveBack = useGiveBack();
  useKeys(Object.fromEntries(ticket.held.slice(0, 9).map((item, index) => [`${index + 1}`, () => giveBack([item])])));
  return (
    <ul className={css.list} aria-label={texts.list}>
      {ticket.held.map((item, index) => (
        <li key={item.itemId} className={css.row} data-on="true">
          <span className={css.name}>
            <b>{item.name[language]}</b>
            {item.toSign && <small>{texts.toSign}</small>}
          </span>
          <Button keys={index < 9 ? `${index + 1}` : undefined} onPress={() => giveBack([item])}>
            {texts.one}
            <span className="unseen"> {item.name[language]}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
