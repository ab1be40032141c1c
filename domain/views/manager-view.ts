import type { CommandName } from '../../contract/commands.ts';
import type { ManagerView, StaffRow } from '../../contract/views.ts';
import { CONTROL_ON_BOARD, controlView } from '../control/control-view.ts';
import { opening } from '../days/opening.ts';
import { type Hall, packOf } from '../hall.ts';
import { queueStandings } from '../queue/standing.ts';
import { hallPicture } from './hall-picture.ts';
import type { Known } from './known.ts';
import { alertRows } from './rows.ts';

/** @param mayGive which commands the person who looks has a right to */
export function managerView(
  hall: Hall,
  known: Known,
  mayGive: (command: CommandName) => boolean = () => true,
): ManagerView {
  const { waiting, longestSince, counters } = hallPicture(hall, known.staffName);
  return {
    ...(hall.day ? { day: hall.day.date } : {}),
    open: opening(hall, known).open,
    waiting,
    ...(longestSince === undefined ? {} : { longestSince }),
    counters,
    queues: queueStandings(hall, known.waits),
    alerts: alertRows(hall),
    printers: known.printers,
    today: { ...totals(hall), ...classWaits(hall) },
    staff: staffRows(hall, known),
    devices: known.devices(),
    control: controlView(hall, known),
    ...promises(hall, known),
    allowed: Object.fromEntries(
      [...GIVEN_HERE, ...CONTROL_ON_BOARD].map((command) => [command, mayGive(command) || 'mayNot']),
    ),
  };
}

/** Commands of the board that some of those who look at it have no right to. */
const GIVEN_HERE: readonly CommandName[] = [
  'assignCounter',
  'startBreak',
  'endBreak',
  'releasePost',
  'takeAdvice',
  'addStaff',
  'changeStaff',
  'approveDevice',
  'revokeDevice',
  'printTest',
  'takeAlert',
  'closeAlert',
];

/** [S-18] promises are counted, and the customers who said that they wait too long. [F-30] */
function promises(hall: Hall, { promises: scores }: Known): Pick<ManagerView, 'promises'> {
  if (!scores) return {};
  const aimed = packOf(hall).limits.promisesKept;
  return { promises: { ...scores(), aimed, waitComplaints: hall.today.waitComplaints } };
}

/** [P-09] how long each class waited until it was called. */
function classWaits({ today }: Hall): Pick<ManagerView['today'], 'classes'> {
  if (!today.waits) return {};
  const classes = Object.entries(today.waits).map(([classId, { called, waitedMs, longestMs }]) => ({
    ...{ classId, called, meanWait: Math.round(waitedMs / called), longestWait: longestMs },
  }));
  return { classes };
}

function totals({ today }: Hall): ManagerView['today'] {
  const { issued, served, gaveUp, noShow, refused, diverted } = today;
  const refusals = Object.entries(today.refusals).map(([key, count]) => {
    const [reason = '', document] = key.split(' ');
    return { reason, count, ...(document ? { document } : {}) };
  });
  const mean = today.called > 0 ? { meanWait: Math.round(today.waitedMs / today.called) } : {};
  return { issued, served, gaveUp, noShow, refused, diverted, ...mean, refusals, ratings: today.ratings };
}

function staffRows(hall: Hall, known: Known): readonly StaffRow[] {
  return Object.values(hall.staff).map(({ number, roles, skills, active }) => {
    const post = Object.values(hall.posts).find(({ staff }) => staff === number);
    return {
      ...{ number, name: known.staffName(number), roles, active },
      ...(skills ? { skills } : {}),
      ...(post ? { post: post.place, postSince: post.since } : {}),
    };
  });
}
