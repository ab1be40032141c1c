import type { GuideView, ManagerView } from '../../contract/views.ts';
import { wholeMinutes } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { texts } from '../texts.ts';
import { nowTexts } from './texts.ts';
import css from './today.module.css';

type Totals = ManagerView['today'];
const COUNTED = ['issued', 'served', 'gaveUp', 'noShow', 'refused', 'diverted'] as const;

/** The day so far in figures, and why people were refused. */
export function Today(props: { today: Totals; guide: GuideView }) {
  const { today, guide } = props;
  const t = useTexts(nowTexts);
  const { minutes } = useTexts(texts);
  return (
    <Panel title={t.today}>
      <dl className={css.figures}>
        {COUNTED.map((name) => (
          <div key={name} className={css.figure}>
            <dt>{t[name]}</dt>
            <dd>{today[name]}</dd>
          </div>
        ))}
        <div className={css.figure}>
          <dt>{t.meanWait}</dt>
          <dd>{today.meanWait === undefined ? '–' : minutes(wholeMinutes(today.meanWait))}</dd>
        </div>
      </dl>
      <Refusals refusals={today.refusals} guide={guide} />
    </Panel>
  );
}

function Refusals(props: { refusals: Totals['refusals']; guide: GuideView }) {
  const { refusals, guide } = props;
  const t = useTexts(nowTexts);
  const pick = usePick();
  if (refusals.length === 0) return <p className={css.none}>{t.noRefusals}</p>;
  const reasons: Readonly<Record<string, string>> = t.reason;
  const say = ({ reason, document }: Totals['refusals'][number]) => {
    const why = reasons[reason] ?? t.reason.other;
    const missing = guide.documents.find(({ id }) => id === document);
    return document === undefined ? why : t.without(why, missing ? pick(missing.name) : document);
  };
  return (
    <>
      <h4 className={css.title}>{t.whyRefused}</h4>
      <ul className={css.refusals}>
        {[...refusals]
          .sort((one, other) => other.count - one.count)
          .map((refusal) => (
            <li key={`${refusal.reason} ${refusal.document}`}>
              <span>{say(refusal)}</span>
              <strong>{t.times(refusal.count)}</strong>
            </li>
          ))}
      </ul>
    </>
  );
}
