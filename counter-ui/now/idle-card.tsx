import { StepDrawing } from '../../screen-kit/icons/step-drawing.tsx';
import { Kbd } from '../../screen-kit/kbd.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { useDesk } from '../desk.tsx';
import { pathTexts } from '../path-texts.ts';
import { useMinutesSince } from '../since.tsx';
import css from './idle-card.module.css';

/** Nobody at the desk: how many wait, and the one key that calls the next. */
export function IdleCard() {
  const { view } = useDesk();
  const texts = useTexts(pathTexts).idle;
  return (
    <section className={css.idle}>
      <div className={css.drawing}>
        <StepDrawing drawing="smile" size="112px" />
      </div>
      {view.waiting === 0 ? (
        <>
          <h2>{texts.nobody}</h2>
          <p>{texts.nobodyHint}</p>
        </>
      ) : (
        <>
          <h2 className={css.count}>
            <strong>{view.waiting}</strong> {texts.waiting}
          </h2>
          {view.longestSince !== undefined && <Longest since={view.longestSince} />}
          <p className={css.press}>
            {texts.press} <Kbd keys="F2" />
          </p>
        </>
      )}
    </section>
  );
}

function Longest(props: { since: number }) {
  return <p>{useTexts(pathTexts).idle.longest(useMinutesSince(props.since))}</p>;
}
