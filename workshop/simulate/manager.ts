// The duty manager at work: answers for the hall, looks after the people whom the hall tells of, leaves the big levers alone:
// counters, the plan and an evacuation are for whoever looks on.
import type { AlertKind, AlertRow } from '../../contract/views.ts';
import type { Dice } from '../dice.ts';
import type { Day } from './day.ts';
import type { BoardScreen } from './hall-face.ts';
import type { Shift } from './profiles.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const LOOKS_EVERY = 2 * MINUTE;
/** Settled by going there and saying a word. */
const ON_FOOT: ReadonlySet<AlertKind> = new Set([
  'helpCall',
  'leftBehind',
  'handedOn',
  'customerForgotten',
  'deskSilent',
]);
/** Somebody else was faster, or the matter has settled itself. */
const OVER = ['unknownAlert', 'alertTaken', 'unknownTicket', 'notInThisState'] as const;

export async function keepDuty(shift: Shift, day: Day, dice: Dice): Promise<void> {
  const { face, tally } = day;
  await face.wait(day.at(shift.from) - face.now());
  const board = await face.openBoard(shift.at, shift.staff);
  if (typeof board === 'string') return tally.unmanned(`board ${shift.at}`, board);
  await day.send(board, 'takeDuty', {});
  while (face.now() < day.at(shift.to)) {
    await face.wait(LOOKS_EVERY);
    const view = await board.look();
    const alert = view?.alerts.find(
      ({ kind, state }) => state === 'raised' && (ON_FOOT.has(kind) || kind === 'promisePassed'),
    );
    if (alert) await goThere(board, alert, day, dice);
    for (const { ticketId } of view?.control?.outage ?? []) {
      await face.wait(dice.between(10, 40) * SECOND);
      await day.send(board, 'apologiseForOutage', { ticketId }, OVER);
    }
  }
  await day.send(board, 'closePost', {});
}

async function goThere(board: BoardScreen, { alertId, kind, about }: AlertRow, day: Day, dice: Dice): Promise<void> {
  const taken = await day.send(board, 'takeAlert', { alertId }, OVER);
  if (!taken) return;
  await day.face.wait(dice.between(40, 180) * SECOND);
  const withinMinutes = Number(about.withinMinutes);
  // [K-33] with the real numbers, never "soon"
  if (kind === 'promisePassed' && about.ticketId)
    await day.send(
      board,
      'explainWait',
      { ticketId: about.ticketId, complained: false, ...(withinMinutes >= 1 ? { withinMinutes } : {}) },
      OVER,
    );
  await day.send(board, 'closeAlert', { alertId }, OVER);
}
