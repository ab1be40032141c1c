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
        {view.queues.map(({ queueId, waiting, aboutMinutes, counters }) => {
          const queue = queueOf(guide, queueId);
          if (!queue) return null;
          const about = aboutMinutes !== undefined && waiting > 0 ? words.tile.about(aboutMinutes) : '';
          return (
            <li key={queueId}>
              <strong className={css.letter}>{queue.prefix}</strong>
              <span className={css.name}>{say(queue.name)}</span>
              <span className={css.about}>{counters.length === 0 ? words.tile.unstaffed : about}</span>
              <span className={css.waiting}>{words.lineWaiting(waiting)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
