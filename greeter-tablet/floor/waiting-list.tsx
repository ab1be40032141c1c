// Who waits longest stands first.
import { useState } from 'react';
import type { TicketRow } from '../../contract/views.ts';
import { useServerNow } from '../../screen-kit/connection.tsx';
import { wholeMinutes } from '../../screen-kit/format.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { Segmented } from '../../screen-kit/segmented.tsx';
import { floorTexts } from '../floor-texts.ts';
import { queueOf } from '../guide-words.ts';
import { useCounterWords, useFloor } from './floor-context.tsx';
import { FloorPanel } from './floor-panel.tsx';
import { TicketLine } from './ticket-line.tsx';
import css from './waiting-list.module.css';

const ALL = 'all';

export function WaitingList() {
  const words = useTexts(floorTexts);
  const { guide, view } = useFloor();
  const counter = useCounterWords();
  const now = useServerNow(5_000);
  const [queue, setQueue] = useState(ALL);
  const lines = view.queues.filter(({ waiting }) => waiting > 0);
  const shown = lines.some(({ queueId }) => queueId === queue) ? queue : ALL;
  const waiting = view.waiting
    .filter(({ queueId }) => shown === ALL || queueId === shown)
    .sort((one, other) => one.arrivedAt - other.arrivedAt);
  const { title, none } = words.waiting;
  // Whoever was sent to a certain counter waits for that one alone.
  const remark = (ticket: TicketRow) => {
    const minutes = wholeMinutes(now - ticket.arrivedAt);
    const promised = ticket.promisedMinutes;
    const isLate = promised !== undefined && minutes >= promised;
    return [
      words.waited(minutes),
      ...(promised === undefined ? [] : [isLate ? words.promisedLate(promised) : words.promised(promised)]),
      ...(ticket.counterId ? [words.forCounter(counter(guide, ticket.counterId))] : []),
    ].join(' · ');
  };
  return (
    <FloorPanel id="waiting" state="waiting" title={title} count={view.waiting.length} none={none}>
      {lines.length > 1 && (
        <div className={css.filter}>
          <Segmented
            label={words.filter}
            value={shown}
            options={[
              { value: ALL, label: words.allQueues },
              ...lines.map(({ queueId, waiting: n }) => ({
                value: queueId,
                label: `${queueOf(guide, queueId)?.prefix ?? ''} ${n}`,
              })),
            ]}
            onChange={setQueue}
          />
        </div>
      )}
      <ul>
        {waiting.map((ticket) => (
          <TicketLine key={ticket.ticketId} ticket={ticket} remark={remark(ticket)} />
        ))}
      </ul>
    </FloorPanel>
  );
}
