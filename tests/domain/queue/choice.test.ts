// The choice itself, on lines that are dealt at random: no hall, no clock.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../../domain/queue/in-order.ts';
import { type InLine, score } from '../../../domain/queue/score.ts';
import { choosable, type DeskLines, type OrderRules, whoIsNext } from '../../../domain/queue/who-is-next.ts';
import { MINUTE } from '../test-hall.ts';

const AT = 200 * MINUTE;
const QUEUES = ['one', 'two', 'three'];
const CLASSES = ['ordinary', 'lane', 'vip'];
const queue = fc.constantFrom(...QUEUES);
const rate = fc.constantFrom(1, 1.2, 2, 4);
const headStartMinutes = fc.integer({ min: 0, max: 30 });

const line = fc
  .array(
    fc.record({
      // several come in the same moment
      standing: fc.integer({ min: 0, max: 39 }).map((n) => n * 5 * MINUTE),
      queueId: queue,
      classId: fc.constantFrom(...CLASSES),
      slips: fc.nat({ max: 4 }),
      fell: fc.boolean(),
      onlyCounter: fc.option(fc.constantFrom('here', 'elsewhere'), { nil: undefined, freq: 8 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((people) => people.map(ticket));

function ticket(
  {
    fell,
    onlyCounter,
    ...one
  }: {
    standing: number;
    queueId: string;
    classId: string;
    slips: number;
    fell: boolean;
    onlyCounter: string | undefined;
  },
  at: number,
): InLine {
  return {
    ...{ ...one, ticketId: `t${at}`, number: `A${String(at).padStart(3, '0')}`, arrivedAt: one.standing },
    ...(fell ? { fellBackAt: one.standing, arrivedAt: one.standing - MINUTE } : {}),
    ...(onlyCounter ? { onlyCounter } : {}),
  };
}

const rules: fc.Arbitrary<OrderRules> = fc
  .record({
    classes: fc.record({ lane: fc.record({ headStartMinutes, rate }), vip: fc.record({ headStartMinutes, rate }) }),
    passedAtMost: fc.constantFrom(0, 1, 2, 3, 4, Number.POSITIVE_INFINITY),
    inARow: fc.constantFrom(1, 2, Number.POSITIVE_INFINITY),
    runs: fc.record({ one: fc.nat({ max: 2 }), two: fc.nat({ max: 2 }), three: fc.nat({ max: 2 }) }),
  })
  .map(({ classes, passedAtMost, inARow, runs }) => {
    const all: Record<string, { headStartMinutes: number; rate: number }> = {
      ...classes,
      ordinary: { headStartMinutes: 0, rate: 1 },
    };
    const run: Record<string, number> = runs;
    return {
      classOf: (id) => ({ ...all[id], id }) as ReturnType<OrderRules['classOf']>,
      passedAtMost: () => passedAtMost,
      inARow: () => inARow,
      run: (id) => run[id] ?? 0,
      slips: ({ slips }) => slips ?? 0,
    };
  });

const desk: fc.Arbitrary<DeskLines> = fc
  .record({
    lines: fc.shuffledSubarray(QUEUES, { minLength: 1 }),
    own: fc.integer({ min: 1, max: 3 }),
    when: fc.record({
      ownLineEmpty: fc.boolean(),
      waitOverMinutes: fc.option(fc.integer({ min: 1, max: 199 }), { nil: undefined, freq: 3 }),
      inPlan: fc.boolean(),
    }),
    firstFor: fc.option(fc.constant(['vip']), { nil: undefined }),
    planHelps: fc.boolean(),
  })
  .map(({ lines, own, when, firstFor, planHelps }) => {
    const { ownLineEmpty, waitOverMinutes, inPlan } = when;
    const rule = {
      ...(ownLineEmpty ? { ownLineEmpty: true as const } : {}),
      ...(waitOverMinutes === undefined ? {} : { waitOverMinutes }),
      ...(inPlan ? { inPlan: true as const } : {}),
    };
    return {
      ...{ counterId: 'here', own: lines.slice(0, own), planHelps, ...(firstFor ? { firstFor } : {}) },
      helps: lines.slice(own).map((id) => ({ queue: id, when: rule })),
    };
  });

describe('the choice of one counter', { timeout: 60_000 }, () => {
  test('does not depend on how the tickets are stored, nor on what they are called inside', () => {
    const shuffled = line.chain((people) =>
      fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
    );
    fc.assert(
      fc.property(shuffled, desk, rules, ([people, otherwise], here, rule) => {
        const chosen = whoIsNext(people, here, rule, AT);
        const renamed = otherwise.map((one) => ({ ...one, ticketId: `x${one.ticketId.split('').reverse().join('')}` }));
        expect(whoIsNext(otherwise, here, rule, AT)).toEqual(chosen);
        expect(whoIsNext(renamed, here, rule, AT)?.number).toBe(chosen?.number);
      }),
    );
  });

  test('does not depend on lines that this counter does not serve, nor on who waits for another counter', () => {
    fc.assert(
      fc.property(line, desk, rules, (people, here, rule) => {
        const served = [...here.own, ...here.helps.map(({ queue: id }) => id)];
        const relevant = people.filter(({ queueId, onlyCounter }) =>
          onlyCounter ? onlyCounter === 'here' : served.includes(queueId),
        );
        expect(whoIsNext(relevant, here, rule, AT)).toEqual(whoIsNext(people, here, rule, AT));
      }),
    );
  });

  test('is always somebody, as long as anybody may be chosen: the limits never lock a line', () => {
    fc.assert(
      fc.property(line, desk, rules, (people, here, rule) => {
        const some = choosable(people, here, AT);
        expect(whoIsNext(people, here, rule, AT) !== undefined).toBe(some.length > 0);
      }),
    );
  });

  test('is the first of the whole order, in which everybody stands once', () => {
    fc.assert(
      fc.property(line, desk, rules, (people, here, rule) => {
        const some = choosable(people, here, AT);
        const order = inOrder(some, rule, AT);
        expect(order[0]).toEqual(whoIsNext(people, here, rule, AT));
        expect(order.map(({ number }) => number).sort()).toEqual(some.map(({ number }) => number).sort());
      }),
    );
  });

  test('[S-07] a counter helps only as its rules say, and its own customers never wait for somebody who has less', () => {
    fc.assert(
      fc.property(line, desk, rules, (people, here, rule) => {
        const chosen = whoIsNext(people, here, rule, AT);
        if (!chosen) return;
        const isOwn = ({ queueId, classId, onlyCounter }: InLine) =>
          onlyCounter
            ? onlyCounter === 'here'
            : here.own.includes(queueId) && (!here.firstFor || here.firstFor.includes(classId));
        if (isOwn(chosen)) return;
        const own = people.filter(isOwn);
        if (own.length === 0) return;
        // somebody of its own waits and yet it helps: only because that line waits too long, or by the plan …
        const when = here.helps.find(({ queue: id }) => id === chosen.queueId)?.when;
        const longest = Math.max(
          ...people
            .filter(({ queueId, onlyCounter }) => queueId === chosen.queueId && !onlyCounter)
            .map(({ standing }) => AT - standing),
        );
        const isTooLong = when?.waitOverMinutes !== undefined && longest > when.waitOverMinutes * MINUTE;
        expect(isTooLong || (here.planHelps && when?.inPlan === true)).toBe(true);
        // … and never before somebody of its own with a higher score, unless that one would pass somebody who may not be passed
        const points = (one: InLine) => score(one, AT, rule.classOf(one.classId));
        const cameAfter = own.filter(
          (one) =>
            points(one) > points(chosen) && (one.fellBackAt ?? one.standing) <= (chosen.fellBackAt ?? chosen.standing),
        );
        expect(cameAfter).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('[S-07] a counter that helps only when its own line is empty never makes a customer of its own wait', () => {
    fc.assert(
      fc.property(line, desk, rules, (people, here, rule) => {
        const idle = {
          ...here,
          helps: here.helps.map(({ queue: id }) => ({ queue: id, when: { ownLineEmpty: true as const } })),
        };
        const isOwn = ({ queueId, onlyCounter }: InLine) =>
          onlyCounter ? onlyCounter === 'here' : here.own.includes(queueId);
        const { firstFor: _everybody, ...plain } = idle;
        const chosen = whoIsNext(people, plain, rule, AT);
        if (chosen && people.some(isOwn)) expect(isOwn(chosen)).toBe(true);
      }),
    );
  });

  test('nobody at all, one counter for everything, a clock that was set back: there is an answer', () => {
    const everything: DeskLines = { counterId: 'here', own: QUEUES, helps: [], planHelps: false };
    fc.assert(
      fc.property(line, rules, fc.integer({ min: -300 * MINUTE, max: 300 * MINUTE }), (people, rule, at) => {
        expect(whoIsNext([], everything, rule, at)).toBeUndefined();
        expect(inOrder(people, rule, at)).toHaveLength(people.length);
        expect(whoIsNext(people, { ...everything, own: [] }, rule, at)?.onlyCounter ?? 'here').toBe('here');
      }),
    );
  });
});
