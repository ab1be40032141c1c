// A day of one hall with rules of its own for the line, played by commands; who came and who was called is written down beside it.
import fc from 'fast-check';
import type { Pack } from '../../../contract/pack.ts';
import type { Actor } from '../../../domain/actor.ts';
import type { Hall, Ticket } from '../../../domain/hall.ts';
import { MINUTE, SECOND, TELECOM, TestHall } from '../test-hall.ts';

/** How this hall orders its line. */
export interface Rules {
  readonly priority: { readonly headStartMinutes: number; readonly rate: number };
  readonly vip: { readonly headStartMinutes: number; readonly rate: number };
  readonly passedAtMost: number | undefined;
  readonly inARow: number | undefined;
}
export type Step =
  | { readonly what: 'arrive'; readonly service: number; readonly classId: string }
  | { readonly what: 'call'; readonly desk: number }
  | { readonly what: 'pause'; readonly ms: number }
  | { readonly what: 'pushBack' | 'miss' | 'return' | 'giveUp'; readonly who: number };

const rate = fc.constantFrom(1, 1, 1.2, 2, 3.5);
export const rules: fc.Arbitrary<Rules> = fc.record({
  priority: fc.record({ headStartMinutes: fc.integer({ min: 0, max: 30 }), rate }),
  vip: fc.record({ headStartMinutes: fc.integer({ min: 0, max: 30 }), rate }),
  passedAtMost: fc.integer({ min: 0, max: 4 }),
  inARow: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
});

export const CLASSES = ['ordinary', 'ordinary', 'priority', 'vip'];
const who = fc.nat({ max: 999 });
export const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        what: fc.constant('arrive' as const),
        service: fc.nat({ max: 2 }),
        classId: fc.constantFrom(...CLASSES),
      }),
    },
    { weight: 5, arbitrary: fc.record({ what: fc.constant('call' as const), desk: fc.nat({ max: 1 }) }) },
    {
      weight: 3,
      arbitrary: fc.record({ what: fc.constant('pause' as const), ms: fc.integer({ min: 0, max: 6 * MINUTE }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        what: fc.constantFrom('pushBack' as const, 'miss' as const, 'return' as const, 'giveUp' as const),
        who,
      }),
    },
  ),
  { minLength: 20, maxLength: 70 },
);

/** Two desks that both serve all of three lines as their own: everybody who waits may be called at either. */
export function packWith({ priority, vip, passedAtMost, inARow }: Rules): Pack {
  const [ordinary, lane, brand] = TELECOM.classes;
  if (!ordinary || !lane || !brand) throw new Error('the telecom pack lacks a class');
  const { grounds: _list, ...given } = brand;
  const queues = ['general', 'payment', 'broadband'];
  return {
    ...TELECOM,
    classes: [ordinary, { ...lane, ...priority }, { ...given, ...vip }],
    fairness: { ...(passedAtMost === undefined ? {} : { passedAtMost }), ...(inARow === undefined ? {} : { inARow }) },
    pushBack: { times: 2, places: 2 },
    counters: TELECOM.counters.map(({ helps: _none, firstFor: _nobody, ...counter }) => ({ ...counter, queues })),
    limits: { ...TELECOM.limits, callsBeforeMissing: 1 },
  };
}

export interface CallSeen {
  readonly ticket: Ticket;
  /** The hall just before it. */
  readonly before: Hall;
  readonly at: number;
}
const SERVICES = ['recharge', 'roaming', 'broadband-fault'];

export class LineDay {
  readonly hall: TestHall;
  readonly calls: CallSeen[] = [];
  /** Tickets in the order of their arrival. */
  readonly came: string[] = [];
  /** Tickets that have fallen back at some time. */
  readonly fell = new Set<string>();
  readonly #desks: readonly Actor[];
  readonly #greeter: Actor;

  constructor(pack: Pack, counters: readonly string[] = ['3', '5']) {
    this.hall = new TestHall({ pack });
    this.#greeter = this.hall.at('101', 'greeter', '1');
    this.#desks = counters.map((counter, at) => this.hall.at(String(201 + at), 'counter', counter));
  }

  play(steps: readonly Step[]): this {
    for (const step of steps) this.do(step);
    return this;
  }

  do(step: Step): void {
    if (step.what === 'pause') this.hall.later(step.ms);
    else if (step.what === 'arrive') this.arrive(SERVICES[step.service] ?? 'recharge', step.classId);
    else if (step.what === 'call') this.call(step.desk);
    else if (step.what === 'miss') this.miss(step.who);
    else this.move(step.what, step.who);
  }

  arrive(serviceId: string, classId: string): void {
    this.hall.later(1);
    const documents = (TELECOM.services.find(({ id }) => id === serviceId)?.documents.owner ?? []).map((document) => ({
      document,
      present: true,
      valid: true,
    }));
    const { ticketId } = this.hall.done(this.#greeter, 'issueTicket', {
      serviceId,
      comesAs: 'owner',
      language: 'en',
      documents,
      classId,
    });
    this.came.push(ticketId);
  }

  /** Calls the next one at this desk and lets that customer go again at once. */
  call(desk = 0): void {
    const called = this.#callOnly(desk);
    if (called) this.hall.done(this.#deskOf(desk), 'cancelTicket', { ticketId: called, reason: 'gaveUp' });
  }

  waiting(): readonly Ticket[] {
    return Object.values(this.hall.hall.tickets).filter(({ status }) => status === 'waiting');
  }

  #callOnly(desk: number): string | undefined {
    const before = this.hall.hall;
    const answer = this.hall.give(this.#deskOf(desk), 'callNext', {});
    if (!answer.ok) return undefined;
    const ticket = before.tickets[answer.reply.ticketId];
    if (!ticket) throw new Error('called a ticket that was not there');
    this.calls.push({ ticket, before, at: Math.max(this.hall.now, before.clock) });
    return ticket.ticketId;
  }

  /** Somebody is called and is not there. */
  private miss(desk: number): void {
    const ticketId = this.#callOnly(desk % 2);
    if (ticketId) this.hall.done(this.#deskOf(desk % 2), 'markMissing', { ticketId });
    this.hall.later(SECOND);
  }

  private move(what: 'pushBack' | 'return' | 'giveUp', who: number): void {
    const status = what === 'return' ? 'missing' : 'waiting';
    const there = Object.values(this.hall.hall.tickets).filter((ticket) => ticket.status === status);
    const ticketId = there[who % Math.max(1, there.length)]?.ticketId;
    if (!ticketId) return;
    if (what === 'giveUp') this.hall.done(this.#greeter, 'cancelTicket', { ticketId, reason: 'gaveUp' });
    else if (this.hall.give(this.#greeter, what === 'return' ? 'returnTicket' : 'pushBack', { ticketId }).ok)
      this.fell.add(ticketId);
  }

  #deskOf(desk: number): Actor {
    const actor = this.#desks[desk % this.#desks.length];
    if (!actor) throw new Error('no desk');
    return actor;
  }
}
