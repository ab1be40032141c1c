import { DocumentDrawing } from '../../screen-kit/icons/document-drawing.tsx';
import { useLanguage } from '../../screen-kit/language.tsx';
import { useDesk } from '../desk.tsx';
import { useNames } from '../names.ts';
import { Tick } from '../tick.tsx';
import css from './documents-ticks.module.css';

/** The documents that a service asks for, each there or not. */
export function DocumentsTicks(props: {
  title: string;
  asked: readonly string[];
  brought: ReadonlySet<string>;
  onToggle: (document: string) => void;
}) {
  const { guide } = useDesk();
  const { language } = useLanguage();
  const names = useNames();
  return (
    <div>
      <h3 className={css.title}>{props.title}</h3>
      <ul className={css.list}>
        {props.asked.map((document) => {
          const known = guide.documents.find(({ id }) => id === document);
          return (
            <li key={document} className={css.row}>
              <Tick checked={props.brought.has(document)} onToggle={() => props.onToggle(document)}>
                {known && <DocumentDrawing drawing={known.drawing} size="1.6em" />}
                <span>
                  {names.document(document)}
                  {known && <small className={css.hint}>{known.hint[language]}</small>}
                </span>
              </Tick>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
