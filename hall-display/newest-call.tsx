import type { Call, GuideView } from '../contract/views.ts';
import { ArrowRight } from '../screen-kit/icons/glyphs.tsx';
import { Both, both } from './both.tsx';
import { CounterSign } from './counter-sign.tsx';
import css from './newest-call.module.css';

/**
 * The newest call: a ticket of brand colour, the number at its left, the counter on its stub. Words stand in the
 * ticket's language first.
 * @param props.announcing it is being announced: the card is lit a few calm times and keeps a bright edge
 */
export function NewestCall(props: { call: Call; guide: GuideView; announcing: boolean; font: number }) {
  const { call, guide, announcing, font } = props;
  // [P-09] who goes first by a priority is said decently, with what it means for the others; never which class, never who
  const { language, number, priority } = call;
  const counter = guide.counters.find(({ id }) => id === call.counterId);
  const place = guide.places.find(({ id }) => id === counter?.place);
  const label = counter?.label ?? { 'zh-CN': call.counterId, en: call.counterId };
  return (
    <section
      key={announcing ? call.callId : 'still'}
      className={`${css.ticket} ${announcing ? css.announcing : ''}`}
      role="status"
      aria-atomic="true"
    >
      <header className={css.head}>
        <Both text={both((t) => (call.again ? t.calledAgain : t.pleaseGoTo))} first={language} />
      </header>
      {priority && !call.again && (
        <p className={css.priority}>
          <Both text={both((t) => t.priority(priority.delayMinutes))} first={language} />
        </p>
      )}
      <div className={css.number}>{number}</div>
      <div className={css.arrow}>
        <ArrowRight />
      </div>
      <div className={css.counter}>
        <CounterSign label={label} language={language} font={font} words />
      </div>
      {place && (
        <footer className={css.place}>
          <strong>
            <Both text={place.name} first={language} />
          </strong>
          {place.way && <span lang={language}>{place.way[language]}</span>}
        </footer>
      )}
    </section>
  );
}
