import { Chip } from '../../screen-kit/chip.tsx';
import { NeedIcon } from '../../screen-kit/icons/need-icon.tsx';
import { useLanguage, useTexts } from '../../screen-kit/language.tsx';
import { useTicket } from '../desk.tsx';
import { isOrdinary, useNames } from '../names.ts';
import { deskTexts } from '../texts.ts';
import css from './who-zone.module.css';

/** What to heed about this customer: needs, never labels [C-42]; class; another language than this screen's. */
export function Badges() {
  const { ticket, guide } = useTicket();
  const { language } = useLanguage();
  const names = useNames();
  const texts = useTexts(deskTexts);
  const isForeign = ticket.language !== language;
  if (ticket.needs.length === 0 && isOrdinary(guide, ticket) && !isForeign) return null;
  return (
    <div className={css.chips}>
      {!isOrdinary(guide, ticket) && <Chip state="priority">{names.ticketClass(ticket.classId)}</Chip>}
      {ticket.needs.map((need) => (
        <span key={need} className={css.need}>
          <NeedIcon need={need} /> {texts.needs[need]}
        </span>
      ))}
      {isForeign && (
        <span className={`${css.need} ${css.speaks}`}>
          <NeedIcon need="interpreter" /> {texts.speaks[ticket.language]}
        </span>
      )}
    </div>
  );
}
