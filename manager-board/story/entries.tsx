import type { StoryEntry } from '../../contract/board.ts';
import type { GuideView } from '../../contract/views.ts';
import { callReasonTexts } from '../../screen-kit/call-reason.ts';
import { timeOfDay } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import css from './entries.module.css';
import { sayEntry } from './say-entry.ts';
import { storyTexts } from './texts.ts';

/** What happened, line by line: when, what, and who did it. */
export function Entries(props: { entries: readonly StoryEntry[]; guide: GuideView }) {
  const { entries, guide } = props;
  const t = useTexts(storyTexts);
  const reasons = useTexts(callReasonTexts);
  const pick = usePick();
  return (
    <ol className={css.entries}>
      {entries.map((entry) => {
        const { what, more } = sayEntry(entry, { guide, t, reasons, pick });
        return (
          <li key={entry.n} className={css.entry}>
            <time className={css.time}>{timeOfDay(entry.at, guide.timeZone)}</time>
            <span className={css.what}>
              {what}
              {more && <span className={css.more}>{more}</span>}
            </span>
            <span className={css.by}>{entry.by}</span>
          </li>
        );
      })}
    </ol>
  );
}
