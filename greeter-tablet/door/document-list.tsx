// [G-15] each document: there, not there, or not acceptable; which of the lawful kinds it is only where somebody says so.
import type { GuideService } from '../../contract/views.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { Notice } from '../../screen-kit/notice.tsx';
import { useKeys } from '../../screen-kit/use-keys.ts';
import { documentOf } from '../guide-words.ts';
import { texts } from '../texts.ts';
import css from './document-list.module.css';
import { DocumentRow } from './document-row.tsx';
import { useDoor } from './door-context.tsx';

export function DocumentList({ service }: { service: GuideService }) {
  const words = useTexts(texts);
  const { guide, triage, tell } = useDoor();
  const required = service.documents[triage.comesAs];
  const toggleNth = (at: number) => () => {
    const document = required?.[at];
    if (!document) return;
    const answer = triage.answers[document] === 'here' ? undefined : 'here';
    tell({ type: 'answer', documents: [document], answer });
  };
  useKeys(Object.fromEntries((required ?? []).slice(0, 9).map((_, at) => [String(at + 1), toggleNth(at)])));
  if (!required) return null;
  if (required.length === 0) return <Notice tone="done">{words.noDocuments}</Notice>;
  return (
    <section className={css.documents} aria-labelledby="documents-asked">
      <h2 id="documents-asked">{words.documents}</h2>
      <ul>
        {required.map((id) => {
          const document = documentOf(guide, id);
          return document && <DocumentRow key={id} document={document} />;
        })}
      </ul>
    </section>
  );
}
