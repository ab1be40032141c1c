// Whether the pack's rules of the line can hold: rates with sense, nobody starved, a line of its own for every counter. [P-09, P-05]
import type { Counter, Pack } from '../contract/pack.ts';
import { ids, type PackFault, unknown } from './pack-faults.ts';
import { rateOf, type VisitorClass } from './queue/score.ts';

const FASTEST = 5;
type At = readonly (string | number)[];

export function checkOrder(pack: Pack): PackFault[] {
  return [
    ...pack.classes.flatMap((visitor, at) => checkClass(pack, visitor, ['classes', at])),
    ...pack.queues.flatMap((queue, at) => checkLine(pack, queue.id, ['queues', at])),
    ...pack.counters.flatMap((counter, at) => checkHelp(pack, counter, ['counters', at])),
    ...checkAppointments(pack),
  ];
}

function checkClass(pack: Pack, visitor: VisitorClass, path: At): PackFault[] {
  const file = 'queues.yaml';
  const rate = rateOf(visitor);
  const isFirst = visitor === pack.classes[0];
  if (isFirst && rate !== 1)
    return [{ file, path: [...path, 'rate'], message: `everybody's class is the measure: its rate is 1, not ${rate}` }];
  if (rate < 1 || rate > FASTEST) return [{ file, path: [...path, 'rate'], message: nonsense(visitor, rate) }];
  const faults: PackFault[] = [];
  if (visitor.grounds && !visitor.byStaffOnly)
    faults.push({
      file,
      path: [...path, 'grounds'],
      message: `"${visitor.id}" has a list of its own, so it is byStaffOnly: true`,
    });
  return faults;
}

function nonsense({ id }: VisitorClass, rate: number): string {
  const waited = 40;
  const counted = round(rate * waited);
  if (rate <= 0)
    return `"${id}" counts ${rate} minutes per minute waited: after ${waited} minutes it counts ${counted}, so waiting never brings anybody nearer; a rate is from 1 to ${FASTEST}`;
  if (rate < 1)
    return `"${id}" counts ${rate} minutes per minute waited: after ${waited} minutes it counts ${counted}, so everybody of the first class who came up to ${round(waited - counted)} minutes later goes first, and more with every minute; a rate is from 1 to ${FASTEST}`;
  return `"${id}" counts ${rate} minutes per minute waited: after ${waited} minutes it counts ${counted}, as somebody does who has waited ${round(counted / 60)} hours; a rate is from 1 to ${FASTEST}`;
}

/** A faster rate without a limit starves: the longer the wait, the more of those who came later go first. And a line wants somebody whose own it is. */
function checkLine(pack: Pack, queueId: string, path: At): PackFault[] {
  const file = 'queues.yaml';
  const queue = pack.queues.find(({ id }) => id === queueId);
  const limit = queue?.passedAtMost ?? pack.fairness?.passedAtMost;
  const [first, ...others] = pack.classes;
  const faster =
    limit === undefined ? others.filter((visitor) => rateOf(visitor) > 1 && rateOf(visitor) <= FASTEST) : [];
  const faults = faster.map(
    (visitor): PackFault => ({ file, path, message: starving(visitor, first?.id ?? '', queueId) }),
  );
  return [...faults, ...withoutOwner(pack, queueId, path)];
}

function starving(visitor: VisitorClass, first: string, queueId: string): string {
  const { id, headStartMinutes } = visitor;
  const rate = rateOf(visitor);
  // who came `a` minutes later goes first after a wait of t when h + r × (t − a) > t, that is a < t − (t − h) / r
  const window = (waited: number) => Math.min(waited, round(waited - (waited - headStartMinutes) / rate));
  return `"${id}" (${headStartMinutes} minutes ahead, ${rate} per minute waited) would starve "${first}" in "${queueId}": after 30 minutes of waiting everybody who came as "${id}" in the first ${window(30)} of them goes first, after 60 minutes in the first ${window(60)}, and there is no end to it; set "passedAtMost"`;
}

/** A line that is only ever helped by idle counters waits for as long as anybody comes for the others. */
function withoutOwner(pack: Pack, queueId: string, path: At): PackFault[] {
  const serving = pack.counters.filter(({ queues }) => queues.includes(queueId));
  if (serving.length === 0 || serving.some((counter) => isReliedOn(counter, queueId))) return [];
  const whose = serving.map(({ id, firstFor }) =>
    `${id} ${firstFor ? `(first for ${firstFor.join(', ')})` : ''}`.trim(),
  );
  const message = `would starve: 0 of ${serving.length} counters that serve "${queueId}" have it as their own line; ${whose.join(', ')} only turn to it when nobody else waits there`;
  return [{ file: 'queues.yaml', path, message }];
}

function isReliedOn({ helps = [], firstFor }: Counter, queueId: string): boolean {
  const help = helps.find(({ queue }) => queue === queueId);
  return help ? help.when.waitOverMinutes !== undefined : !firstFor;
}

function checkHelp(pack: Pack, { queues, helps = [], firstFor = [] }: Counter, path: At): PackFault[] {
  const file = 'counters.yaml';
  const helped = helps.map(({ queue }) => queue);
  return [
    ...helps.flatMap(({ queue, when }, at): PackFault[] => {
      const place = [...path, 'helps', at];
      if (!queues.includes(queue))
        return [
          {
            file,
            path: [...place, 'queue'],
            message: `"${queue}" is not among the lines of this counter: ${queues.join(', ')}`,
          },
        ];
      if (helped.indexOf(queue) < at) return [{ file, path: place, message: `says twice when it helps "${queue}"` }];
      return Object.keys(when).length > 0
        ? []
        : [{ file, path: [...place, 'when'], message: 'never helps: name ownLineEmpty, waitOverMinutes or inPlan' }];
    }),
    ...(queues.every((queue) => helped.includes(queue))
      ? [{ file, path: [...path, 'helps'], message: 'has no line of its own: it only helps' } as const]
      : []),
    ...firstFor.flatMap((name, at) =>
      unknown({ file, path: [...path, 'firstFor', at], what: 'class', name, known: ids(pack.classes) }),
    ),
  ];
}

function checkAppointments({ appointments, classes }: Pack): PackFault[] {
  if (!appointments) return [];
  const path = ['appointments', 'classId'];
  return unknown({ file: 'queues.yaml', path, what: 'class', name: appointments.classId, known: ids(classes) });
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10;
}
