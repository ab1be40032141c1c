import type { PaymentView } from '../../contract/views.ts';
import { useDesk } from '../desk.tsx';
import { HelpLine } from '../interrupted/help-line.tsx';
import type { Tool } from '../tools/tool.ts';
import { CashPanel } from './cash-panel.tsx';
import { HeldPanel } from './held-panel.tsx';
import { PaperPanel } from './paper-panel.tsx';
import { SetAsidePanel } from './set-aside-panel.tsx';
import { Tools } from './tools.tsx';

/** Right: what the desk has in its hands, and what else can be done. */
export function HandsZone(props: { onTool: (tool: Tool) => void }) {
  const { view } = useDesk();
  return (
    <>
      {view.ticket?.status === 'serving' && <HeldPanel />}
      {view.ticket?.payment && isKnown(view.ticket.payment) && <CashPanel payment={view.ticket.payment} />}
      {!view.ticket && <SetAsidePanel />}
      <HelpLine />
      <PaperPanel />
      <Tools onTool={props.onTool} />
    </>
  );
}

/** Where the hall knows no usual amount there is nothing to say before one was typed. */
const isKnown = ({ stage, due }: PaymentView) => stage !== 'due' || due > 0;
