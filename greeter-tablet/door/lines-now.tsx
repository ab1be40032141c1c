// [G-10] how the lines stand, for whoever asks at the door.
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { queueOf } from '../guide-words.ts';
import { texts } from '../texts.ts';
import { useDoor } from './door-context.tsx';
import css from './lines-now.module.css';

export function LinesNow() {
  const words = useTexts(texts);
  const say = usePick();
  const { guide, view } = useDoor();
  return (
    <section className={css.lines} aria-labelledby="lines-now">
      <h2 id="lines-now">{words.lines}</h2>
      <ul>
        {view.queues.map(({ queueId, waiting, withinMinutes }) => {
          const queue = queueOf(guide, queueId);
          if (!queue) return null;
          const within = withinMinutes ? words.tile.within(withinMinutes) : words.tile.unstaffed;
          return (
            <li key={queueId}>
              <strong className={css.letter}>{queue.prefix}</strong>
              <span className={css.name}>{say(queue.name)}</span>
              <span className={css.within}>{within}</span>
              <span className={css.waiting}>{words.lineWaiting(waiting)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
