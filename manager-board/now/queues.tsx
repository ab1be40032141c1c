import type { GuideView, QueueStanding } from '../../contract/views.ts';
import { useServerNow } from '../../screen-kit/connection.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { Link } from '../link.tsx';
import { counterLabel, queueName, sinceWords } from '../names.ts';
import { texts } from '../texts.ts';
import { listHash } from '../where.ts';
import css from './queues.module.css';
import { nowTexts } from './texts.ts';

/** Each line of waiting people: how many, for how long, who serves it, and what a new ticket would wait. */
export function Queues(props: { queues: readonly QueueStanding[]; guide: GuideView }) {
  const t = useTexts(nowTexts);
  return (
    <Panel title={t.queues}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.queue}</th>
            <th scope="col">{t.waiting}</th>
            <th scope="col">{t.longestWait}</th>
            <th scope="col">{t.withinNow}</th>
            <th scope="col">{t.openAt}</th>
          </tr>
        </thead>
        <tbody>
          {props.queues.map((standing) => (
            <QueueRow key={standing.queueId} standing={standing} guide={props.guide} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function QueueRow(props: { standing: QueueStanding; guide: GuideView }) {
  const { standing, guide } = props;
  const t = useTexts(nowTexts);
  const words = useTexts(texts);
  const pick = usePick();
  const now = useServerNow(5000);
  const queue = guide.queues.find(({ id }) => id === standing.queueId);
  const { waiting, longestSince, withinMinutes, counters } = standing;
  const name = queueName(guide, standing.queueId, pick);
  const isLeft = waiting > 0 && counters.length === 0;
  return (
    <tr className={isLeft ? css.left : undefined}>
      <th scope="row">
        <span className={css.prefix}>{queue?.prefix}</span>
        {name}
      </th>
      <td data-name={t.waiting} className={css.figure}>
        <Link href={listHash({ queue: standing.queueId, status: 'waiting' })} label={t.whoWaits(name, waiting)}>
          {waiting}
        </Link>
      </td>
      <td data-name={t.longestWait}>{longestSince === undefined ? '–' : sinceWords(now - longestSince, words)}</td>
      <td data-name={t.withinNow}>{withinMinutes ? t.within(withinMinutes) : t.unsaid}</td>
      <td data-name={t.openAt}>
        {counters.length === 0 ? t.noneOpen : counters.map((id) => counterLabel(guide, id, pick)).join(' · ')}
      </td>
    </tr>
  );
}
