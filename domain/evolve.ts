import { evolveAlert } from './alerts/evolve-alert.ts';
import { evolveControl, notedByControl } from './control/evolve-control.ts';
import { evolveRating } from './customer/evolve-rating.ts';
import { openDay } from './days/evolve-day.ts';
import { evolveDesk } from './desk/evolve-desk.ts';
import { evolveDrawer } from './drawer/evolve-drawer.ts';
import type { Recorded } from './events.ts';
import { evolveTold } from './forecast/told.ts';
import type { Hall } from './hall.ts';
import { evolveInterruption } from './interruptions/evolve-interruption.ts';
import { evolveCounter } from './posts/evolve-counter.ts';
import { evolvePost } from './posts/evolve-post.ts';
import { evolveTicket } from './tickets/evolve-ticket.ts';
import { evolveVisit } from './visits/evolve-visit.ts';

/** The hall after one more event. Events decide nothing: what was decided happened. */
export function evolve(hall: Hall, recorded: Recorded): Hall {
  const after = notedByControl(hall, step(hall, recorded), recorded);
  return { ...after, ledger: recorded.n, clock: recorded.at };
}

function step(hall: Hall, recorded: Recorded): Hall {
  switch (recorded.type) {
    case 'DayOpened':
      return openDay(hall, recorded.data);
    case 'PackAdopted':
      return { ...hall, packHash: recorded.data.packHash };
    case 'StaffAdded':
    case 'StaffChanged':
    case 'PostOpened':
    case 'PostClosed':
      return evolvePost(hall, recorded);
    case 'CounterAssigned':
    case 'BreakStarted':
    case 'BreakEnded':
      return evolveCounter(hall, recorded);
    case 'VisitBegan':
    case 'VisitEnded':
    case 'ServiceRefused':
    case 'VisitDiverted':
      return evolveVisit(hall, recorded);
    case 'TicketIssued':
    case 'TicketCalled':
    case 'TicketCalledAgain':
    case 'ServiceStarted':
    case 'TicketMissed':
    case 'TicketReturned':
    case 'TicketPushedBack':
    case 'TicketParked':
    case 'TicketResumed':
    case 'TicketTransferred':
    case 'TicketEnded':
    case 'TicketLanguageChanged':
      return evolveTicket(hall, recorded);
    case 'StepConfirmed':
    case 'StepSkipped':
    case 'ItemsTaken':
    case 'ItemsGivenBack':
    case 'BusinessSlipPrinted':
    case 'SlipSigned':
    case 'PaymentReceived':
    case 'ChangeGiven':
    case 'ServiceAdded':
    case 'DeskTidied':
      return evolveDesk(hall, recorded);
    case 'DrawerOpened':
    case 'CashRemoved':
    case 'DrawerCounted':
    case 'PaymentRefunded':
      return evolveDrawer(hall, recorded);
    case 'VisitRated':
      return evolveRating(hall, recorded.data);
    case 'BystanderAnswered':
    case 'ScreenCovered':
    case 'SeatLeft':
    case 'SeatTakenAgain':
    case 'ReturnApologised':
    case 'OrderReminded':
    case 'HurryNoted':
    case 'UnmetRequestNoted':
    case 'MistakeCorrected':
    case 'ThingsLeftBehind':
      return evolveInterruption(hall, recorded);
    case 'PromisePassed':
    case 'WaitExplained':
      return evolveTold(hall, recorded);
    case 'AlertRaised':
    case 'AlertTaken':
    case 'AlertOver':
      return evolveAlert(hall, recorded);
    case 'HallLevelChanged':
    case 'AlertEscalated':
    case 'PlanStarted':
    case 'PlanStepTicked':
    case 'PlanStepUnticked':
    case 'PlanEnded':
    case 'DutyTaken':
    case 'EvacuationBegan':
    case 'EvacuationEnded':
    case 'OutageNoticed':
    case 'OutageApologised':
      return evolveControl(hall, recorded);
    case 'ForecastTrained':
    case 'AdviceTaken':
    case 'NeedTriaged':
    case 'BrandCustomerAdded':
    case 'BrandCustomerEnded':
    case 'DeviceApproved':
    case 'DeviceRevoked':
    case 'SlipOrdered':
    case 'SlipAbandoned':
      return hall; // evidence; nothing in the room changes
    default:
      return recorded satisfies never;
  }
}
