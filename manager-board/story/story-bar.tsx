import type { GuideView } from '../../contract/views.ts';
import { timeOfDay } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { counterLabel, lengthWords } from '../names.ts';
import { texts } from '../texts.ts';
import css from './story-bar.module.css';
import { type Stretch, sharesOf } from './stretches.ts';
import { storyTexts } from './texts.ts';

/** The time in the hall as a bar, each stretch with its own pattern and word, and the same as a table. */
export function StoryBar(props: { stretches: readonly Stretch[]; guide: GuideView }) {
  const { stretches, guide } = props;
  const t = useTexts(storyTexts);
  const words = useTexts(texts);
  const pick = usePick();
  const shares = sharesOf(stretches);
  const { timeZone } = guide;
  const total = (stretches.at(-1)?.until ?? 0) - (stretches[0]?.from ?? 0);
  return (
    <>
      <div className={css.bar} aria-hidden="true">
        {stretches.map((stretch, index) => (
          <div
            key={`${stretch.kind} ${stretch.from}`}
            className={`${css.part} ${css[stretch.kind]}`}
            style={{ width: `${shares[index]}%` }}
            title={`${t.kinds[stretch.kind]} ${lengthWords(stretch.until - stretch.from, words)}`}
          >
            {(shares[index] ?? 0) > 9 && <span className={css.word}>{t.kinds[stretch.kind]}</span>}
            {(shares[index] ?? 0) > 9 && <span>{lengthWords(stretch.until - stretch.from, words)}</span>}
          </div>
        ))}
      </div>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.stretch}</th>
            <th scope="col">{t.from}</th>
            <th scope="col">{t.until}</th>
            <th scope="col">{t.length}</th>
            <th scope="col">{t.where}</th>
          </tr>
        </thead>
        <tbody>
          {stretches.map((stretch) => (
            <tr key={`${stretch.kind} ${stretch.from}`}>
              <th scope="row">
                <i className={`${css.sign} ${css[stretch.kind]}`} aria-hidden="true" />
                {t.kinds[stretch.kind]}
              </th>
              <td>{timeOfDay(stretch.from, timeZone)}</td>
              <td>{stretch.lasts ? t.goesOn : timeOfDay(stretch.until, timeZone)}</td>
              <td className={css.length}>{lengthWords(stretch.until - stretch.from, words)}</td>
              <td>
                {stretch.counterId ? t.atCounter(counterLabel(guide, stretch.counterId, pick)) : '–'}
                {stretch.counterId && stretch.by && ` · ${stretch.by}`}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t.total}
            </th>
            <td className={css.length}>{lengthWords(total, words)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </>
  );
}
