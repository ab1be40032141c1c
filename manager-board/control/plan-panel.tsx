import { useState } from 'react';
import type { ControlView, PlanView } from '../../contract/control.ts';
import type { GuideView, ManagerView } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand } from '../../screen-kit/connection.tsx';
import { controlWords } from '../../screen-kit/control-words.ts';
import { ConfirmDialog } from '../../screen-kit/dialog.tsx';
import { timeOfDay, wholeMinutes } from '../../screen-kit/format.ts';
import { StateShape } from '../../screen-kit/icons/state-shape.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { useStaffWords } from './names.ts';
import css from './plan-panel.module.css';
import { controlTexts } from './texts.ts';

interface PlanProps {
  readonly control: ControlView;
  readonly staff: ManagerView['staff'];
  readonly guide: GuideView;
}

/** [S-04, S-05] the running plan as a checklist; before it, the proposal once a limit is passed. */
export function PlanPanel(props: PlanProps) {
  const { control } = props;
  if (control.plan) return <RunningPlan {...props} plan={control.plan} />;
  return control.proposed === undefined ? null : <ProposedPlan {...props} proposed={control.proposed} />;
}

function ProposedPlan({ guide, proposed }: PlanProps & { proposed: string }) {
  const t = useTexts(controlTexts);
  return (
    <section className={css.proposal} aria-label={t.propose}>
      <strong className={css.limit}>
        <StateShape state="alert" />
        {t.propose}
      </strong>
      <Causes guide={guide} first={proposed} only={(cause) => cause === proposed} />
      <details className={css.others}>
        <summary>{t.otherCauses}</summary>
        <p className={css.how}>{t.proposeHow}</p>
        <Causes guide={guide} only={(cause) => cause !== proposed} />
      </details>
    </section>
  );
}

/** The causes as buttons; the first is the one that is meant most often. */
export function Causes(props: {
  guide: GuideView;
  first?: string;
  only?: (cause: string) => boolean;
  onStarted?: () => void;
}) {
  const { guide, first, only = () => true, onStarted } = props;
  const t = useTexts(controlTexts);
  const pick = usePick();
  const { send, busy, refusal, dismiss } = useCommand();
  const start = async (cause: string) => {
    const answer = await send('startPlan', { cause });
    if (answer.ok) onStarted?.();
  };
  return (
    <>
      <div className={css.causes}>
        {guide.control.plan.causes
          .filter(({ id }) => only(id))
          .map(({ id, name }) => (
            <Button
              key={id}
              kind={id === first ? 'main' : 'plain'}
              busy={busy !== undefined}
              onPress={() => void start(id)}
            >
              {t.startBecause(pick(name))}
            </Button>
          ))}
      </div>
      <RefusalNotice refusal={refusal} onDismiss={dismiss} />
    </>
  );
}

function RunningPlan({ plan, staff, guide }: PlanProps & { plan: PlanView }) {
  const t = useTexts(controlTexts);
  const pick = usePick();
  const person = useStaffWords(staff);
  const cause = guide.control.plan.causes.find(({ id }) => id === plan.cause);
  const clock = (at: number) => timeOfDay(at, guide.timeZone);
  const done = plan.steps.filter((step) => step.done).length;
  const started = plan.startedBy
    ? t.startedBy(person(plan.startedBy), clock(plan.startedAt))
    : t.startedByLimit(clock(plan.startedAt));
  return (
    <Panel
      title={`${t.plan} · ${cause ? pick(cause.name) : plan.cause}`}
      aside={t.done(done, plan.steps.length)}
      tone="waiting"
    >
      <p className={css.how}>
        {started} · {t.longest(wholeMinutes(plan.longestWait))}
      </p>
      <Steps plan={plan} guide={guide} person={person} />
      {plan.endsAt !== undefined && <p className={css.ends}>{t.endsAt(clock(plan.endsAt))}</p>}
      <EndPlan />
    </Panel>
  );
}

function Steps(props: { plan: PlanView; guide: GuideView; person: (number: string) => string }) {
  const { plan, guide, person } = props;
  const t = useTexts(controlTexts);
  const roles = useTexts(controlWords).role;
  const pick = usePick();
  const { send, refusal, dismiss } = useCommand();
  return (
    <>
      <ul className={css.steps}>
        {plan.steps.map(({ step, done }) => {
          const words = guide.control.plan.steps.find(({ id }) => id === step);
          if (!words) return null;
          return (
            <li key={step} className={done ? css.done : undefined}>
              <label className={css.step}>
                <input
                  type="checkbox"
                  checked={done !== undefined}
                  onChange={() => void send('tickPlanStep', { step, done: done === undefined })}
                />
                <span className={css.words}>
                  <strong>{pick(words.what)}</strong>
                  <span>{pick(words.how)}</span>
                  <small>
                    {roles[words.who]}
                    {words.effect && ` · ${t.effect[words.effect]}`}
                    {done && ` · ${t.doneBy(person(done.by), timeOfDay(done.at, guide.timeZone))}`}
                  </small>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <RefusalNotice refusal={refusal} onDismiss={dismiss} />
    </>
  );
}

function EndPlan() {
  const t = useTexts(controlTexts);
  const { send, busy } = useCommand();
  const [open, setOpen] = useState(false);
  const end = async () => {
    await send('endPlan', {});
    setOpen(false);
  };
  return (
    <div className={css.end}>
      <Button onPress={() => setOpen(true)}>{t.endPlan}</Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        onConfirm={() => void end()}
        title={t.endAsk}
        confirm={t.endPlan}
        busy={busy !== undefined}
      >
        <p>{t.endMeans}</p>
      </ConfirmDialog>
    </div>
  );
}
