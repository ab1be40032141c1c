import { StepDrawing } from '../../screen-kit/icons/step-drawing.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { floorTexts } from '../floor-texts.ts';
import css from './farewell-card.module.css';

export function FarewellCard() {
  const words = useTexts(floorTexts).farewell;
  return (
    <section className={css.card} aria-label={words.title}>
      <StepDrawing drawing="farewell" size="140px" />
      <p className={css.say}>{words.thanks}</p>
      <p className={css.say}>{words.bye}</p>
      <p className={css.how}>{words.how}</p>
    </section>
  );
}
