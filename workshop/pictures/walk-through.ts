// A visit at the desk as its clerk goes through it, one deed for each step.
import type { CounterTicket, DeskStepView } from '../../contract/views.ts';
import type { TestScreen } from '../../tests/server/test-screen.ts';

/** The kind of step at which to stop; without one the visit goes to its end. */
export type Until = DeskStepView['kind'] | undefined;
interface Walk {
  readonly ticketId: string;
  readonly until: Until;
  /** Lets the hall's clock go on by so many minutes. */
  readonly pass: (minutes: number) => void;
}

const MINUTES_A_STEP = 0.35;

export async function walkThrough(desk: TestScreen, { ticketId, until, pass }: Walk): Promise<void> {
  for (;;) {
    const { ticket } = (await desk.subscribe('counter')).view;
    const step = ticket?.steps.find(({ state }) => state === 'current');
    if (!ticket || !step) break;
    if (step.kind === until) return;
    await doStep(desk, ticket, step);
    pass(MINUTES_A_STEP);
  }
  await desk.done('finish', { ticketId });
  await desk.done('deskReady', {});
}

function doStep(desk: TestScreen, { ticketId, toTake, held, payment }: CounterTicket, step: DeskStepView) {
  switch (step.kind) {
    case 'say':
    case 'check':
    case 'ask':
      return desk.done('confirmStep', { ticketId, step: step.id });
    case 'take':
      return desk.done('takeItems', { ticketId, items: toTake.map((document) => ({ document })) });
    case 'print':
      return desk.done('printBusinessSlip', { ticketId });
    case 'sign':
      return desk.done('confirmSignature', { ticketId });
    case 'give':
      return desk.done('giveBackItems', { ticketId, items: held.map(({ itemId }) => itemId) });
    case 'amount':
      return pay(desk, ticketId, payment?.due || 8650);
    default:
      return step.kind satisfies never;
  }
}

async function pay(desk: TestScreen, ticketId: string, due: number): Promise<void> {
  const { change } = await desk.done('receivePayment', { ticketId, method: 'cash', due, received: 10_000 });
  await desk.done('giveChange', { ticketId, change });
}
