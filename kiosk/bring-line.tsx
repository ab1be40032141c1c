import type { ComesAs } from '../contract/words.ts';
import { usePick, useTexts } from '../screen-kit/language.tsx';
import css from './bring-line.module.css';
import { useKiosk } from './kiosk-context.tsx';
import type { KioskService } from './path.ts';
import { documentsFor } from './path.ts';
import { texts } from './texts.ts';

/** What to have in the hand when called. */
export function BringLine(props: { service: KioskService; comesAs: ComesAs }) {
  const words = useTexts(texts);
  const pick = usePick();
  const { guide } = useKiosk();
  const required = documentsFor(props.service, props.comesAs) ?? [];
  const names = guide.documents.filter(({ id }) => required.includes(id)).map(({ name }) => pick(name));
  if (names.length === 0) return null;
  return (
    <div className={css.line}>
      <span>{words.number.bring}</span>
      <b>{names.join(words.listComma)}</b>
    </div>
  );
}
