import { useState } from 'react';
import type { PrintJobRow } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand, useServerNow, useYou } from '../../screen-kit/connection.tsx';
import { ConfirmDialog } from '../../screen-kit/dialog.tsx';
import { StateShape } from '../../screen-kit/icons/state-shape.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { errorWords } from '../names.ts';
import { texts } from '../texts.ts';
import { secondsUntil } from './jobs.ts';
import { paperTexts } from './texts.ts';
import { useJobName } from './use-job-name.ts';
import css from './waiting-jobs.module.css';

/** What waits for this printer, the next one first; what will not come out can be given up, so that the rest goes on. */
export function WaitingJobs(props: { jobs: readonly PrintJobRow[] }) {
  const { jobs } = props;
  const t = useTexts(paperTexts);
  const toast = useToast();
  const nameOf = useJobName();
  const { send, busy, refusal, dismiss } = useCommand();
  const [givingUp, setGivingUp] = useState<PrintJobRow>();
  const giveUp = async ({ printJobId }: PrintJobRow) => {
    const answer = await send('abandonPrint', { printJobId });
    if (answer.ok) toast({ tone: 'done', text: t.abandoned });
    setGivingUp(undefined);
  };
  return (
    <div className={css.waiting}>
      {jobs.length === 0 ? (
        <p className={css.none}>{t.nothingPending}</p>
      ) : (
        <>
          <h3 className={css.title}>
            {t.pending} <span>{jobs.length}</span>
          </h3>
          <ol>
            {jobs.map((job) => (
              <WaitingJob key={job.printJobId} job={job} onGiveUp={() => setGivingUp(job)} />
            ))}
          </ol>
        </>
      )}
      <RefusalNotice refusal={refusal} onDismiss={dismiss} />
      {givingUp && (
        <ConfirmDialog
          open
          danger
          title={t.abandonTitle(nameOf(givingUp))}
          confirm={t.abandonIt}
          busy={busy === 'abandonPrint'}
          onClose={() => setGivingUp(undefined)}
          onConfirm={() => void giveUp(givingUp)}
        >
          <p>{t.abandonMeans}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

function WaitingJob(props: { job: PrintJobRow; onGiveUp: () => void }) {
  const { job } = props;
  const t = useTexts(paperTexts);
  const words = useTexts(texts);
  const name = useJobName()(job);
  const now = useServerNow();
  // The next try is on the wall's clock; in a demo that runs faster no countdown would be true.
  const runsTrue = useYou()?.clockSpeed === 1;
  const seconds = secondsUntil(job.nextTryAt, now);
  const next = seconds === undefined ? undefined : runsTrue && seconds > 0 ? t.nextTry(seconds) : t.soon;
  const facts = [t.state[job.state], job.attempts > 0 ? t.attempts(job.attempts) : undefined, next];
  return (
    <li className={css.job}>
      <StateShape state={job.error === undefined ? 'waiting' : 'alert'} />
      <div className={css.words}>
        <strong>{name}</strong>
        <span className={css.facts}>{facts.filter(Boolean).join(' · ')}</span>
        {job.error !== undefined && <span className={css.error}>{errorWords(job.error, words)}</span>}
      </div>
      <Button kind="quiet" label={t.abandonOf(name)} onPress={props.onGiveUp}>
        {t.abandon}
      </Button>
    </li>
  );
}
