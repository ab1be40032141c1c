// [G-07] the door guides; deeper questions belong to the consultation desk.
import { useTexts } from '../../screen-kit/language.tsx';
import { texts } from '../texts.ts';
import { Card } from './card.tsx';
import { Extras } from './extras.tsx';
import { NoteField } from './note-field.tsx';

export function ConsultationCard() {
  const words = useTexts(texts).consultation;
  return (
    <>
      <Card title={words.title}>
        <p>{words.body}</p>
        <NoteField />
      </Card>
      <Extras withoutNote />
    </>
  );
}
