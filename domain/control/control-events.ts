import type { ControlReason, HallLevel } from '../../contract/control.ts';
import type { Role } from '../../contract/words.ts';

/** What is recorded about control. Joined to the other events. [S-03 to S-05, S-19, O-13] */
export interface ControlEvents {
  HallLevelChanged: { readonly level: HallLevel; readonly reasons: readonly ControlReason[] };
  AlertEscalated: { readonly alertId: string; readonly to: readonly Role[]; readonly step: number };
  PlanStarted: { readonly planId: string; readonly cause: string; readonly how: 'hand' | 'limit' };
  PlanStepTicked: { readonly planId: string; readonly step: string };
  PlanStepUnticked: { readonly planId: string; readonly step: string };
  PlanEnded: { readonly planId: string; readonly how: 'hand' | 'limit'; readonly longestWait: number };
  DutyTaken: { readonly staff: string };
  EvacuationBegan: Record<string, never>;
  EvacuationEnded: Record<string, never>;
  OutageNoticed: {
    readonly outageId: string;
    readonly from: number;
    readonly to: number;
    /** Tickets that were live through it. */
    readonly tickets: readonly string[];
  };
  OutageApologised: { readonly ticketId: string; readonly outages: readonly string[] };
}
