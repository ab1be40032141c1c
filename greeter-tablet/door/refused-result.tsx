import type { ReactNode } from 'react';
import { DocumentDrawing } from '../../screen-kit/icons/document-drawing.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { documentOf, hallOf, serviceOf } from '../guide-words.ts';
import { texts } from '../texts.ts';
import { useDoor } from './door-context.tsx';
import css from './refused-result.module.css';
import type { Result } from './result.ts';

/** The bring list as it prints, for the customer to see once more. */
export function RefusedResult(props: { result: Extract<Result, { kind: 'refused' }>; trouble: ReactNode }) {
  const { result, trouble } = props;
  const words = useTexts(texts);
  const { guide } = useDoor();
  const { language, bring, hallId, serviceId } = result;
  const hall = hallOf(guide, hallId);
  return (
    <>
      <h1 className={css.title}>{trouble ? words.result.refusedNoPaper : words.result.refused}</h1>
      <div className={css.list} lang={language}>
        <p>{serviceOf(guide, serviceId)?.name[language]}</p>
        <ul>
          {bring.map((id) => {
            const document = documentOf(guide, id);
            return (
              document && (
                <li key={id}>
                  <DocumentDrawing drawing={document.drawing} size="40px" />
                  <strong>{document.name[language]}</strong>
                </li>
              )
            );
          })}
        </ul>
        {hall && (
          <p>
            <strong>{hall.name[language]}</strong>
            <br />
            {hall.address[language]} · {hall.hours[language]}
          </p>
        )}
      </div>
      {trouble ?? <p className={css.how}>{words.result.refusedHow}</p>}
    </>
  );
}
