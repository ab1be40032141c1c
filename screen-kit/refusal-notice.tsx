import type { Refusal } from '../contract/refusals.ts';
import { Button } from './button.tsx';
import { useServerNow } from './connection.tsx';
import { Cross } from './icons/glyphs.tsx';
import { useLanguage, useTexts } from './language.tsx';
import { Notice } from './notice.tsx';
import { sayRefusal } from './refusal-text.ts';
import { kitTexts } from './texts.ts';

/** A "no" of the hall: what has happened, what is safe, what to do next. Draws nothing without one. */
export function RefusalNotice(props: { refusal: Refusal | undefined; onDismiss?: () => void }) {
  const { language } = useLanguage();
  const texts = useTexts(kitTexts);
  const now = useServerNow(10_000);
  const { refusal, onDismiss } = props;
  if (!refusal) return null;
  const said = sayRefusal(refusal, language, now);
  const close = onDismiss && <Button kind="quiet" icon={<Cross />} label={texts.close} onPress={onDismiss} />;
  return (
    <Notice tone="caution" title={said.what} urgent action={close}>
      {[said.safe, said.next].filter(Boolean).join(language === 'en' ? ' ' : '')}
    </Notice>
  );
}
