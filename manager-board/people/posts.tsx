import { useState } from 'react';
import type { CounterRow, GuideView, ManagerView } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { timeOfDay } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { counterLabel, queueName } from '../names.ts';
import { CounterShape } from '../room/counter-shape.tsx';
import { roomTexts } from '../room/texts.ts';
import { texts } from '../texts.ts';
import { PostDialog } from './post-dialog.tsx';
import css from './posts.module.css';
import { postsTexts } from './posts-texts.ts';

/** Who is where: each counter with its person, what it serves, and the way to change that. [O-15] */
export function Posts(props: { view: ManagerView; guide: GuideView }) {
  const { view, guide } = props;
  const t = useTexts(postsTexts);
  const [open, setOpen] = useState<string>();
  const row = view.counters.find(({ counterId }) => counterId === open);
  const manned = view.counters.filter(({ staff }) => staff).length;
  return (
    <Panel title={t.title} aside={t.manned(manned, view.counters.length)}>
      <ul className={css.list}>
        {view.counters.map((counter) => (
          <PostLine key={counter.counterId} row={counter} guide={guide} onChange={() => setOpen(counter.counterId)} />
        ))}
      </ul>
      {row && (
        <PostDialog
          key={row.counterId}
          row={row}
          guide={guide}
          allowed={view.allowed}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Panel>
  );
}

function PostLine(props: { row: CounterRow; guide: GuideView; onChange: () => void }) {
  const { row, guide, onChange } = props;
  const t = useTexts(postsTexts);
  const room = useTexts(roomTexts);
  const words = useTexts(texts);
  const pick = usePick();
  const label = counterLabel(guide, row.counterId, pick);
  return (
    <li className={css.line}>
      <strong className={css.label}>{label}</strong>
      <span className={css.who}>
        <span>
          {row.staff ? words.staff(row.staff.number, row.staff.name) : <i className={css.nobody}>{t.nobody}</i>}
        </span>
        <span className={css.state}>
          <CounterShape state={row.state} />
          {row.state === 'away' && row.away ? room.away[row.away] : room.state[row.state]}
          {row.state !== 'closed' && ` · ${t.since(timeOfDay(row.since, guide.timeZone))}`}
        </span>
      </span>
      <span className={css.lines}>
        {row.assigned && <b className={css.settled}>{t.settled}</b>}
        {row.queues.map((id) => queueName(guide, id, pick)).join(' · ')}
      </span>
      <Button label={t.changeOf(label)} onPress={onChange}>
        {t.change}
      </Button>
    </li>
  );
}
