// Advice from a hall that was really filled: tickets, counters and people of the telecom pack, by commands.
import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../../contract/commands.ts';
import type { Pack } from '../../../contract/pack.ts';
import { type Advised, advise } from '../../../domain/futures/advise.ts';
import { changesOf } from '../../../domain/futures/changes.ts';
import { NO_HISTORY } from '../../../domain/futures/learned.ts';
import { type LiveHall, liveHall } from '../../../domain/futures/live-hall.ts';
import type { ComingRates } from '../../../domain/volume/today.ts';
import { allDocuments, HOUR, MINUTE, TELECOM, TestHall } from '../test-hall.ts';

/** So many customers an hour for plain services. */
const coming = (perHour: number): ComingRates => ({
  stretches:
    perHour > 0
      ? [{ until: 2 * HOUR, perMs: { recharge: perHour / HOUR / 2, 'plan-change': perHour / HOUR / 2 } }]
      : [],
  ...{ shape: 20, from: 'history' },
});
const POSTS = [
  ['201', '1'],
  ['202', '2'],
  ['203', '7'],
  ['204', '9'],
  ['301', 'q1'],
] as const;

function hallWith({
  waiting = 0,
  posts = POSTS,
  pack = TELECOM,
}: {
  waiting?: number;
  posts?: readonly (readonly [string, string])[];
  pack?: Pack;
}) {
  const hall = new TestHall({ pack });
  hall.later(HOUR);
  const door = hall.at('101', 'greeter', '1');
  for (const [staff, counter] of posts) hall.at(staff, 'counter', counter);
  for (let i = 0; i < waiting; i++) {
    const serviceId = i % 2 ? 'recharge' : 'plan-change';
    const ticket: CommandInput<'issueTicket'> = {
      serviceId,
      comesAs: 'owner',
      documents: allDocuments(serviceId),
      language: 'en',
    };
    hall.done(door, 'issueTicket', ticket);
    hall.later(MINUTE / 2);
  }
  return hall;
}
const seen = (hall: TestHall): LiveHall => {
  const live = liveHall(hall.hall, { now: hall.now, alwaysOpen: false });
  if (!live) throw new Error('no business day');
  return live;
};
const adviceFor = (hall: TestHall, perHour: number): Advised =>
  advise(seen(hall), { history: NO_HISTORY, coming: coming(perHour) }, 1);

