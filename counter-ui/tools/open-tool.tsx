import { useEffect } from 'react';
import { useDesk } from '../desk.tsx';
import { DrawerDialog } from '../drawer/drawer-dialog.tsx';
import { RefundDialog } from '../drawer/refund-dialog.tsx';
import { BystanderDialog } from '../interrupted/bystander-dialog.tsx';
import { InterruptedDialog } from '../interrupted/interrupted-dialog.tsx';
import { LeaveDialog } from '../interrupted/leave-dialog.tsx';
import { LeftDialog } from '../interrupted/left-dialog.tsx';
import { MistakeDialog } from '../interrupted/mistake-dialog.tsx';
import { OrderDialog } from '../interrupted/order-dialog.tsx';
import { UnmetDialog } from '../interrupted/unmet-dialog.tsx';
import { AddDialog } from './add-dialog.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { ParkDialog } from './park-dialog.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';
import { SetAsideDialog } from './set-aside-dialog.tsx';
import { SkipDialog } from './skip-dialog.tsx';
import type { Tool } from './tool.ts';
import { TransferDialog } from './transfer-dialog.tsx';

/** Draws the open window; it closes by itself when its ticket has left the desk. */
export function OpenTool(props: { tool: Tool | undefined; onOpen: (tool: Tool) => void; onClose: () => void }) {
  const { tool, onOpen, onClose } = props;
  const ticketId = useDesk().view.ticket?.ticketId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes when another ticket, or none, is at the desk
  useEffect(() => onClose(), [ticketId]);
  if (!tool) return null;
  if (tool.name === 'help') return <HelpDialog onClose={onClose} />;
  if (tool.name === 'setAside') return <SetAsideDialog onClose={onClose} />;
  if (tool.name === 'drawer') return <DrawerDialog onClose={onClose} />;
  if (tool.name === 'bystander') return <BystanderDialog onClose={onClose} />;
  if (tool.name === 'order') return <OrderDialog onClose={onClose} />;
  if (ticketId === undefined) return null;
  switch (tool.name) {
    case 'interrupted':
      return <InterruptedDialog onOpen={onOpen} onClose={onClose} />;
    case 'leave':
      return <LeaveDialog onClose={onClose} />;
    case 'unmet':
      return <UnmetDialog onClose={onClose} />;
    case 'mistake':
      return <MistakeDialog onClose={onClose} />;
    case 'refund':
      return <RefundDialog onClose={onClose} />;
    case 'left':
      return <LeftDialog onClose={onClose} />;
    case 'transfer':
      return <TransferDialog onClose={onClose} />;
    case 'park':
      return <ParkDialog onClose={onClose} />;
    case 'skip':
      return <SkipDialog step={tool.step} onClose={onClose} />;
    case 'add':
      return <AddDialog onClose={onClose} onRefuse={(need) => onOpen({ name: 'refuse', need })} />;
    case 'refuse':
      return <RefuseDialog need={tool.need} onClose={onClose} />;
    default:
      return tool satisfies never;
  }
}
