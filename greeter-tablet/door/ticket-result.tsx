// [G-03, G-04, G-18] the number, very large, and exactly where to go; said in the customer's language.

import type { ReactNode } from 'react';
import { Chip } from '../../screen-kit/chip.tsx';
import { ArrowRight } from '../../screen-kit/icons/glyphs.tsx';
import { StepDrawing } from '../../screen-kit/icons/step-drawing.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { areasOf, counterLabels, placeOf, serviceOf } from '../guide-words.ts';
import { texts } from '../texts.ts';
import { useDoor } from './door-context.tsx';
import type { Result } from './result.ts';
import css from './ticket-result.module.css';

/** @param props.trouble what is said instead of how to hand the paper over, when none came out */
export function TicketResult(props: { result: Extract<Result, { kind: 'ticket' }>; trouble: ReactNode }) {
  const { result, trouble } = props;
  const words = useTexts(texts);
  const { guide } = useDoor();
  const { ticket, language, serviceId } = result;
  const { say } = texts[language];
  const service = serviceOf(guide, serviceId);
  const waitAt = placeOf(guide, ticket.waitAt);
  const counters = counterLabels(guide, ticket.counters, language);
  const areas = areasOf(guide, ticket.counters);
  const single = areas.length === 1 ? areas[0] : undefined;
  return (
    <>
      {ticket.second && <Chip state="held">{words.result.second}</Chip>}
      <div className={css.plate} lang={language}>
        <span>
          {say.yourNumber} · {service?.short[language]}
        </span>
        <h1 className={css.number}>{ticket.number}</h1>
        <p className={css.wait}>
          <strong>{say.ahead(ticket.ahead)}</strong>
          {ticket.withinMinutes !== undefined && <strong>{say.within(ticket.withinMinutes)}</strong>}
        </p>
      </div>
      <div className={css.way} lang={language}>
        {waitAt && (
          <p>
            <strong>{say.waitAt(waitAt.name[language])}</strong>
            <span>{waitAt.way?.[language]}</span>
          </p>
        )}
        <ArrowRight />
        <p>
          <strong>{counters.length > 0 ? say.thenTo(say.counters(counters)) : say.thenSoon}</strong>
          <span>{single?.way?.[language]}</span>
        </p>
      </div>
      {trouble ?? (
        <p className={css.how}>
          <StepDrawing drawing="bothHands" size="56px" />
          {words.result.paper}
        </p>
      )}
    </>
  );
}
