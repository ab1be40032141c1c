import { Field } from '../../screen-kit/field.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { texts } from '../texts.ts';
import { useDoor } from './door-context.tsx';

/** A few words for whoever calls the number; it stays out of sight of everybody else. */
export function NoteField() {
  const words = useTexts(texts).extras;
  const { triage, tell } = useDoor();
  return (
    <Field
      label={words.noteLabel}
      value={triage.note}
      maxLength={500}
      lines={3}
      hint={words.noteHint}
      onChange={(note) => tell({ type: 'set', set: { note } })}
    />
  );
}
