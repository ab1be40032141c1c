import { lazy, Suspense } from 'react';
import { useTexts } from '../../screen-kit/language.tsx';
import { Notice } from '../../screen-kit/notice.tsx';
import { sayPrinterError } from '../printer-words.ts';
import { texts } from '../texts.ts';
import css from './paper-trouble.module.css';
import type { Result, Trouble } from './result.ts';

const PhoneCode = lazy(() => import('./phone-code.tsx'));

/** No paper has come out: the number is valid all the same, and somebody has to tell the customer. */
export function PaperTrouble({ result, trouble }: { result: Result; trouble: Trouble }) {
  const words = useTexts(texts);
  const reason = sayPrinterError(words, trouble.error);
  const isTicket = result.kind === 'ticket';
  const title = isTicket ? words.result.paperFailed(reason) : words.result.paperFailedList(reason);
  const phoneUrl = isTicket ? result.ticket.phoneUrl : undefined;
  return (
    <div className={css.trouble}>
      <Notice tone="alert" urgent title={title}>
        {isTicket ? words.result.tellCustomer : words.result.tellList}{' '}
        {trouble.printsLater ? words.result.printsLater : words.result.printAgain}
      </Notice>
      {phoneUrl && (
        <Suspense fallback={null}>
          <PhoneCode address={phoneUrl} label={words.result.scan} />
        </Suspense>
      )}
    </div>
  );
}
