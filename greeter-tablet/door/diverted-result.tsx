import { StepDrawing } from '../../screen-kit/icons/step-drawing.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { hallOf, serviceOf } from '../guide-words.ts';
import { texts } from '../texts.ts';
import css from './diverted-result.module.css';
import { useDoor } from './door-context.tsx';
import type { Result } from './result.ts';

/** Where the customer goes now, named exactly. [G-18] */
export function DivertedResult({ result }: { result: Extract<Result, { kind: 'diverted' }> }) {
  const words = useTexts(texts).result;
  const { guide } = useDoor();
  const { language, to, hallId, serviceId } = result;
  const service = serviceOf(guide, serviceId);
  const hall = hallOf(guide, hallId);
  const terminals = guide.places.find(({ kind }) => kind === 'terminals');
  const channel = to === 'otherHall' ? undefined : service?.elsewhere?.[to]?.[language];
  return (
    <>
      <StepDrawing drawing="farewell" size="120px" />
      <h1 className={css.title}>{words.diverted[to]}</h1>
      <div className={css.where} lang={language}>
        {channel && <strong>{channel}</strong>}
        {to === 'terminal' && <p>{terminals?.way?.[language]}</p>}
        {hall && <strong>{hall.name[language]}</strong>}
        {hall && <p>{hall.address[language]}</p>}
        {hall && <p>{hall.hours[language]}</p>}
      </div>
    </>
  );
}