describe('[O-15] advice on counters', () => {
  it('opens a counter when many would wait too long, says how many fewer, and adds one more on top', () => {
    const { state, asIs, advice } = adviceFor(hallWith({ waiting: 24 }), 60);
    expect(state).toBe('ready');
    const [best, second] = advice;
    expect(best).toMatchObject({ kind: 'open' });
    expect(best?.outlook.late.mean).toBeLessThan(asIs?.late.mean ?? 0);
    expect(best?.lateInTen).toBeGreaterThanOrEqual(best?.outlook.late.mean ?? 99);
    expect(best?.foretold.with.mean).toBeLessThanOrEqual(best?.foretold.without.mean ?? 0);
    expect(second).toMatchObject({ kind: 'open', besides: best?.counterId });
    expect(second?.counterId).not.toBe(best?.counterId);
    expect(second?.people).not.toContain(best?.people[0]);
    expect(second?.outlook.late.mean).toBeLessThan(best?.outlook.late.mean ?? 0);
  });

  it('is the same for the same hall', () => {
    const hall = hallWith({ waiting: 20 });
    expect(adviceFor(hall, 50)).toEqual(adviceFor(hall, 50));
  });

  it('[S-07] never proposes a person without the skill, nor one who is at a post, has left, or works elsewhere', () => {
    const hall = hallWith({ waiting: 10 });
    const manager = hall.at('601', 'manager', '1');
    hall.done(manager, 'changeStaff', { number: '205', active: false });
    const free = new Set(changesOf(hall.hall).flatMap(({ people = [] }) => people));
    expect(free.size).toBeGreaterThan(0);
    for (const nobody of ['201', '205', '601', '501', '101', '801']) expect(free).not.toContain(nobody);

    const queues = TELECOM.queues.map((queue) => ({ ...queue, skill: 'desk' }));
    const staff = TELECOM.staff.map((one) => ({ ...one, skills: one.number === '206' ? ['desk'] : [] }));
    const skilled = new TestHall({
      pack: { ...TELECOM, skills: [{ id: 'desk', name: { 'zh-CN': '柜', en: 'desk' } }], queues, staff },
    });
    const boss = skilled.at('601', 'manager', '1');
    for (const { number, skills } of staff) skilled.done(boss, 'changeStaff', { number, skills });
    const able = new Set(changesOf(skilled.hall).flatMap(({ people = [] }) => people));
    expect([...able]).toEqual(['206']);
  });

  it('proposes no counter that cannot serve the people who wait', () => {
    const { advice } = adviceFor(hallWith({ waiting: 24 }), 60);
    for (const { counterId } of advice) expect(['q1', 'k1']).not.toContain(counterId);
  });

  it('says that nobody is free when only one more would help', () => {
    const hall = hallWith({ waiting: 24 });
    const manager = hall.at('601', 'manager', '1');
    const clerks = Object.values(hall.hall.staff).filter(
      ({ roles }) => roles.includes('clerk') || roles.includes('consultant'),
    );
    for (const { number } of clerks)
      if (!POSTS.some(([staff]) => staff === number)) hall.done(manager, 'changeStaff', { number, active: false });
    const { state, advice } = adviceFor(hall, 60);
    expect(advice.filter(({ kind }) => kind === 'open')).toEqual([]);
    expect(['noneFree', 'ready']).toContain(state);
    if (state === 'ready') for (const { kind } of advice) expect(kind).toBe('help');
  });

  it('[S-11] says nothing but that a counter can close when nobody would be late, and never one that has to be held', () => {
    const { state, advice, asIs } = adviceFor(hallWith({ posts: [...POSTS, ['205', '3'], ['206', '4']] }), 6);
    expect(asIs?.late.mean).toBe(0);
    expect(state).toBe('ready');
    expect(advice).toHaveLength(1);
    expect(advice[0]).toMatchObject({ kind: 'close', outlook: { late: { high: 0 } } });
    expect(['3', '4']).toContain(advice[0]?.counterId);
    expect(adviceFor(hallWith({}), 2)).toMatchObject({ state: 'nothingNeeded', advice: [] });
  });

  it('says that too little is known when nothing is known of arrivals', () => {
    const live = seen(hallWith({ waiting: 5 }));
    expect(advise(live, { history: NO_HISTORY, coming: undefined }, 1)).toMatchObject({
      state: 'tooLittle',
      advice: [],
    });
  });

  it('is sound with all counters closed, an empty hall, and one counter for everything', () => {
    const closed = adviceFor(hallWith({ waiting: 12, posts: [] }), 30);
    expect(closed.state).toBe('ready');
    expect(closed.advice[0]?.kind).toBe('open');
    expect(adviceFor(hallWith({ posts: [] }), 0)).toMatchObject({
      state: 'nothingNeeded',
      asIs: { late: { mean: 0 } },
    });
    const counter = {
      ...TELECOM.counters[0],
      helps: [],
      queues: TELECOM.queues.map(({ id }) => id),
    } as Pack['counters'][number];
    const { firstFor: _all, ...everything } = counter;
    const one = hallWith({ waiting: 20, posts: [['201', '1']], pack: { ...TELECOM, counters: [everything] } });
    expect(adviceFor(one, 40).advice.filter(({ kind }) => kind === 'open')).toEqual([]);
  });

  it('foretells how many will wait, beginning with those who wait now', () => {
    const { waiting, at } = adviceFor(hallWith({ waiting: 24 }), 60);
    expect(waiting).toHaveLength(9);
    expect(waiting[0]?.at).toBe(at);
    expect(waiting[0]?.mean).toBeGreaterThan(15);
    for (const { low, mean, high } of waiting) {
      expect(mean).toBeGreaterThanOrEqual(low - 0.1);
      expect(mean).toBeLessThanOrEqual(high + 0.1);
    }
  });
});

describe('the live hall', () => {
  it('is plain data that another thread can be given', () => {
    const live = seen(hallWith({ waiting: 6 }));
    expect(structuredClone(live)).toEqual(live);
    expect(live.waiting).toHaveLength(6);
    expect(live.closesAt).toBeGreaterThan(live.at);
    expect(live.desks.filter(({ isOpen }) => isOpen).map(({ counterId }) => counterId)).toEqual([
      '1',
      '2',
      '7',
      '9',
      'q1',
    ]);
  });

  it('knows nobody comes any more on a day without opening hours', () => {
    const hall = hallWith({ pack: { ...TELECOM, hours: [{ days: [6], from: '09:00', to: '10:00' }] }, posts: [] });
    expect(seen(hall).closesAt).toBe(hall.now);
  });
});
