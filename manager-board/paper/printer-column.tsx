import type { GuideView, PrintJobRow } from '../../contract/views.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { jobsOf } from './jobs.ts';
import type { Printer } from './printer.ts';
import css from './printer-column.module.css';
import { PrinterMachine } from './printer-machine.tsx';
import { Slip } from './slip.tsx';
import { paperTexts } from './texts.ts';
import { WaitingJobs } from './waiting-jobs.tsx';

/** Pieces that hang out of the machine; each picture is drawn for us, so older ones wait until somebody asks. */
const HANGING = 5;

/** One printer: what waits above it, the machine, and the paper below its slot, the newest on top. */
export function PrinterColumn(props: { printer: Printer; jobs: readonly PrintJobRow[]; guide: GuideView }) {
  const { printer, jobs, guide } = props;
  const t = useTexts(paperTexts);
  const { waiting, over } = jobsOf(jobs, printer.id);
  return (
    <section className={css.column} aria-labelledby={`printer-${printer.id}`}>
      <PrinterMachine printer={printer} guide={guide} />
      <WaitingJobs jobs={waiting} />
      <div className={css.slot} aria-hidden="true" />
      {over.length === 0 ? (
        <div className={css.none}>
          <strong>{t.noPaper}</strong>
          <span>{t.noPaperHint}</span>
        </div>
      ) : (
        <div className={css.roll}>
          <Slips jobs={over.slice(0, HANGING)} printer={printer} guide={guide} />
          {over.length > HANGING && (
            <details className={css.older}>
              <summary>{t.older(over.length - HANGING)}</summary>
              <Slips jobs={over.slice(HANGING)} printer={printer} guide={guide} />
            </details>
          )}
        </div>
      )}
    </section>
  );
}

function Slips(props: { jobs: readonly PrintJobRow[]; printer: Printer; guide: GuideView }) {
  const { jobs, printer, guide } = props;
  return (
    <ol className={css.slips}>
      {jobs.map((job) => (
        <Slip key={job.printJobId} job={job} millimetres={printer.paperMillimetres} timeZone={guide.timeZone} />
      ))}
    </ol>
  );
}
