import type { TurnedAway } from '../../contract/board.ts';
import type { GuideView } from '../../contract/views.ts';
import { timeOfDay } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { serviceName } from '../names.ts';
import { type TicketList, ticketHash } from '../where.ts';
import css from './list.module.css';
import { ListPanel } from './list-panel.tsx';
import { ticketTexts } from './texts.ts';
import { usePages } from './use-pages.ts';

/** Those who were refused a service or sent elsewhere, each with the reason. Nobody is named. */
export function TurnedAwayTable(props: {
  list: TicketList;
  kind: 'refused' | 'diverted';
  day: string;
  guide: GuideView;
}) {
  const { list, kind, day, guide } = props;
  const t = useTexts(ticketTexts);
  const { reason, document } = list;
  const pages = usePages('turnedAway', { day, kind, ...(reason ? { reason } : {}), ...(document ? { document } : {}) });
  const title = kind === 'refused' ? t.refusedTitle : t.divertedTitle;
  return (
    <ListPanel title={title} none={t.noneAway} count={t.people(pages.count)} pages={pages}>
      <table className={`${css.table} ${css.away}`}>
        <thead>
          <tr>
            <th scope="col">{t.time}</th>
            <th scope="col">{t.service}</th>
            <th scope="col">{t.reason}</th>
            {kind === 'refused' && <th scope="col">{t.missing}</th>}
            <th scope="col">{t.toHall}</th>
            <th scope="col">{t.by}</th>
          </tr>
        </thead>
        <tbody>
          {(pages.rows ?? []).map((row) => (
            <Line key={row.n} row={row} isRefusal={kind === 'refused'} guide={guide} />
          ))}
        </tbody>
      </table>
    </ListPanel>
  );
}

function Line(props: { row: TurnedAway; isRefusal: boolean; guide: GuideView }) {
  const { row, isRefusal, guide } = props;
  const t = useTexts(ticketTexts);
  const pick = usePick();
  const { at, serviceId, ticketId, reason, missing, hall, by } = row;
  const reasons: Readonly<Record<string, string>> = t.reasons;
  const documents = missing.map((id) => {
    const document = guide.documents.find((one) => one.id === id);
    return document ? pick(document.name) : id;
  });
  const proposed = guide.halls.find(({ id }) => id === hall);
  const time = timeOfDay(at, guide.timeZone);
  return (
    <tr>
      <th scope="row">{ticketId ? <a href={ticketHash(ticketId)}>{time}</a> : time}</th>
      <td data-name={t.service}>{serviceName(guide, serviceId, pick)}</td>
      <td data-name={t.reason}>{reasons[reason] ?? reason}</td>
      {isRefusal && <td data-name={t.missing}>{documents.join(' · ') || '–'}</td>}
      <td data-name={t.toHall}>{proposed ? pick(proposed.name) : '–'}</td>
      <td data-name={t.by}>{by ?? '–'}</td>
    </tr>
  );
}
