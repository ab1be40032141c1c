import { useState } from 'react';
import type { PrintJobRow } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { timeOfDay } from '../../screen-kit/format.ts';
import { StateShape } from '../../screen-kit/icons/state-shape.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { errorWords } from '../names.ts';
import { texts } from '../texts.ts';
import { cameOut } from './jobs.ts';
import { ReprintDialog } from './reprint-dialog.tsx';
import css from './slip.module.css';
import { paperTexts } from './texts.ts';
import { useJobName } from './use-job-name.ts';

/** Dots across the printable paper: what one pixel of its picture stands for. */
const WIDEST_MILLIMETRES = 80;

/** One piece of paper: its picture as the bytes drew it, and what became of it. A receipt is not printed again here. */
export function Slip(props: { job: PrintJobRow; millimetres: number; timeZone: string }) {
  const { job, millimetres, timeZone } = props;
  const t = useTexts(paperTexts);
  const words = useTexts(texts);
  const name = useJobName()(job);
  const [asking, setAsking] = useState(false);
  const out = cameOut(job);
  return (
    <li className={css.job}>
      {out && (
        <div className={css.paper} style={{ width: `${(100 * millimetres) / WIDEST_MILLIMETRES}%` }}>
          <img src={`/printers/${job.printJobId}.png`} alt={t.picture(name)} loading="lazy" decoding="async" />
        </div>
      )}
      <div className={`${css.foot} ${out ? '' : css.lost}`}>
        <StateShape state={job.state === 'confirmed' ? 'done' : job.state === 'failed' ? 'alert' : 'info'} />
        <div className={css.words}>
          <strong>
            {name}
            {job.reprint && <span className={css.mark}>{t.reprintMark}</span>}
          </strong>
          <span>
            {timeOfDay(job.at, timeZone)} · {t.state[job.state]}
            {job.attempts > 1 && ` · ${t.attempts(job.attempts)}`}
          </span>
          {job.error !== undefined && !out && <span className={css.error}>{errorWords(job.error, words)}</span>}
        </div>
        {job.kind !== 'receipt' && (
          <Button kind="quiet" label={t.reprintOf(name)} onPress={() => setAsking(true)}>
            {t.reprint}
          </Button>
        )}
      </div>
      {asking && <ReprintDialog job={job} onClose={() => setAsking(false)} />}
    </li>
  );
}
