// [G-07] the door guides; deeper questions belong to the consultation desk.
import { useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { texts } from '../texts.ts';
import css from './consultation-card.module.css';
import { Extras } from './extras.tsx';
import { NoteField } from './note-field.tsx';

export function ConsultationCard() {
  const words = useTexts(texts).consultation;
  return (
    <>
      <Panel title={words.title}>
        <p className={css.body}>{words.body}</p>
        <NoteField />
      </Panel>
      <Extras withoutNote />
    </>
  );
}
