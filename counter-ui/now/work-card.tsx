import type { ReactNode } from 'react';
import { useId } from 'react';
import type { DeskStep } from '../../contract/pack.ts';
import { StepDrawing } from '../../screen-kit/icons/step-drawing.tsx';
import css from './work-card.module.css';

/**
 * The one large card of the middle: what to do now.
 * @param props.doing how to do it, in a few words
 * @param props.children what the deed itself needs: a list, amounts
 * @param props.actions the main action first
 */
export function WorkCard(props: {
  eyebrow: ReactNode;
  title: ReactNode;
  doing?: ReactNode;
  drawing?: DeskStep['drawing'];
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const id = useId();
  return (
    <section className={css.card} aria-labelledby={id}>
      <div aria-live="polite">
        <p className={css.eyebrow}>{props.eyebrow}</p>
        <h2 id={id} className={css.title}>
          {props.title}
        </h2>
        {props.doing !== undefined && <p className={css.doing}>{props.doing}</p>}
      </div>
      {props.drawing && (
        <div className={css.drawing}>
          <StepDrawing drawing={props.drawing} size="132px" />
        </div>
      )}
      {props.children !== undefined && <div className={css.more}>{props.children}</div>}
      {props.actions !== undefined && <footer className={css.actions}>{props.actions}</footer>}
    </section>
  );
}
