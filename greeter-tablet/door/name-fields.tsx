// [F-31] addressed by name and title, when they have said it themselves.
import { Field } from '../../screen-kit/field.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { Segmented } from '../../screen-kit/segmented.tsx';
import { texts } from '../texts.ts';
import { useDoor } from './door-context.tsx';
import css from './name-fields.module.css';

export function NameFields() {
  const words = useTexts(texts).extras;
  const { triage, tell } = useDoor();
  const { ms, mr, none } = words.titles;
  return (
    <div className={css.fields}>
      <Field
        label={words.surname}
        value={triage.surname}
        maxLength={40}
        hint={words.surnameHint}
        onChange={(surname) => tell({ type: 'set', set: { surname } })}
      />
      <div className={css.title}>
        <Segmented
          label={words.titleLabel}
          value={triage.title}
          options={[
            { value: 'ms', label: ms },
            { value: 'mr', label: mr },
            { value: 'none', label: none },
          ]}
          onChange={(title) => tell({ type: 'set', set: { title } })}
        />
      </div>
    </div>
  );
}
