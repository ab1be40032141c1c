import type { GuideView, ManagerView } from '../../contract/views.ts';
import type { TicketList } from '../where.ts';
import { Filters } from './filters.tsx';
import { TicketTable } from './ticket-table.tsx';
import css from './tickets-page.module.css';
import { TurnedAwayTable } from './turned-away-table.tsx';

/** What is behind a figure: the tickets of a line, a counter, an outcome, or those who were turned away. */
export default function TicketsPage(props: { list: TicketList; view: ManagerView; guide: GuideView }) {
  const { list, view, guide } = props;
  const day = list.day ?? view.day;
  if (!day) return null;
  return (
    <div className={css.page}>
      <Filters list={list} today={view.day} guide={guide} />
      {list.away ? (
        <TurnedAwayTable key={JSON.stringify(list)} list={list} kind={list.away} day={day} guide={guide} />
      ) : (
        <TicketTable key={JSON.stringify(list)} list={list} day={day} guide={guide} />
      )}
    </div>
  );
}
