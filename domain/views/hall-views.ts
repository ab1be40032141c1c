// Views of the door and the room: kiosk, greeter, display. The kiosk and the display learn numbers, never names.
import type { AlertRow, DisplayView, GreeterView, KioskView } from '../../contract/views.ts';
import type { Role } from '../../contract/words.ts';
import { channelsOnDisplay, outageRows, planOnScreen } from '../control/control-view.ts';
import { opening } from '../days/opening.ts';
import { type Hall, packOf } from '../hall.ts';
import { queueStandings, serviceStandings } from '../queue/standing.ts';
import type { Known } from './known.ts';
import { alertRows, printerStanding, rowsOf } from './rows.ts';

export function kioskView(hall: Hall, known: Known): KioskView {
  return {
    ...opening(hall, known),
    calls: hall.calls.slice(0, 6),
    services: serviceStandings(hall, known.waits),
    printer: printerStanding(known, printerServing(hall, 'kiosk')),
  };
}

export function greeterView(hall: Hall, known: Known): GreeterView {
  return {
    waiting: rowsOf(hall, 'waiting'),
    called: rowsOf(hall, 'called'),
    missing: rowsOf(hall, 'missing'),
    parked: rowsOf(hall, 'parked'),
    finished: hall.finished,
    queues: queueStandings(hall, known.waits),
    services: serviceStandings(hall, known.waits),
    alerts: alertRows(hall).filter(isForTheFloor),
    printer: printerStanding(known, printerServing(hall, 'door')),
    refusedToday: hall.today.refused,
    ...planOnScreen(hall),
    outage: outageRows(hall),
  };
}

export function displayView(hall: Hall, known: Known): DisplayView {
  const missing = rowsOf(hall, 'missing').map(({ number }) => number);
  return {
    ...opening(hall, known),
    calls: hall.calls.slice(0, 20),
    missing,
    queues: queueStandings(hall, known.waits),
    ...channelsOnDisplay(hall),
  };
}

/** Whoever works at the door or walks the floor uses this screen. */
const ON_THE_FLOOR: readonly Role[] = ['greeter', 'rover', 'consultant'];
function isForTheFloor({ to = [] }: AlertRow): boolean {
  return to.some((role) => ON_THE_FLOOR.includes(role));
}

export function printerServing(hall: Hall, use: 'door' | 'kiosk' | 'counter'): string | undefined {
  return packOf(hall).printers.find(({ serves }) => serves.includes(use))?.id;
}
