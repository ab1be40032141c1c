import type { DisplayView, GuideView } from '../contract/views.ts';
import { Both, both } from './both.tsx';
import css from './closed-hall.module.css';
import type { OpenSpan } from './opening-hours.ts';
import { openSpans } from './opening-hours.ts';
import { whyClosed } from './scene.ts';
import { texts } from './texts.ts';

/** A closed hall: why, and when it is open. */
export function ClosedHall(props: { view: DisplayView; guide: GuideView; now: number }) {
  const { view, guide, now } = props;
  const why = whyClosed(view, now);
  return (
    <section className={css.closed}>
      <div>
        <p className={css.why}>
          <Both text={both((t) => t[why])} stacked />
        </p>
        <p className={css.greeting}>
          <Both text={both((t) => (why === 'closedNow' ? t.goodbye : t.welcome))} />
        </p>
      </div>
      <div>
        <h2 className={css.title}>
          <Both text={both((t) => t.openingHours)} />
        </h2>
        <dl className={css.hours}>
          {openSpans(guide.hall.hours).map((span) => (
            <Span key={span.first} span={span} />
          ))}
        </dl>
      </div>
      <p className={css.address}>
        <Both text={guide.hall.address} />
        <span>{guide.hall.phone}</span>
      </p>
    </section>
  );
}

function Span(props: { span: OpenSpan }) {
  const { first, last, from, to } = props.span;
  const name = (day: number, language: 'zh-CN' | 'en') => texts[language].days.split(' ')[day - 1] ?? '';
  return (
    <>
      <dt>
        <Both text={both((t, language) => t.daySpan(name(first, language), name(last, language)))} />
      </dt>
      <dd>
        {from} – {to}
      </dd>
    </>
  );
}
