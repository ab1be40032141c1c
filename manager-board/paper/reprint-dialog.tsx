import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PrintJobRow } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand } from '../../screen-kit/connection.tsx';
import { Dialog } from '../../screen-kit/dialog.tsx';
import { Field } from '../../screen-kit/field.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { kitTexts } from '../../screen-kit/texts.ts';
import { useToast } from '../../screen-kit/toast.tsx';
import css from './reprint-dialog.module.css';
import { paperTexts } from './texts.ts';
import { useJobName } from './use-job-name.ts';

/** Asks why a piece of paper is printed again. */
export function ReprintDialog(props: { job: PrintJobRow; onClose: () => void }) {
  const { job, onClose } = props;
  const t = useTexts(paperTexts);
  const { back } = useTexts(kitTexts);
  const name = useJobName()(job);
  const toast = useToast();
  const { send, busy, refusal } = useCommand();
  const [reason, setReason] = useState('');
  const wrong = refusal?.code === 'malformed' ? t.reasonHint : undefined;
  const print = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await send('reprint', { printJobId: job.printJobId, reason: reason.trim() });
    if (!answer.ok) return;
    toast({ tone: 'done', text: t.ordered });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t.reprintTitle(name)}>
      <form className={css.form} onSubmit={(event) => void print(event)}>
        <p>{t.reprintMeans}</p>
        <Field
          label={t.reason}
          hint={t.reasonHint}
          wrong={wrong}
          value={reason}
          onChange={setReason}
          maxLength={200}
          autoFocus
        />
        <RefusalNotice refusal={refusal} />
        <footer className={css.actions}>
          <Button kind="quiet" onPress={onClose}>
            {back}
          </Button>
          <Button type="submit" kind="main" busy={busy === 'reprint'}>
            {t.reprintIt}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
