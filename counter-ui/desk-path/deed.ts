import type { CounterTicket, CounterView, DeskStepView } from '../../contract/views.ts';

/** What the space bar does for a step: its own deed while that is still to be done, otherwise a plain confirmation. */
export type Deed = 'confirm' | 'take' | 'print' | 'sign' | 'receive' | 'change' | 'give' | 'finish';

type Standing = Pick<CounterTicket, 'held' | 'toTake' | 'payment' | 'steps'>;
type Step = Pick<DeskStepView, 'id' | 'kind'>;

/** The deed of the current step, read from what the view says is at the desk and may be done now. */
export function deedOf(step: Step, ticket: Standing, allowed: CounterView['allowed']): Deed {
  switch (step.kind) {
    case 'say':
    case 'check':
      return closes(step, ticket, allowed) ? 'finish' : 'confirm';
    case 'ask':
      return 'confirm';
    case 'take':
      return ticket.toTake.length > 0 ? 'take' : 'confirm';
    case 'give':
      return ticket.held.length > 0 ? 'give' : 'confirm';
    case 'print':
      return wantsSignature(ticket) ? 'confirm' : 'print';
    case 'sign':
      return hasSignedSlip(ticket) ? 'confirm' : 'sign';
    case 'amount':
      return payingDeed(ticket);
    default:
      return step.kind satisfies never;
  }
}

/** The hall does the last step together with finishing: one key for both. */
const closes = (step: Step, { steps }: Standing, allowed: CounterView['allowed']) =>
  steps[steps.length - 1]?.id === step.id && allowed.finish === true;

const wantsSignature = ({ held }: Standing) => held.some(({ what, toSign }) => what === 'slip' && toSign);
const hasSignedSlip = (ticket: Standing) => ticket.held.some(({ what }) => what === 'slip') && !wantsSignature(ticket);

function payingDeed({ payment }: Standing): Deed {
  if (payment?.stage === 'received') return 'change';
  return payment?.stage === 'done' ? 'confirm' : 'receive';
}
