import type { GuideView, QueueStanding } from '../contract/views.ts';
import { Both, both } from './both.tsx';
import css from './waiting-list.module.css';

/** A wall has room for so many lines; a hall with more shows those where something happens. */
const MOST_LINES = 8;

/** How many wait in each line, and within how long somebody who joins it is called, where the hall can say so. [K-33] */
export function WaitingList(props: { queues: readonly QueueStanding[]; guide: GuideView }) {
  const { queues, guide } = props;
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            <Both text={both((t) => t.waiting)} />
          </th>
          <th scope="col" className={css.figure}>
            <Both text={both((t) => t.within)} />
          </th>
        </tr>
      </thead>
      <tbody>
        {linesToShow(queues).map((standing) => (
          <QueueLine key={standing.queueId} standing={standing} guide={guide} />
        ))}
      </tbody>
    </table>
  );
}

function QueueLine(props: { standing: QueueStanding; guide: GuideView }) {
  const { queueId, waiting, withinMinutes } = props.standing;
  const queue = props.guide.queues.find(({ id }) => id === queueId);
  if (!queue) return null;
  return (
    <tr>
      <th scope="row">
        <span className={css.queue}>
          <span className={css.prefix}>{queue.prefix}</span>
          <Both text={queue.name} stacked />
        </span>
      </th>
      <td className={css.count}>{waiting}</td>
      <td className={css.within}>
        <Both text={both((t) => (withinMinutes ? t.minutes(withinMinutes) : t.unsaid))} stacked />
      </td>
    </tr>
  );
}

function linesToShow(queues: readonly QueueStanding[]): readonly QueueStanding[] {
  if (queues.length <= MOST_LINES) return queues;
  const busy = queues.filter(({ waiting, counters }) => waiting > 0 || counters.length > 0);
  return [...busy].sort((one, other) => other.waiting - one.waiting).slice(0, MOST_LINES);
}
