import type { GuideView } from '../../contract/views.ts';
import type { Language } from '../../contract/words.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand } from '../../screen-kit/connection.tsx';
import { timeOfDay } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { errorWords } from '../names.ts';
import { PrinterState } from '../printer-state.tsx';
import { texts } from '../texts.ts';
import type { Printer } from './printer.ts';
import css from './printer-machine.module.css';
import { paperTexts } from './texts.ts';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** The machine: its name, its state in words, and a test page in either language. */
export function PrinterMachine(props: { printer: Printer; guide: GuideView }) {
  const { id, name, paperMillimetres, virtual, standing } = props.printer;
  const t = useTexts(paperTexts);
  const words = useTexts(texts);
  const pick = usePick();
  const toast = useToast();
  const { send, busy, refusal, dismiss } = useCommand();
  const test = async (language: Language) => {
    const answer = await send('printTest', { printer: id, language });
    if (answer.ok) toast({ tone: 'done', text: t.ordered });
  };
  const { state, error, since } = standing;
  return (
    <div className={css.machine}>
      <div className={css.head}>
        <h2 id={`printer-${id}`} className={css.name}>
          {pick(name)}
        </h2>
        <PrinterState state={state} />
      </div>
      <p className={css.kind}>
        {t.width(paperMillimetres)}
        {virtual && ` · ${t.virtual}`}
      </p>
      {error !== undefined && (
        <p className={css.error}>
          {errorWords(error, words)}
          {since !== undefined && ` (${t.since(timeOfDay(since, props.guide.timeZone))})`}
        </p>
      )}
      <div className={css.tests}>
        <span>{t.test}</span>
        {LANGUAGES.map((language) => (
          <Button
            key={language}
            label={`${t.test}: ${t.testIn[language]}`}
            busy={busy === 'printTest'}
            onPress={() => void test(language)}
          >
            {t.testIn[language]}
          </Button>
        ))}
      </div>
      <RefusalNotice refusal={refusal} onDismiss={dismiss} />
    </div>
  );
}
