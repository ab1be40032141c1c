import type { ReactNode } from 'react';
import type { GuideView, ManagerView } from '../../contract/views.ts';
import { useServerNow } from '../../screen-kit/connection.tsx';
import { timeOfDay, wholeMinutes } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { DutyLine } from '../control/duty-line.tsx';
import { EvacuateButton } from '../control/evacuation.tsx';
import { LevelHistory } from '../control/level-history.tsx';
import { LevelShape, type ShownLevel } from '../control/level-shape.tsx';
import { useSayReason } from '../control/names.ts';
import { StartPlanButton } from '../control/start-plan-button.tsx';
import { controlTexts } from '../control/texts.ts';
import { texts } from '../texts.ts';
import type { Fact } from './facts.ts';
import { factsOf } from './facts.ts';
import css from './headline.module.css';
import { nowTexts } from './texts.ts';

/** The first second: is the hall under control, in a word with its reasons and four figures. [S-03] */
export function Headline(props: { view: ManagerView; guide: GuideView }) {
  const { view, guide } = props;
  const { control } = view;
  const t = useTexts(nowTexts);
  const c = useTexts(controlTexts);
  const { minutes } = useTexts(texts);
  const now = useServerNow();
  const longest = view.longestSince === undefined ? undefined : wholeMinutes(now - view.longestSince);
  const open = view.counters.filter(({ state }) => state !== 'closed').length;
  const since = control?.evacuation?.since ?? control?.since ?? 0;
  const level: ShownLevel = control?.evacuation ? 'evacuation' : (control?.level ?? 'calm');
  return (
    <section className={`${css.headline} ${css[level]}`} aria-labelledby="headline">
      <div className={css.words}>
        <span className={css.shape}>
          <LevelShape level={level} />
        </span>
        <div>
          <h2 id="headline" className={css.sentence}>
            {c.level[level]}
            {since > 0 && <small className={css.since}>{c.since(timeOfDay(since, guide.timeZone))}</small>}
          </h2>
          {!control?.evacuation && <Reasons view={view} guide={guide} longest={longest} />}
        </div>
      </div>
      <dl className={css.figures}>
        <Figure name={t.waiting}>{view.waiting}</Figure>
        <Figure name={t.longest}>{longest === undefined ? '–' : minutes(longest)}</Figure>
        <Figure name={t.countersOpen}>{t.of(open, view.counters.length)}</Figure>
        <Figure name={t.alerts}>{view.alerts.length}</Figure>
      </dl>
      {control && (
        <div className={css.foot}>
          <DutyLine duty={control.duty} staff={view.staff} guide={guide} />
          <LevelHistory history={control.history} guide={guide} />
          <div className={css.actions}>
            {!control.plan && !control.proposed && <StartPlanButton guide={guide} />}
            {!control.evacuation && <EvacuateButton />}
          </div>
        </div>
      )}
    </section>
  );
}

function Reasons(props: { view: ManagerView; guide: GuideView; longest: number | undefined }) {
  const { view, guide, longest } = props;
  const { control } = view;
  const t = useTexts(nowTexts);
  const c = useTexts(controlTexts);
  const say = useSayReason(guide);
  const reasons = control?.reasons ?? [];
  // a line without a counter stands among the reasons, in their own words
  const facts = factsOf(view).filter(({ kind }) => kind !== 'noCounter' || reasons.length === 0);
  const needsMore = control !== undefined && control.counters.needed > control.counters.open;
  return (
    <ul className={css.facts}>
      {!view.open && <li>{t.closed}</li>}
      {reasons.map((reason) => (
        <li key={`${reason.kind} ${reason.queueId ?? ''}`} className={css.reason}>
          {say(reason)}
        </li>
      ))}
      {reasons.length === 0 && <li>{longest === undefined ? t.nobodyWaits : t.waitingSince(view.waiting, longest)}</li>}
      {needsMore && <li>{c.needed(control.counters.needed)}</li>}
      {control?.settling && <li>{c.settling}</li>}
      {facts.map((fact) => (
        <FactLine key={JSON.stringify(fact)} fact={fact} guide={guide} />
      ))}
    </ul>
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
