import type { SlipKind } from '../../contract/slip.ts';
import type { AlertRow } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { Notice } from '../../screen-kit/notice.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { useDesk } from '../desk.tsx';
import { usePrinterTrouble } from '../printer-state.tsx';
import { deskTexts } from '../texts.ts';
import { toolTexts } from '../tool-texts.ts';

/** A printer that fails, and paper of the present ticket that did not come out. The visit goes on meanwhile. */
export function PaperPanel() {
  const { view } = useDesk();
  const texts = useTexts(deskTexts);
  const trouble = usePrinterTrouble();
  const failed = view.alerts.filter(({ kind, about }) => kind === 'slipFailed' && isHere(about, view.ticket?.number));
  return (
    <>
      {trouble !== undefined && (
        <Notice tone="alert" title={texts.printerFailing(trouble)}>
          {texts.printerFailingMeans}
        </Notice>
      )}
      {failed.map((alert) => (
        <FailedSlip key={alert.alertId} alert={alert} />
      ))}
    </>
  );
}

const isHere = (about: AlertRow['about'], number: string | undefined) =>
  number !== undefined && about.number === number;

function FailedSlip({ alert }: { alert: AlertRow }) {
  const { act, busy } = useDesk();
  const texts = useTexts(toolTexts).paper;
  const toast = useToast();
  const kind = texts.kinds[alert.about.kind as SlipKind] ?? alert.about.kind ?? '';
  const printJobId = alert.about.printJob;
  const again = async () => {
    const answer = await act('reprint', { printJobId: printJobId ?? '', reason: texts.againReason });
    if (answer?.ok) toast({ text: texts.ordered, tone: 'done' });
  };
  const action = printJobId !== undefined && alert.about.kind !== 'receipt' && (
    <Button busy={busy === 'reprint'} onPress={() => void again()}>
      {texts.again}
    </Button>
  );
  return (
    <Notice tone="alert" title={texts.failed(kind)} action={action}>
      {alert.about.kind === 'receipt' ? texts.receipt : undefined}
    </Notice>
  );
}
