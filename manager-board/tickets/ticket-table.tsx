import type { TicketRecord } from '../../contract/board.ts';
import type { GuideView } from '../../contract/views.ts';
import { useServerNow } from '../../screen-kit/connection.tsx';
import { timeOfDay } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { counterLabel, lengthWords, queueName, serviceName } from '../names.ts';
import { texts } from '../texts.ts';
import { type TicketList, ticketHash } from '../where.ts';
import css from './list.module.css';
import { ListPanel } from './list-panel.tsx';
import { StateWord } from './state-word.tsx';
import { ticketTexts } from './texts.ts';
import { usePages } from './use-pages.ts';

/** Tickets of a day with what became of each; a row leads to the ticket's story. */
export function TicketTable(props: { list: TicketList; day: string; guide: GuideView }) {
  const { list, day, guide } = props;
  const t = useTexts(ticketTexts);
  const { away: _away, reason: _reason, document: _document, ...filter } = list;
  const pages = usePages('tickets', { ...filter, day });
  return (
    <ListPanel title={t.title} none={t.none} count={t.count(pages.count)} pages={pages}>
      <table className={`${css.table} ${css.tickets}`}>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.service}</th>
            <th scope="col">{t.state}</th>
            <th scope="col">{t.counter}</th>
            <th scope="col">{t.arrived}</th>
            <th scope="col">{t.waited}</th>
            <th scope="col">{t.served}</th>
          </tr>
        </thead>
        <tbody>
          {(pages.rows ?? []).map((ticket) => (
            <Line key={ticket.ticketId} ticket={ticket} guide={guide} />
          ))}
        </tbody>
      </table>
    </ListPanel>
  );
}

function Line(props: { ticket: TicketRecord; guide: GuideView }) {
  const { ticket, guide } = props;
  const t = useTexts(ticketTexts);
  const words = useTexts(texts);
  const pick = usePick();
  const now = useServerNow(5000);
  const { number, status, serviceId, queueId, classId, counterId, arrivedAt, since = now } = ticket;
  const { slips = 0, skips = 0 } = ticket;
  const lasts = Math.max(0, now - since);
  const waited = ticket.waited + (status === 'waiting' ? lasts : 0);
  const served = ticket.served + (status === 'serving' ? lasts : 0);
  const visitorClass = guide.classes.find(({ id }) => id === classId);
  const isOrdinary = guide.classes[0]?.id === classId;
  return (
    <tr>
      <th scope="row" className={css.number}>
        <a href={ticketHash(ticket.ticketId)} aria-label={t.story(number)}>
          {number}
        </a>
      </th>
      <td data-name={t.service}>
        {serviceName(guide, serviceId, pick)}
        <span className={css.quiet}>
          {queueName(guide, queueId, pick)}
          {!isOrdinary && visitorClass && ` · ${pick(visitorClass.name)}`}
        </span>
      </td>
      <td data-name={t.state}>
        <StateWord ticket={ticket} />
      </td>
      <td data-name={t.counter}>{counterId ? counterLabel(guide, counterId, pick) : '–'}</td>
      <td data-name={t.arrived}>{timeOfDay(arrivedAt, guide.timeZone)}</td>
      <td data-name={t.waited} className={status === 'waiting' ? css.now : undefined}>
        {lengthWords(waited, words)}
        {(slips > 0 || skips > 0) && (
          <span className={css.quiet}>
            {[...(slips > 0 ? [t.slips(slips)] : []), ...(skips > 0 ? [t.skips(skips)] : [])].join(' · ')}
          </span>
        )}
      </td>
      <td data-name={t.served}>{served > 0 ? lengthWords(served, words) : '–'}</td>
    </tr>
  );
}
