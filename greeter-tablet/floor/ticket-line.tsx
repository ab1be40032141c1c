import type { ReactNode } from 'react';
import type { TicketRow } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { Chip } from '../../screen-kit/chip.tsx';
import { NeedIcon } from '../../screen-kit/icons/need-icon.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Numberplate } from '../../screen-kit/numberplate.tsx';
import { floorTexts } from '../floor-texts.ts';
import { classOf, serviceOf } from '../guide-words.ts';
import { texts } from '../texts.ts';
import { useFloor } from './floor-context.tsx';
import css from './ticket-line.module.css';

/**
 * One number on the floor: what for, since when, what help it wants, and what can be done.
 * @param props.remark how long it has been so, where it should go
 * @param props.action the usual thing to do with it, if there is one
 */
export function TicketLine(props: { ticket: TicketRow; remark: ReactNode; action?: ReactNode }) {
  const { ticket, remark, action } = props;
  const words = useTexts(floorTexts);
  const pick = usePick();
  const { guide, onMore } = useFloor();
  const service = serviceOf(guide, ticket.serviceId);
  return (
    <li className={css.line}>
      <Numberplate number={ticket.number} size="m" />
      <div className={css.words}>
        <strong>{service && pick(service.short)}</strong>
        <span className={css.remark}>{remark}</span>
        <Marks ticket={ticket} />
      </div>
      <div className={css.actions}>
        {action}
        <Button label={words.more(ticket.number)} onPress={() => onMore(ticket)}>
          {words.moreShort}
        </Button>
      </div>
    </li>
  );
}

/** [C-42] what helps this person, the class when it goes ahead, and another language than the hall's own. */
function Marks({ ticket }: { ticket: TicketRow }) {
  const door = useTexts(texts);
  const pick = usePick();
  const { guide } = useFloor();
  const visitor = classOf(guide, ticket.classId);
  const ahead = (visitor?.headStartMinutes ?? 0) > 0;
  const foreign = ticket.language !== guide.hall.defaultLanguage;
  if (!ahead && !foreign && ticket.needs.length === 0) return null;
  return (
    <span className={css.marks}>
      {ahead && visitor && <Chip state="priority">{pick(visitor.name)}</Chip>}
      {ticket.needs.map((need) => (
        <Chip key={need}>
          <span className={css.need}>
            <NeedIcon need={need} />
            {door.needs[need]}
          </span>
        </Chip>
      ))}
      {foreign && <Chip>{door.languages[ticket.language]}</Chip>}
    </span>
  );
}
