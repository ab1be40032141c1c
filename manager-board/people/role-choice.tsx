import { useId } from 'react';
import type { Role } from '../../contract/words.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import css from './role-choice.module.css';
import { peopleTexts } from './texts.ts';

/** Which roles somebody has; ticked with a finger or the space bar. */
export function RoleChoice(props: {
  roles: readonly Role[];
  wrong: boolean;
  onChange: (roles: readonly Role[]) => void;
}) {
  const { roles, onChange } = props;
  const t = useTexts(peopleTexts);
  const hint = useId();
  const all = Object.keys(t.role) as Role[];
  const toggle = (role: Role) => onChange(all.filter((one) => roles.includes(one) !== (one === role)));
  return (
    <fieldset className={css.roles} aria-describedby={hint}>
      <legend>{t.roles}</legend>
      <p id={hint} className={props.wrong ? css.wrong : css.hint}>
        {t.rolesHint}
      </p>
      <div className={css.choices}>
        {all.map((role) => (
          <label key={role} className={css.choice}>
            <input type="checkbox" checked={roles.includes(role)} onChange={() => toggle(role)} />
            {t.role[role]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
