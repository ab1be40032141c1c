import type { HallPicture } from '../../contract/board.ts';
import type { GuideView } from '../../contract/views.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { counterLabel, queueName, sinceWords } from '../names.ts';
import { roomTexts } from '../room/texts.ts';
import { texts } from '../texts.ts';
import css from './lines.module.css';

/** The lines at the moment that is played, drawn as they stood: one dot for each waiting person. */
export function Lines(props: { queues: HallPicture['queues']; guide: GuideView; at: number }) {
  const { queues, guide, at } = props;
  const t = useTexts(roomTexts);
  const words = useTexts(texts);
  const pick = usePick();
  return (
    <Panel title={t.lines}>
      <ul className={css.lines}>
        {queues.map(({ queueId, waiting, longestSince, counters }) => (
          <li key={queueId} className={css.line}>
            <span className={css.name}>{queueName(guide, queueId, pick)}</span>
            <strong className={css.count}>{waiting}</strong>
            <span className={css.people} aria-hidden="true">
              {Array.from({ length: Math.min(waiting, 60) }, (_, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a place in the line is what it is
                <i key={place} />
              ))}
            </span>
            <span className={css.more}>
              {longestSince !== undefined && `${t.longest} ${sinceWords(at - longestSince, words)} · `}
              {t.openAt}{' '}
              {counters.length > 0 ? counters.map((id) => counterLabel(guide, id, pick)).join(' · ') : t.none}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
