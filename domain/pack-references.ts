// What the schemas cannot see: names that lead nowhere, things said twice, a line that nobody serves.
import type { Pack, Service } from '../contract/pack.ts';
import { checkControl } from './control/check-control.ts';
import { ids, type PackFault, twice, unknown, unknowns } from './pack-faults.ts';
import { checkOrder } from './pack-order.ts';
import { checkDeskSteps } from './pack-steps.ts';

/** Every fault of a pack that its schemas let through; an empty list means that the hall can open with it. */
export function checkReferences(pack: Pack): PackFault[] {
  return [
    ...checkHall(pack),
    ...checkPlaces(pack),
    ...checkQueues(pack),
    ...checkDocuments(pack),
    ...checkDeskSteps(pack),
    ...checkServices(pack),
    ...checkCounters(pack),
    ...checkOrder(pack),
    ...twice({
      file: 'staff.yaml',
      path: ['staff'],
      key: 'number',
      what: 'staff number',
      values: pack.staff.map((one) => one.number),
    }),
    ...pack.staff.flatMap(({ skills = [] }, at) =>
      unknownSkills(pack, { file: 'staff.yaml', path: ['staff', at, 'skills'] }, skills),
    ),
    ...checkHallsNearby(pack),
    ...checkControl(pack),
  ];
}

function checkHall(pack: Pack): PackFault[] {
  const file = 'hall.yaml';
  const served = new Set(pack.printers.flatMap((printer) => printer.serves));
  const unserved = (['door', 'kiosk', 'counter'] as const).filter((where) => !served.has(where));
  return [
    ...twice({ file, path: ['printers'], key: 'id', what: 'printer', values: ids(pack.printers) }),
    ...unserved.map((where) => ({ file, path: ['printers'], message: `no printer serves the ${where}` }) as const),
    ...checkHours(pack),
    ...pack.currency.notesAndCoins.flatMap((fen, at, all): PackFault[] => {
      const before = all[at - 1];
      if (before === undefined || before > fen) return [];
      return [
        {
          file,
          path: ['currency', 'notesAndCoins', at],
          message: `notes and coins go from the largest down, each once; ${fen} follows ${before}`,
        },
      ];
    }),
  ];
}

function checkHours(pack: Pack): PackFault[] {
  return pack.hours.flatMap((span, at): PackFault[] => {
    const path = ['hours', at];
    if (span.from >= span.to)
      return [{ file: 'hall.yaml', path, message: `closes at ${span.to}, before it opens at ${span.from}` }];
    const clash = pack.hours.slice(0, at).find((earlier) => overlaps(earlier, span));
    return clash
      ? [{ file: 'hall.yaml', path, message: `overlaps with ${clash.from}–${clash.to} on the same day` }]
      : [];
  });
}

type Span = Pack['hours'][number];
function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to && a.days.some((day) => b.days.includes(day));
}

/** [S-06] the places that the service standard names are all on the map. */
const NAMED_PLACES = 'entrance counters consultation rest yellowLine experience terminals complaintRoom'.split(' ');

function checkPlaces(pack: Pack): PackFault[] {
  const file = 'places.yaml';
  const kinds = new Set<string>(pack.places.map(({ kind }) => kind));
  return [
    ...twice({ file, path: ['places'], key: 'id', what: 'place', values: ids(pack.places) }),
    ...NAMED_PLACES.filter((kind) => !kinds.has(kind)).map(
      (kind): PackFault => ({
        ...{ file, path: ['places'] },
        message: `the map lacks a place of the kind "${kind}"`,
      }),
    ),
  ];
}

function checkQueues(pack: Pack): PackFault[] {
  const file = 'queues.yaml';
  const served = new Set(pack.counters.flatMap((counter) => counter.queues));
  return [
    ...twice({ file, path: ['queues'], key: 'id', what: 'queue', values: ids(pack.queues) }),
    ...twice({ file, path: ['queues'], key: 'prefix', what: 'prefix', values: pack.queues.map((one) => one.prefix) }),
    ...twice({ file, path: ['classes'], key: 'id', what: 'class', values: ids(pack.classes) }),
    ...twice({ file, path: ['skills'], key: 'id', what: 'skill', values: ids(pack.skills ?? []) }),
    ...pack.queues.flatMap((queue, at) => [
      ...unknownSkills(pack, { file, path: ['queues', at, 'skill'] }, queue.skill ? [queue.skill] : []),
      ...unknown({ file, path: ['queues', at, 'waitAt'], what: 'place', name: queue.waitAt, known: ids(pack.places) }),
      ...(served.has(queue.id)
        ? []
        : [{ file, path: ['queues', at], message: `no counter serves the queue "${queue.id}"` } as const]),
    ]),
    ...checkClasses(pack),
  ];
}

/** [O-15] a skill that nobody can have would leave a line without anybody. */
function unknownSkills(pack: Pack, at: Pick<PackFault, 'file' | 'path'>, skills: readonly string[]): PackFault[] {
  return skills.flatMap((name) => unknown({ ...at, what: 'skill', name, known: ids(pack.skills ?? []) }));
}

