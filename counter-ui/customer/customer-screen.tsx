import type { ReactNode } from 'react';
import type { CustomerView, GuideView, PaymentView } from '../../contract/views.ts';
import { pick, useLanguage, useTexts } from '../../screen-kit/language.tsx';
import css from './customer-screen.module.css';
import { HandBackStage } from './hand-back-stage.tsx';
import { PayStage } from './pay-stage.tsx';
import { RateStage, useOpenRate } from './rate-stage.tsx';
import { SignStage } from './sign-stage.tsx';
import { customerTexts } from './texts.ts';
import { BothLanguages, WordStage } from './word-stage.tsx';

interface Props {
  readonly view: CustomerView;
  readonly guide: GuideView;
}

/** What concerns this customer now, large; nothing that the next in line could not read. */
export function CustomerScreen({ view, guide }: Props) {
  const texts = useTexts(customerTexts);
  const { language } = useLanguage();
  const name = counterWords(guide, view.counterId)[language];
  return (
    <main className={css.screen}>
      {isBetween(view) ? (
        <h1 className="unseen">{name}</h1>
      ) : (
        <header className={css.head}>
          <h1>{name}</h1>
          {view.number && view.stage !== 'called' && <strong>{view.number}</strong>}
        </header>
      )}
      <div className={css.stage} aria-live="polite">
        <Stage view={view} guide={guide} />
      </div>
      <footer className={css.foot}>
        <span>{pick(guide.hall.brand.name, language)}</span>
        {view.staff && view.number && <span>{texts.servedBy(view.staff)}</span>}
      </footer>
    </main>
  );
}

function Stage({ view, guide }: Props): ReactNode {
  const texts = useTexts(customerTexts);
  const { language } = useLanguage();
  const { symbol } = guide.hall.currency;
  const counter = counterWords(guide, view.counterId);
  const rate = useOpenRate(view.rate);
  switch (view.stage) {
    case 'closed':
      return <BothLanguages large={counter} word="closed" hint="closedHint" />;
    case 'idle':
      if (rate) return <RateStage rate={rate} title={texts.thanks} hint={texts.farewell} />;
      return <BothLanguages large={counter} word="idle" hint="idleHint" />;
    case 'called':
      return <WordStage number={view.number} title={texts.called(counter[language])} />;
    case 'serving':
      return <WordStage number={view.number} title={texts.serving} drawing="smile" />;
    case 'sign':
      if (view.signs) return <SignStage key={view.signs} ticketId={view.signs} />;
      return <WordStage title={texts.sign} hint={texts.signHint} drawing="signHere" />;
    case 'received':
    case 'change':
      return isKnown(view.payment) ? (
        <PayStage payment={view.payment} symbol={symbol} />
      ) : (
        <WordStage number={view.number} title={texts.serving} drawing="smile" />
      );
    case 'handBack':
      return <HandBackStage items={view.handBack} />;
    case 'farewell':
      if (rate) return <RateStage rate={rate} title={texts.thanks} hint={texts.farewell} />;
      return view.language ? (
        <WordStage title={texts.thanks} hint={texts.farewell} drawing="farewell" />
      ) : (
        <BothLanguages word="thanks" hint="farewell" drawing="farewell" />
      );
    default:
      return view.stage satisfies never;
  }
}

/** The counter's name in both languages: 3 is "Counter 3", a desk with a name of its own keeps it. */
function counterWords(guide: GuideView, counterId: string) {
  const label = guide.counters.find(({ id }) => id === counterId)?.label;
  const word = (language: 'zh-CN' | 'en') => {
    const own = label?.[language] ?? counterId;
    return /^\d+$/.test(own) ? customerTexts[language].numbered(own) : own;
  };
  return { 'zh-CN': word('zh-CN'), en: word('en') };
}

/** Between two customers the counter's name stands large in the middle instead. */
const isBetween = ({ stage }: CustomerView) => stage === 'idle' || stage === 'closed';

/** Before the clerk has entered an amount there is none to be shown. */
const isKnown = (payment: PaymentView | undefined): payment is PaymentView =>
  payment !== undefined && (payment.stage !== 'due' || payment.due > 0);
