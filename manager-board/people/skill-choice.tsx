import type { GuideView } from '../../contract/views.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { postsTexts } from './posts-texts.ts';
import css from './role-choice.module.css';

/** What somebody can serve; without a record there is no limit. Nothing is drawn where the hall knows no skills. */
export function SkillChoice(props: {
  guide: GuideView;
  skills: readonly string[] | undefined;
  onChange: (skills: readonly string[]) => void;
}) {
  const { guide, skills, onChange } = props;
  const t = useTexts(postsTexts);
  const pick = usePick();
  if (guide.skills.length === 0) return null;
  const known = skills ?? guide.skills.map(({ id }) => id);
  const toggle = (skill: string) =>
    onChange(guide.skills.map(({ id }) => id).filter((id) => known.includes(id) !== (id === skill)));
  return (
    <fieldset className={css.roles}>
      <legend>{t.skills}</legend>
      <p className={css.hint}>
        {t.skillsHint}
        {skills === undefined && ` ${t.noLimit}`}
      </p>
      <div className={css.choices}>
        {guide.skills.map(({ id, name }) => (
          <label key={id} className={css.choice}>
            <input type="checkbox" checked={known.includes(id)} onChange={() => toggle(id)} />
            {pick(name)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
