import { useEffect, useRef } from 'react';
import { Button } from '../../screen-kit/button.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { useKeys } from '../../screen-kit/use-keys.ts';
import css from './cover.module.css';
import { interruptedTexts } from './interrupted-texts.ts';

/** [C-28] somebody leans over: nothing of the customer's is to be seen until the clerk goes on; the steps stay as they are. */
export function Cover({ onUncover }: { onUncover: () => void }) {
  const ref = useRef<HTMLDialogElement>(null);
  const texts = useTexts(interruptedTexts).cover;
  useEffect(() => ref.current?.showModal(), []);
  useKeys({ B: onUncover }, { inDialog: true });
  return (
    <dialog ref={ref} className={css.cover} aria-label={texts.title} onCancel={onUncover}>
      <h2>{texts.title}</h2>
      <p>{texts.hint}</p>
      <Button kind="main" keys="B" onPress={onUncover}>
        {texts.back}
      </Button>
    </dialog>
  );
}
