import type { ControlView } from '../../contract/control.ts';
import type { GuideView, ManagerView } from '../../contract/views.ts';
import css from './control-card.module.css';
import { EvacuationPanel } from './evacuation.tsx';
import { OutagePanel } from './outage-panel.tsx';
import { PlanPanel } from './plan-panel.tsx';

interface ControlProps {
  readonly control: ControlView;
  readonly staff: ManagerView['staff'];
  readonly guide: GuideView;
}

/** What control asks of the manager now: an evacuation first, the plan, people who waited through an outage. Nothing on a calm day. */
export function ControlCard(props: ControlProps) {
  const { control, staff, guide } = props;
  return (
    <div className={css.card}>
      {control.evacuation && <EvacuationPanel evacuation={control.evacuation} staff={staff} guide={guide} />}
      <PlanPanel control={control} staff={staff} guide={guide} />
      {control.outage.length > 0 && <OutagePanel outage={control.outage} guide={guide} />}
    </div>
  );
}
