import type { GuideView } from '../../contract/views.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { madeOwn, toggled } from './chosen-lines.ts';
import css from './line-choice.module.css';
import { postsTexts } from './posts-texts.ts';

/** The lines that a counter serves: ticked, and one of them its own. */
export function LineChoice(props: {
  guide: GuideView;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const { guide, chosen, onChange } = props;
  const t = useTexts(postsTexts);
  const pick = usePick();
  return (
    <ul className={css.lines}>
      {guide.queues.map(({ id, name, prefix }) => {
        const isChosen = chosen.includes(id);
        return (
          <li key={id} className={css.line}>
            <label className={css.tick}>
              <input type="checkbox" checked={isChosen} onChange={() => onChange(toggled(chosen, id))} />
              <span>
                <b>{prefix}</b> {pick(name)}
              </span>
            </label>
            {isChosen && chosen[0] === id && <span className={css.own}>{t.own}</span>}
            {isChosen && chosen[0] !== id && (
              <button type="button" className={css.make} onClick={() => onChange(madeOwn(chosen, id))}>
                {t.makeOwn}
                <span className="unseen"> {pick(name)}</span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
