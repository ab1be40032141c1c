import css from './bring-documents.module.css';
import type { KioskDocument } from './document-card.tsx';
import { DocumentFace } from './document-card.tsx';

/** What to bring, as it looks. */
export function BringDocuments(props: { heading: string; documents: readonly KioskDocument[] }) {
  if (props.documents.length === 0) return null;
  return (
    <section className={css.bring}>
      <h2>{props.heading}</h2>
      <ul>
        {props.documents.map((document) => (
          <li key={document.id}>
            <DocumentFace document={document} />
          </li>
        ))}
      </ul>
    </section>
  );
}
