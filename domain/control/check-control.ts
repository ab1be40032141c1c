// What the schema of control.yaml cannot see: steps out of order, places and causes that lead nowhere, an alert that is for nobody who could see it.
import { CONTROL_ALERTS } from '../../contract/control.ts';
import type { Pack } from '../../contract/pack.ts';
import type { FigureSteps } from '../../contract/pack-control.ts';
import type { AlertKind } from '../../contract/views.ts';
import type { Role } from '../../contract/words.ts';
import { ids, type PackFault, twice, unknown, unknowns } from '../pack-faults.ts';
import { WORKS_AT } from '../rights.ts';

const file = 'control.yaml';
type Path = PackFault['path'];

/** Every kind of alert that can be escalated. */
const KINDS: Readonly<Record<Exclude<AlertKind, (typeof CONTROL_ALERTS)[number]>, true>> = {
  printerFailing: true,
  slipFailed: true,
  deviceWaiting: true,
  helpCall: true,
  leftBehind: true,
  handedOn: true,
  promisePassed: true,
};
const ALL_KINDS: readonly string[] = [...CONTROL_ALERTS, ...Object.keys(KINDS)];

export function checkControl(pack: Pack): PackFault[] {
  return [...checkLimits(pack), ...checkPosts(pack), ...checkEscalation(pack), ...checkPlan(pack)];
}

function checkLimits({ control, queues }: Pack): PackFault[] {
  const { peopleWaiting, longestWaitMinutes, expectedWaitMinutes } = control.limits;
  const perQueue = Object.entries(expectedWaitMinutes.queues ?? {});
  const at = (...path: string[]) => ['limits', ...path];
  return [
    ...rising(peopleWaiting, at('peopleWaiting')),
    ...rising(longestWaitMinutes, at('longestWaitMinutes')),
    ...rising(expectedWaitMinutes.otherwise, at('expectedWaitMinutes', 'otherwise')),
    ...perQueue.flatMap(([name, steps]) => {
      const path = at('expectedWaitMinutes', 'queues', name);
      return [...unknown({ file, path, what: 'queue', name, known: ids(queues) }), ...rising(steps, path)];
    }),
  ];
}

function rising({ busy, limit, beyond }: FigureSteps, path: Path): PackFault[] {
  if (busy < limit && limit < beyond) return [];
  return [{ file, path, message: `busy, limit and beyond have to rise: ${busy}, ${limit}, ${beyond} do not` }];
}

function checkPosts({ control, counters }: Pack): PackFault[] {
  const counterPosts = control.posts.flatMap(({ screen, at: name }, at) =>
    screen === 'counter'
      ? unknown({ file, path: ['posts', at, 'at'], what: 'counter', name, known: ids(counters) })
      : [],
  );
  const values = control.posts.map(({ screen, at }) => `${screen} ${at}`);
  return [...counterPosts, ...twice({ file, path: ['posts'], key: 'at', what: 'post', values })];
}

/** Those who can see an alert: people of the floor, and managers at their board. */
const SEES_ALERTS: readonly Role[] = [...(WORKS_AT.greeter ?? []), ...(WORKS_AT.manager ?? [])];

function checkEscalation({ control }: Pack): PackFault[] {
  const { otherwise, kinds = {} } = control.escalation;
  const chains = [
    { path: ['escalation', 'otherwise'], chain: otherwise },
    ...Object.entries(kinds).map(([kind, chain]) => ({ path: ['escalation', 'kinds', kind], chain })),
  ];
  return [
    ...Object.keys(kinds).flatMap((name) =>
      unknown({ file, path: ['escalation', 'kinds', name], what: 'kind of alert', name, known: ALL_KINDS }),
    ),
    ...chains.flatMap(({ path, chain }) => [
      ...(chain[0]?.afterMinutes === 0
        ? []
        : [{ file, path: [...path, 0, 'afterMinutes'], message: 'the first step is at once: 0' } as const]),
      ...chain.flatMap(({ afterMinutes, to }, at): PackFault[] => {
        const before = chain[at - 1]?.afterMinutes ?? -1;
        const late: PackFault[] =
          afterMinutes > before
            ? []
            : [
                {
                  file,
                  path: [...path, at, 'afterMinutes'],
                  message: `${afterMinutes} minutes do not come after ${before}`,
                },
              ];
        const unseen: PackFault[] = to.some((role) => SEES_ALERTS.includes(role))
          ? []
          : [{ file, path: [...path, at, 'to'], message: `nobody of ${to.join(', ')} has a screen with alerts` }];
        return [...late, ...unseen];
      }),
    ]),
  ];
}

function checkPlan({ control: { plan } }: Pack): PackFault[] {
  const known = ids(plan.causes);
  const reached = new Set(plan.steps.flatMap(({ causes }) => causes ?? known));
  return [
    ...twice({ file, path: ['plan', 'causes'], key: 'id', what: 'cause', values: known }),
    ...twice({ file, path: ['plan', 'steps'], key: 'id', what: 'step', values: ids(plan.steps) }),
    ...plan.steps.flatMap(({ causes, effect, say }, at): PackFault[] => {
      const path = ['plan', 'steps', at];
      const silent = (effect === 'offerTerminal' || effect === 'showChannels') && !say;
      return [
        ...unknowns({ file, path: [...path, 'causes'], what: 'cause', names: causes ?? [], known }),
        ...(silent
          ? [{ file, path, message: `"say" is missing: with ${effect} a screen has to say something` } as const]
          : []),
      ];
    }),
    ...known.flatMap((cause, at): PackFault[] =>
      reached.has(cause)
        ? []
        : [{ file, path: ['plan', 'causes', at], message: `the plan has no step for "${cause}"` }],
    ),
  ];
}
