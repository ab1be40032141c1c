import type { ReactNode } from 'react';
import type { GuideView, ManagerView } from '../../contract/views.ts';
import { useServerNow } from '../../screen-kit/connection.tsx';
import { wholeMinutes } from '../../screen-kit/format.ts';
import { StateShape } from '../../screen-kit/icons/state-shape.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { texts } from '../texts.ts';
import type { Fact } from './facts.ts';
import { asksForSomebody, factsOf } from './facts.ts';
import css from './headline.module.css';
import { nowTexts } from './texts.ts';

/** The first second: what the hall is like, in words and four figures. */
export function Headline(props: { view: ManagerView; guide: GuideView }) {
  const { view, guide } = props;
  const t = useTexts(nowTexts);
  const { minutes } = useTexts(texts);
  const now = useServerNow();
  const facts = factsOf(view);
  const asks = asksForSomebody(facts);
  const longest = view.longestSince === undefined ? undefined : wholeMinutes(now - view.longestSince);
  const open = view.counters.filter(({ state }) => state !== 'closed').length;
  const sentence = longest === undefined ? t.nobodyWaits : t.waitingSince(view.waiting, longest);
  return (
    <section className={`${css.headline} ${asks ? css.asks : ''}`} aria-labelledby="headline">
      <div className={css.words}>
        <span className={css.shape}>
          <StateShape state={asks ? 'alert' : 'done'} />
        </span>
        <div>
          <h2 id="headline" className={css.sentence}>
            {sentence}
          </h2>
          <ul className={css.facts}>
            {!view.open && <li>{t.closed}</li>}
            {facts.map((fact) => (
              <FactLine key={JSON.stringify(fact)} fact={fact} guide={guide} />
            ))}
          </ul>
        </div>
      </div>
      <dl className={css.figures}>
        <Figure name={t.waiting}>{view.waiting}</Figure>
        <Figure name={t.longest}>{longest === undefined ? '–' : minutes(longest)}</Figure>
        <Figure name={t.countersOpen}>{t.of(open, view.counters.length)}</Figure>
        <Figure name={t.alerts}>{view.alerts.length}</Figure>
      </dl>
    </section>
  );
}

function FactLine(props: { fact: Fact; guide: GuideView }) {
  const words = useTexts(nowTexts).fact;
  const pick = usePick();
  const { fact, guide } = props;
  switch (fact.kind) {
    case 'alertsOpen':
      return <li>{words.alertsOpen(fact.count)}</li>;
    case 'alertsTaken':
      return <li>{words.alertsTaken(fact.count)}</li>;
    case 'noCounter': {
      const queue = guide.queues.find(({ id }) => id === fact.queueId);
      return <li>{words.noCounter(queue ? pick(queue.name) : fact.queueId, fact.count)}</li>;
    }
    case 'allWell':
    case 'quiet':
      return <li>{words[fact.kind]}</li>;
    default:
      return fact satisfies never;
  }
}

function Figure(props: { name: string; children: ReactNode }) {
  return (
    <div className={css.figure}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
