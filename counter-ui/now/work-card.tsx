import type { ReactNode } from 'react';
import { useId } from 'react';
import type { DeskStep } from '../../contract/pack.ts';
import { StepDrawing } from '../../screen-kit/icons/step-drawing.tsx';
import css from './work-card.module.css';

/**
 * The one large card of the middle: what to do now.
 * @param props.doing how to do it, in a few words
 * @param props.words what to say, flowing around the drawing
 * @param props.dense set for a deed that needs the room itself: words and drawing make way
 * @param props.children what the deed itself needs: a list, amounts
 * @param props.actions the main action first
 */
export function WorkCard(props: {
  eyebrow: ReactNode;
  title: ReactNode;
  doing?: ReactNode;
  drawing: DeskStep['drawing'];
  words?: ReactNode;
  dense?: boolean;
  children?: ReactNode;
  actions: ReactNode;
}) {
  const id = useId();
  return (
    <section className={`${css.card} ${props.dense ? css.dense : ''}`} aria-labelledby={id}>
      <div className={css.drawing}>
        <StepDrawing drawing={props.drawing} size={props.dense ? '96px' : '132px'} />
      </div>
      <p className={css.eyebrow}>{props.eyebrow}</p>
      <div aria-live="polite">
        <h2 id={id} className={css.title}>
          {props.title}
        </h2>
        {props.doing !== undefined && <p className={css.doing}>{props.doing}</p>}
      </div>
      {props.words !== undefined && <div className={css.words}>{props.words}</div>}
      {props.children !== undefined && <div className={css.more}>{props.children}</div>}
      <footer className={css.actions}>{props.actions}</footer>
    </section>
  );
}
