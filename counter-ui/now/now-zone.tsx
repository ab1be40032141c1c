import { BreakCard } from '../break/break-card.tsx';
import { useDesk } from '../desk.tsx';
import { AwayCard } from '../interrupted/away-card.tsx';
import type { Tool } from '../tools/tool.ts';
import { CalledCard } from './called-card.tsx';
import { ClosingCard } from './closing-card.tsx';
import { IdleCard } from './idle-card.tsx';
import { StepPath } from './step-path.tsx';
import { TidyCard } from './tidy-card.tsx';

/** Middle: the one thing to do now. */
export function NowZone(props: { onTool: (tool: Tool) => void }) {
  const { view } = useDesk();
  const { ticket } = view;
  if (!ticket && view.away) return <BreakCard reason={view.away} />;
  if (!ticket) return view.state === 'tidying' ? <TidyCard /> : <IdleCard />;
  if (ticket.away) return <AwayCard away={ticket.away} />;
  if (ticket.status === 'called') return <CalledCard />;
  const step = ticket.steps.find(({ state }) => state === 'current');
  return step ? <StepPath key={step.id} onTool={props.onTool} /> : <ClosingCard onTool={props.onTool} />;
}
