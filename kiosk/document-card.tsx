import { useState } from 'react';
import type { GuideView } from '../contract/views.ts';
import { Button } from '../screen-kit/button.tsx';
import { Dialog } from '../screen-kit/dialog.tsx';
import { DocumentDrawing } from '../screen-kit/icons/document-drawing.tsx';
import { Check, Cross } from '../screen-kit/icons/glyphs.tsx';
import { usePick, useTexts } from '../screen-kit/language.tsx';
import css from './document-card.module.css';
import { texts } from './texts.ts';

export type KioskDocument = GuideView['documents'][number];

/** A document as it looks, what counts as one, and the way to say that it is not there. */
export function DocumentCard(props: { document: KioskDocument; missing: boolean; onToggle: () => void }) {
  const { document, missing, onToggle } = props;
  const words = useTexts(texts).documents;
  const pick = usePick();
  const name = pick(document.name);
  return (
    <li className={`${css.card} ${missing ? css.missing : ''}`}>
      <DocumentFace document={document} />
      <div className={css.actions}>
        <Kinds document={document} />
        <Button
          icon={missing ? <Check /> : <Cross />}
          label={`${missing ? words.hereAfterAll : words.notHere}: ${name}`}
          pressed={missing}
          onPress={onToggle}
        >
          {missing ? words.hereAfterAll : words.notHere}
        </Button>
      </div>
    </li>
  );
}

/** The picture and the name of a document. */
export function DocumentFace(props: { document: KioskDocument }) {
  const { document } = props;
  const pick = usePick();
  return (
    <div className={css.face}>
      <span className={css.drawing}>
        <DocumentDrawing drawing={document.drawing} size="calc(var(--t-xl) * 1.7)" />
      </span>
      <span className={css.words}>
        <b>{pick(document.name)}</b>
        <span>{pick(document.hint)}</span>
      </span>
    </div>
  );
}

/** Any one of several kinds will do: which ones is said on demand. */
function Kinds(props: { document: KioskDocument }) {
  const words = useTexts(texts).documents;
  const pick = usePick();
  const [open, setOpen] = useState(false);
  const { kinds, name } = props.document;
  if (kinds.length < 2) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button kind="quiet" label={`${words.whichCount} ${pick(name)}`} onPress={() => setOpen(true)}>
        {words.whichCount}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={words.whichTitle}
        actions={
          <Button kind="main" onPress={close}>
            {words.close}
          </Button>
        }
      >
        <ul className={css.kinds}>
          {kinds.map((kind) => (
            <li key={kind.id}>{pick(kind.name)}</li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
