import type { ReactNode } from 'react';
import type { CounterRow, GuideView } from '../../contract/views.ts';
import { StateShape } from '../../screen-kit/icons/state-shape.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Numberplate } from '../../screen-kit/numberplate.tsx';
import { Link } from '../link.tsx';
import { counterLabel, queueName, sinceWords } from '../names.ts';
import { texts } from '../texts.ts';
import { listHash, ticketHash } from '../where.ts';
import { CounterShape } from './counter-shape.tsx';
import css from './counter-tile.module.css';
import { roomTexts } from './texts.ts';

/** One counter: its label leads to today's tickets there, its number to that ticket's story. */
export function CounterTile(props: { row: CounterRow; guide: GuideView; now: number; plain: boolean }) {
  const { row, guide, now, plain } = props;
  const t = useTexts(roomTexts);
  const words = useTexts(texts);
  const pick = usePick();
  const label = counterLabel(guide, row.counterId, pick);
  const service = guide.services.find(({ id }) => id === row.serviceId);
  const isUnusual = row.usualUntil !== undefined && now > row.usualUntil;
  const isClosed = row.state === 'closed';
  return (
    <li className={`${css.tile} ${css[row.state]} ${isUnusual ? css.unusual : ''}`}>
      <div className={css.head}>
        <strong className={`${css.label} ${label.length > 3 ? css.long : ''}`}>
          {plain ? (
            label
          ) : (
            <Link href={listHash({ counter: row.counterId })} label={t.toCounter(label, row.servedToday)}>
              {label}
            </Link>
          )}
        </strong>
        {row.staff && (
          <span className={css.staff} title={words.staff(row.staff.number, row.staff.name)}>
            {row.staff.number}
          </span>
        )}
      </div>
      <div className={css.number}>
        <TicketNumber row={row} label={label} plain={plain} />
      </div>
      <div className={css.state}>
        <span className={css.word}>
          <CounterShape state={row.state} />
          {row.state === 'away' && row.away ? t.away[row.away] : t.state[row.state]}
        </span>
        {!isClosed && <span className={css.since}>{sinceWords(now - row.since, words)}</span>}
      </div>
      {service && <div className={css.service}>{pick(service.short)}</div>}
      {isUnusual && (
        <Mark>
          <StateShape state="caution" />
          {t.unusual}
        </Mark>
      )}
      {row.held > 0 && (
        <Mark>
          <StateShape state="held" />
          {t.held(row.held)}
        </Mark>
      )}
      {row.assigned && (
        <div className={css.service}>{t.assigned(row.queues.map((id) => queueName(guide, id, pick)).join('、'))}</div>
      )}
    </li>
  );
}

function TicketNumber(props: { row: CounterRow; label: string; plain: boolean }) {
  const { row, label, plain } = props;
  const t = useTexts(roomTexts);
  if (!row.number) return <span aria-hidden="true">–</span>;
  const plate = <Numberplate number={row.number} size="m" tone="ink" />;
  if (plain || !row.ticketId) return plate;
  return (
    <a className={css.ticket} href={ticketHash(row.ticketId)} aria-label={t.toTicket(row.number, label)}>
      {plate}
    </a>
  );
}

function Mark(props: { children: ReactNode }) {
  return <div className={css.mark}>{props.children}</div>;
}