function checkClasses(pack: Pack): PackFault[] {
  const file = 'queues.yaml';
  const [first, ...others] = pack.classes;
  const everybodys =
    first && first.needs.length === 0 && first.headStartMinutes === 0 && !first.byStaffOnly && !first.prefix;
  const faults: PackFault[] = everybodys
    ? []
    : [
        {
          file,
          path: ['classes', 0],
          message: 'the first class is everybody’s: no needs, no head start, no prefix, not by staff only',
        },
      ];
  const taken = new Map(pack.queues.map((queue) => [queue.prefix, `the queue "${queue.id}"`]));
  const claimed = new Map<string, string>();
  for (const [at, one] of others.entries()) {
    const owner = one.prefix && taken.get(one.prefix);
    if (owner)
      faults.push({
        file,
        path: ['classes', at + 1, 'prefix'],
        message: `the prefix ${one.prefix} belongs to ${owner}`,
      });
    if (one.prefix) taken.set(one.prefix, `the class "${one.id}"`);
    for (const [place, need] of one.needs.entries()) {
      const other = claimed.get(need);
      if (other)
        faults.push({
          file,
          path: ['classes', at + 1, 'needs', place],
          message: `the need "${need}" already leads to the class "${other}"`,
        });
      claimed.set(need, one.id);
    }
  }
  return faults;
}

function checkDocuments(pack: Pack): PackFault[] {
  const file = 'documents.yaml';
  return [
    ...twice({ file, path: ['documents'], key: 'id', what: 'document', values: ids(pack.documents) }),
    ...pack.documents.flatMap((document, at) =>
      twice({ file, path: ['documents', at, 'kinds'], key: 'id', what: 'kind', values: ids(document.kinds) }),
    ),
  ];
}

function checkServices(pack: Pack): PackFault[] {
  const file = 'services.yaml';
  const used = new Set(pack.services.map((service) => service.group));
  return [
    ...twice({ file, path: ['groups'], key: 'id', what: 'group', values: ids(pack.groups) }),
    ...twice({ file, path: ['services'], key: 'id', what: 'service', values: ids(pack.services) }),
    ...pack.groups.flatMap((group, at): PackFault[] =>
      used.has(group.id)
        ? []
        : [{ file, path: ['groups', at], message: `no service belongs to the group "${group.id}"` }],
    ),
    ...pack.services.flatMap((service, at) => checkService(pack, service, ['services', at])),
  ];
}

function checkService(pack: Pack, service: Service, path: readonly (string | number)[]): PackFault[] {
  const file = 'services.yaml';
  const lists = Object.entries(service.documents);
  const faults = [
    ...unknown({ file, path: [...path, 'group'], what: 'group', name: service.group, known: ids(pack.groups) }),
    ...unknown({ file, path: [...path, 'queue'], what: 'queue', name: service.queue, known: ids(pack.queues) }),
    ...unknown({ file, path: [...path, 'path'], what: 'path', name: service.path, known: Object.keys(pack.paths) }),
    ...lists.flatMap(([who, list]) =>
      unknowns({ file, path: [...path, 'documents', who], what: 'document', names: list, known: ids(pack.documents) }),
    ),
  ];
  if (lists.length === 0)
    faults.push({
      file,
      path: [...path, 'documents'],
      message: 'nobody could come for this: name owner, agent or company',
    });
  // [G-16] a document is never asked for without a reason
  const asks = lists.some(([, list]) => list.length > 0);
  if (asks && !service.why)
    faults.push({ file, path, message: `"${service.id}" asks for documents and does not say why` });
  return faults;
}

function checkCounters(pack: Pack): PackFault[] {
  const file = 'counters.yaml';
  return [
    ...twice({ file, path: ['counters'], key: 'id', what: 'counter', values: ids(pack.counters) }),
    ...twice({
      file,
      path: ['counters'],
      key: 'label',
      what: 'label',
      values: pack.counters.map(({ label }) => label['zh-CN']),
    }),
    ...pack.counters.flatMap((counter, at) => [
      ...unknown({
        file,
        path: ['counters', at, 'place'],
        what: 'place',
        name: counter.place,
        known: ids(pack.places),
      }),
      ...unknowns({
        file,
        path: ['counters', at, 'queues'],
        what: 'queue',
        names: counter.queues,
        known: ids(pack.queues),
      }),
    ]),
  ];
}

function checkHallsNearby(pack: Pack): PackFault[] {
  const file = 'halls-nearby.yaml';
  return [
    ...twice({ file, path: ['districts'], key: 'id', what: 'district', values: ids(pack.districts) }),
    ...twice({ file, path: ['halls'], key: 'id', what: 'hall', values: ids(pack.halls) }),
    ...pack.halls.flatMap((hall, at) => [
      ...unknowns({
        file,
        path: ['halls', at, 'districts'],
        what: 'district',
        names: hall.districts,
        known: ids(pack.districts),
      }),
      ...(hall.services === 'all'
        ? []
        : unknowns({
            file,
            path: ['halls', at, 'services'],
            what: 'service',
            names: hall.services,
            known: ids(pack.services),
          })),
    ]),
  ];
}
