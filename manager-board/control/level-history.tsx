import type { ControlView } from '../../contract/control.ts';
import type { GuideView } from '../../contract/views.ts';
import { timeOfDay } from '../../screen-kit/format.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import css from './level-history.module.css';
import { LevelShape } from './level-shape.tsx';
import { controlTexts } from './texts.ts';

/** So many of today's levels fit beside the duty. */
const SHOWN = 4;

/** How the hall has been today: its last levels with their times. [S-03] */
export function LevelHistory({ history, guide }: { history: ControlView['history']; guide: GuideView }) {
  const t = useTexts(controlTexts);
  if (history.length < 2) return null;
  return (
    <ol className={css.history} aria-label={t.history}>
      {history.slice(-SHOWN).map(({ level, at }) => (
        <li key={at}>
          <LevelShape level={level} />
          {timeOfDay(at, guide.timeZone)} {t.shortLevel[level]}
        </li>
      ))}
    </ol>
  );
}
