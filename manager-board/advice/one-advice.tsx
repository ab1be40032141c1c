import type { Advice, AdviceReport } from '../../contract/advice.ts';
import type { GuideView, ManagerView } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand } from '../../screen-kit/connection.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { placeName, queueName } from '../names.ts';
import { texts } from '../texts.ts';
import css from './one-advice.module.css';
import { adviceTexts } from './texts.ts';

interface OneAdviceProps {
  readonly advice: Advice;
  readonly report: AdviceReport;
  readonly view: ManagerView;
  readonly guide: GuideView;
  /** The advice was acted on: the report is out of date. */
  readonly onTaken: () => void;
}

/** One change, what it does in figures, and the hand on it. */
export function OneAdvice(props: OneAdviceProps) {
  const { advice, report, view, guide } = props;
  const t = useTexts(adviceTexts);
  const words = useTexts(texts);
  const pick = usePick();
  const counter = placeName(guide, { screen: 'counter', at: advice.counterId }, words, pick);
  const people = advice.people.map((number) => {
    const member = view.staff.find((one) => one.number === number);
    return member ? words.staff(number, member.name) : number;
  });
  return (
    <li className={`${css.advice} ${advice.taken ? css.taken : ''}`}>
      <strong className={css.what}>
        {headline(advice, { t, counter, queue: queueName(guide, advice.queueId ?? '', pick) })}
      </strong>
      <Effect advice={advice} report={report} />
      {people.length > 0 && <p className={css.more}>{t.free(people.join(t.and))}</p>}
      <Hand {...props} counter={counter} />
    </li>
  );
}

type Words = ReturnType<typeof useTexts<(typeof adviceTexts)['en']>>;

function headline(advice: Advice, { t, counter, queue }: { t: Words; counter: string; queue: string }): string {
  if (advice.kind === 'help') return t.help(counter, queue);
  if (advice.kind === 'close') return t.close(counter);
  return advice.besides ? t.openToo(counter) : t.open(counter);
}

/** Late customers before and after, as figures and as bars of the same scale. */
function Effect(props: { advice: Advice; report: AdviceReport }) {
  const { advice, report } = props;
  const t = useTexts(adviceTexts);
  const before = baseOf(advice, report);
  const { mean: after, low, high } = advice.outlook.late;
  if (advice.kind === 'close') return <p className={css.effect}>{t.stays}</p>;
  const most = Math.max(1, report.asIs?.late.mean ?? before);
  return (
    <>
      <p className={css.effect}>
        {t.becomes(before, after)}
        {advice.lateInTen !== undefined && <span className={css.more}> · {t.inTen(advice.lateInTen)}</span>}
      </p>
      <div className={css.bars} aria-hidden="true">
        <span className={css.before} style={{ inlineSize: `${(100 * before) / most}%` }} />
        <span className={css.after} style={{ inlineSize: `${(100 * after) / most}%` }} />
      </div>
      <p className={css.more}>
        {high > low && `${t.range(low, high)}${t.stop}`}
        {t.wait80(Math.ceil(advice.outlook.wait80 / 60_000))}
      </p>
    </>
  );
}

/** What comes on top of another advice is counted from there. */
function baseOf({ besides }: Advice, { advice, asIs }: AdviceReport): number {
  const first = besides === undefined ? undefined : advice.find(({ counterId }) => counterId === besides);
  return (first?.outlook ?? asIs)?.late.mean ?? 0;
}

function Hand(props: OneAdviceProps & { counter: string }) {
  const { advice, view, onTaken, counter } = props;
  const t = useTexts(adviceTexts);
  const { send, busy, refusal, dismiss } = useCommand();
  const { adviceId, counterId, kind, queues } = advice;
  const act = async () => {
    const taken = await send('takeAdvice', { adviceId });
    // who takes up another line is at work already: nobody has to sit down
    if (taken.ok && kind === 'help' && queues) await send('assignCounter', { counterId, queues: [...queues] });
    if (taken.ok) onTaken();
  };
  if (advice.taken)
    return <p className={css.arranged}>{kind === 'close' ? t.takenClose(counter) : t.taken(counter)}</p>;
  if (view.allowed.takeAdvice !== true) return null;
  return (
    <>
      <div className={css.actions}>
        <Button kind="main" busy={busy !== undefined} onPress={() => void act()}>
          {kind === 'help' ? t.assign : t.take}
        </Button>
      </div>
      <RefusalNotice refusal={refusal} onDismiss={dismiss} />
    </>
  );
}
