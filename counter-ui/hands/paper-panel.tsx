import { useState } from 'react';
import type { SlipKind } from '../../contract/slip.ts';
import type { AlertRow, CounterView } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { Notice } from '../../screen-kit/notice.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { useDesk } from '../desk.tsx';
import { usePrinterTrouble } from '../printer-state.tsx';
import { deskTexts } from '../texts.ts';
import { toolTexts } from '../tool-texts.ts';
import css from './paper-panel.module.css';

/** A printer that fails, and paper of the present ticket that did not come out. The visit goes on meanwhile. */
export function PaperPanel() {
  const { view } = useDesk();
  const texts = useTexts(deskTexts);
  const trouble = usePrinterTrouble();
  const [seenTo, setSeenTo] = useState<readonly string[]>([]);
  const failed = failedHere(view).filter(({ alertId }) => !seenTo.includes(alertId));
  return (
    <>
      {trouble !== undefined && (
        <Notice tone="alert" title={texts.printerFailing(trouble)}>
          <span className={css.small}>{texts.printerFailingMeans}</span>
        </Notice>
      )}
      {failed.map((alert) => (
        <FailedSlip key={alert.alertId} alert={alert} onReprint={() => setSeenTo([...seenTo, alert.alertId])} />
      ))}
    </>
  );
}

/** Of this ticket and from this desk's own printer; the door sees to its own paper. */
const failedHere = ({ alerts, ticket, printer }: CounterView): readonly AlertRow[] =>
  alerts.filter(
    ({ kind, about }) =>
      kind === 'slipFailed' &&
      ticket !== undefined &&
      about.number === ticket.number &&
      about.printer === printer.printerId,
  );

function FailedSlip({ alert, onReprint }: { alert: AlertRow; onReprint: () => void }) {
  const { act, busy } = useDesk();
  const texts = useTexts(toolTexts).paper;
  const toast = useToast();
  const { alertId, about } = alert;
  const isReceipt = about.kind === 'receipt';
  const again = async () => {
    const answer = await act('reprint', { printJobId: about.printJob ?? '', reason: texts.againReason });
    if (!answer?.ok) return;
    onReprint();
    toast({ text: texts.ordered, tone: 'done' });
  };
  return (
    <Notice tone="alert" title={texts.failed(texts.kinds[about.kind as SlipKind] ?? '')}>
      {isReceipt && <span className={css.small}>{texts.receipt}</span>}
      <div className={css.actions}>
        {!isReceipt && (
          <Button busy={busy === 'reprint'} onPress={() => void again()}>
            {texts.again}
          </Button>
        )}
        <Button busy={busy === 'closeAlert'} onPress={() => void act('closeAlert', { alertId })}>
          {texts.isThere}
        </Button>
      </div>
    </Notice>
  );
}
