import type { GuideView, ManagerView } from '../../contract/views.ts';
import { wholeMinutes } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { Link } from '../link.tsx';
import { texts } from '../texts.ts';
import { listHash, type TicketList } from '../where.ts';
import { nowTexts } from './texts.ts';
import css from './today.module.css';

type Totals = ManagerView['today'];
const COUNTED = ['issued', 'served', 'gaveUp', 'noShow', 'refused', 'diverted'] as const;
/** What is behind each figure. */
const BEHIND: { readonly [K in (typeof COUNTED)[number]]: TicketList } = {
  issued: {},
  served: { outcome: 'served' },
  gaveUp: { outcome: 'gaveUp' },
  noShow: { outcome: 'noShow' },
  refused: { away: 'refused' },
  diverted: { away: 'diverted' },
};

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
            <dd>
              <Link href={listHash(BEHIND[name])} label={t.behind(t[name], today[name])}>
                {today[name]}
              </Link>
            </dd>
          </div>
        ))}
        <div className={css.figure}>
          <dt>{t.meanWait}</dt>
          <dd>
            {today.meanWait === undefined ? (
              '–'
            ) : (
              <Link href={listHash({ order: 'waited' })}>{minutes(wholeMinutes(today.meanWait))}</Link>
            )}
          </dd>
        </div>
      </dl>
      <Refusals refusals={today.refusals} guide={guide} />
    </Panel>
  );
}

const missingIn = ({ document }: Totals['refusals'][number]) => (document === undefined ? {} : { document });

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
              <strong>
                <Link
                  href={listHash({ away: 'refused', reason: refusal.reason, ...missingIn(refusal) })}
                  label={`${say(refusal)} ${t.times(refusal.count)}`}
                >
                  {t.times(refusal.count)}
                </Link>
              </strong>
            </li>
          ))}
      </ul>
    </>
  );
}
