import { describe, expect, it } from 'vitest';
import type { HelpRule } from '../../../contract/pack.ts';
import { Customers, drawFuture } from '../../../domain/futures/customers.ts';
import { Dice } from '../../../domain/futures/dice.ts';
import { Lines } from '../../../domain/futures/lines.ts';
import type { InLine } from '../../../domain/queue/score.ts';
import { type DeskLines, whoIsNext } from '../../../domain/queue/who-is-next.ts';
import { desk, hallModel, MINUTE, waiting } from './halls.ts';

const QUEUES = ['a', 'b', 'c'];
const CLASSES = [
  { id: 'ordinary', headStartMinutes: 0, rate: 1 },
  { id: 'priority', headStartMinutes: 15, rate: 1 },
  { id: 'vip', headStartMinutes: 5, rate: 1.5 },
];

/** A line, a counter and rules as chance has it; the same for the hall's order and for the futures'. */
function scene(seed: number) {
  const dice = new Dice(seed);
  const upTo = (n: number) => Math.floor(dice.next() * n);
  const at = 100 * MINUTE;
  const rules = QUEUES.map(() => ({ passedAtMost: upTo(4), inARow: 1 + upTo(3), run: upTo(4) }));
  // whoever came first has been passed most
  const most = upTo(8);
  const tickets = Array.from({ length: 2 + upTo(10) }, (_, i): InLine & { readonly slips: number } => ({
    ...{ ticketId: `t${i}`, number: `A${i}`, queueId: QUEUES[upTo(3)] ?? 'a', classId: CLASSES[upTo(3)]?.id ?? '' },
    // no two in the same moment: what is told apart by numbers there is not at stake here
    ...{ arrivedAt: (i * 7 + dice.next()) * MINUTE, standing: 0, slips: 0 },
    ...(dice.next() < 0.1 ? { onlyCounter: dice.next() < 0.5 ? '1' : '2' } : {}),
  })).map((ticket, i) => ({ ...ticket, standing: ticket.arrivedAt, slips: Math.max(0, most - i) }));
  const helps = QUEUES.slice(1).flatMap((queue): HelpRule[] => {
    const when = [
      { ownLineEmpty: true as const },
      { waitOverMinutes: 40 },
      { ownLineEmpty: true as const, waitOverMinutes: 60 },
    ];
    const one = when[upTo(4)];
    return one ? [{ queue, when: one }] : [];
  });
  const own = dice.next() < 0.5 ? ['a'] : ['a', 'c'];
  const counter: DeskLines = {
    ...{ counterId: '1', own, helps: helps.filter(({ queue }) => !own.includes(queue)), planHelps: false },
    ...(dice.next() < 0.3 ? { firstFor: ['vip'] } : {}),
  };
  return { at, rules, tickets, counter };
}

describe('the order in the futures', () => {
  it('[P-09] is the order of the hall: the same customer next, whatever the line, the counter and the rules', () => {
    let chosen = 0;
    const others: number[] = [];
    for (let seed = 0; seed < 2000; seed++) {
      const { at, rules, tickets, counter } = scene(seed);
      const ofQueue = (queueId: string) => rules[QUEUES.indexOf(queueId)];
      const expected = whoIsNext(
        tickets,
        counter,
        {
          classOf: (id) => CLASSES.find((one) => one.id === id) as never,
          passedAtMost: (queueId) => ofQueue(queueId)?.passedAtMost ?? 0,
          inARow: (queueId) => ofQueue(queueId)?.inARow ?? 0,
          run: (queueId) => ofQueue(queueId)?.run ?? 0,
          slips: (ticket) => ticket.slips ?? 0,
        },
        at,
      );
      const model = hallModel({
        queues: rules,
        classes: CLASSES.map(({ headStartMinutes, rate }) => ({
          headStartMs: headStartMinutes * MINUTE,
          rate,
          share: 0,
        })),
        desks: [
          desk('1', {
            own: counter.own.map((queue) => QUEUES.indexOf(queue)),
            helps: counter.helps.map(({ queue, when }) => ({
              queue: QUEUES.indexOf(queue),
              whenOwnEmpty: when.ownLineEmpty === true,
              overMs: when.waitOverMinutes === undefined ? Number.POSITIVE_INFINITY : when.waitOverMinutes * MINUTE,
            })),
            ...(counter.firstFor ? { firstFor: [2] } : {}),
          }),
          desk('2'),
        ],
        waiting: tickets.map((ticket) =>
          waiting({
            queue: QUEUES.indexOf(ticket.queueId),
            classIndex: CLASSES.findIndex(({ id }) => id === ticket.classId),
            arrivedAt: ticket.arrivedAt - at,
            skips: ticket.slips,
            ...(ticket.onlyCounter ? { onlyDesk: Number(ticket.onlyCounter) - 1 } : {}),
          }),
        ),
        arrivals: [],
      });
      if (tickets[firstOf(model)]?.ticketId !== expected?.ticketId) others.push(seed);
      if (expected) chosen++;
    }
    expect(others).toEqual([]);
    expect(chosen).toBeGreaterThan(1500);
  });
});

function firstOf(model: ReturnType<typeof hallModel>): number {
  const who = new Customers(model.desks.length);
  drawFuture(model, new Dice(1), who);
  const lines = new Lines(model);
  lines.clear(who.count);
  for (let i = 0; i < who.count; i++) lines.join(who, i);
  const [counter] = model.desks;
  return counter ? lines.takeNext(who, lines.linesOf(0, counter), 0) : -1;
}
