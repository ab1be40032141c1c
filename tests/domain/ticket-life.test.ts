import { describe, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import type { Decision } from '../../domain/decision.ts';
import { issue, onScreen, openHall, seated, seatNext, serve, type Team, walkTo } from './at-the-desk.ts';
import { allDocuments, HOUR, MINUTE, SECOND } from './test-hall.ts';

/** A duty manager at counter 3 may do everything that can be done to a ticket; another one is at counter 4. */
const atCounter = () => {
  const team = openHall();
  team.hall.done(team.clerk, 'closePost', {});
  const other = team.hall.at('502', 'counter', '4');
  return { ...team, clerk: team.hall.at('501', 'counter', '3'), other };
};
type Managed = ReturnType<typeof atCounter>;

const callTwice = ({ hall, clerk }: Team, ticketId: string) => {
  hall.done(clerk, 'callNext', {});
  hall.later(10 * SECOND);
  hall.done(clerk, 'callAgain', { ticketId });
  hall.later(10 * SECOND);
};
/** How a ticket of an ordinary recharge comes to stand as it does. */
const STANDINGS = {
  waiting: () => undefined,
  called: callTwice,
  serving: (team: Team, ticketId: string) => {
    seatNext(team, ticketId);
    walkTo(team.hall, team.clerk);
  },
  parked: ({ hall, clerk, ...team }: Team, ticketId: string) => {
    seatNext({ hall, clerk, ...team }, ticketId);
    hall.done(clerk, 'parkTicket', { ticketId, reason: 'fetches a form' });
  },
  missing: (team: Team, ticketId: string) => {
    callTwice(team, ticketId);
    team.hall.done(team.clerk, 'markMissing', { ticketId });
  },
} as const;
type Standing = keyof typeof STANDINGS;
const MOVES = {
  callTicket: ({ hall, other }, _clerk, ticketId) =>
    hall.give(other, 'callTicket', { ticketId, reason: 'waits longest' }),
  callAgain: ({ hall }, clerk, ticketId) => hall.give(clerk, 'callAgain', { ticketId }),
  startService: ({ hall }, clerk, ticketId) => hall.give(clerk, 'startService', { ticketId }),
  markMissing: ({ hall }, clerk, ticketId) => hall.give(clerk, 'markMissing', { ticketId }),
  returnTicket: ({ hall }, clerk, ticketId) => hall.give(clerk, 'returnTicket', { ticketId }),
  parkTicket: ({ hall }, clerk, ticketId) => hall.give(clerk, 'parkTicket', { ticketId, reason: 'fetches a form' }),
  resumeTicket: ({ hall }, clerk, ticketId) => hall.give(clerk, 'resumeTicket', { ticketId }),
  transferTicket: ({ hall }, clerk, ticketId) => hall.give(clerk, 'transferTicket', { ticketId, to: { counter: '7' } }),
  cancelTicket: ({ hall }, clerk, ticketId) => hall.give(clerk, 'cancelTicket', { ticketId, reason: 'mistake' }),
  finish: ({ hall }, clerk, ticketId) => hall.give(clerk, 'finish', { ticketId }),
} as const satisfies Record<string, (team: Managed, clerk: Actor, ticketId: string) => Decision<object>>;
type Move = keyof typeof MOVES;

/** The whole life, written down a second time: what is not here is refused. */
const LIFE: Record<Standing, Partial<Record<Move, Standing | 'ended'>>> = {
  waiting: { callTicket: 'called', cancelTicket: 'ended' },
  called: {
    callAgain: 'called',
    startService: 'serving',
    markMissing: 'missing',
    transferTicket: 'waiting',
    cancelTicket: 'ended',
  },
  serving: { parkTicket: 'parked', transferTicket: 'waiting', finish: 'ended', cancelTicket: 'ended' },
  parked: { resumeTicket: 'waiting', cancelTicket: 'ended' },
  missing: { returnTicket: 'waiting', cancelTicket: 'ended' },
};

const PAIRS = (Object.keys(STANDINGS) as Standing[]).flatMap((standing) =>
  (Object.keys(MOVES) as Move[]).map((move) => ({ standing, move, becomes: LIFE[standing][move] })),
);

describe('the life of a ticket', () => {
  for (const { standing, move, becomes } of PAIRS) {
    test(`${standing}: ${move} ${becomes ? `makes it ${becomes}` : 'is refused'}`, () => {
      const team = atCounter();
      const { ticketId, number } = issue(team, 'recharge');
      STANDINGS[standing](team, ticketId);
      const { arrivedAt, visitId } = team.hall.ticket(ticketId);
      const before = team.hall.hall;
      const decision = MOVES[move](team, team.clerk, ticketId);
      if (!becomes) {
        expect(decision).toEqual({
          ok: false,
          refusal: { code: 'notInThisState', data: { status: standing, number } },
        });
        return expect(team.hall.hall).toBe(before);
      }
      expect(decision.ok).toBe(true);
      const after = team.hall.hall.tickets[ticketId];
      if (becomes === 'ended') return expect(after).toBeUndefined();
      expect(after).toMatchObject({ status: becomes, number, arrivedAt, visitId });
    });
  }

  test('a ticket that is over, or never was, is unknown to every command', () => {
    const team = atCounter();
    const { ticketId } = issue(team, 'recharge');
    team.hall.done(team.greeter, 'cancelTicket', { ticketId, reason: 'gaveUp' });
    for (const move of Object.values(MOVES))
      for (const gone of [ticketId, 'never-was'])
        expect(move(team, team.clerk, gone)).toEqual({ ok: false, refusal: { code: 'unknownTicket' } });
  });

  test('nobody acts on a ticket at a colleague’s counter; the refusal names the counter', () => {
    const team = openHall();
    const { hall, colleague } = team;
    const { ticketId } = issue(team, 'recharge');
    hall.done(team.clerk, 'callNext', {});
    hall.later(10 * SECOND);
    for (const move of ['callAgain', 'startService', 'markMissing'] as const)
      expect(hall.refusal(colleague, move, { ticketId })).toEqual({ code: 'notYourTicket', data: { counter: '3' } });
    hall.done(team.clerk, 'startService', { ticketId });
    expect(hall.refusal(colleague, 'finish', { ticketId }).code).toBe('notYourTicket');
    expect(hall.refusal(colleague, 'cancelTicket', { ticketId, reason: 'gaveUp' }).code).toBe('notYourTicket');
    const program: Actor = { kind: 'program', name: 'billing', role: 'clerk', counter: '5' };
    expect(hall.refusal(program, 'cancelTicket', { ticketId, reason: 'gaveUp' }).code).toBe('notYourTicket');
    expect(hall.refusal(team.greeter, 'cancelTicket', { ticketId, reason: 'gaveUp' }).code).toBe('notYourTicket');
  });

  test('giving up and a mistake are told apart', () => {
    const team = openHall();
    const [one, two] = [issue(team, 'recharge'), issue(team, 'recharge')];
    team.hall.done(team.greeter, 'cancelTicket', { ticketId: one.ticketId, reason: 'gaveUp' });
    team.hall.done(team.greeter, 'cancelTicket', { ticketId: two.ticketId, reason: 'duplicate' });
    expect(team.hall.of('TicketEnded').map(({ outcome }) => outcome)).toEqual(['gaveUp', 'cancelled']);
    expect(team.hall.hall.today.gaveUp).toBe(1);
  });

  test('[G-10] a number is called again after a while, and set aside only when it was called often enough', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const { ticketId } = issue(team, 'recharge');
    hall.done(clerk, 'callNext', {});
    expect(hall.refusal(clerk, 'callAgain', { ticketId })).toEqual({
      code: 'calledTooSoon',
      data: { waitSeconds: 10 },
    });
    hall.later(9_500);
    expect(hall.refusal(clerk, 'callAgain', { ticketId }).data).toEqual({ waitSeconds: 1 });
    expect(hall.refusal(clerk, 'markMissing', { ticketId })).toEqual({
      code: 'notCalledEnough',
      data: { calls: 1, needed: 2 },
    });
    hall.later(500);
    expect(hall.done(clerk, 'callAgain', { ticketId }).calls).toBe(2);
    hall.done(clerk, 'markMissing', { ticketId });
    expect(hall.hall.counters['3']?.ticketId).toBeUndefined();
  });

  test('[G-10] a missed number is waited for half an hour; then it has ended, and a later visit takes a new one', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const { ticketId } = issue(team, 'recharge');
    hall.done(clerk, 'callNext', {});
    hall.later(10 * SECOND);
    hall.done(clerk, 'callAgain', { ticketId });
    hall.done(clerk, 'markMissing', { ticketId });
    hall.later(30 * MINUTE - 1);
    hall.hallGives('lapseMissing', {});
    expect(hall.ticket(ticketId).status).toBe('missing');
    hall.later(1);
    hall.hallGives('lapseMissing', {});
    expect(hall.of('TicketEnded')).toMatchObject([{ ticketId, outcome: 'noShow' }]);
    expect(hall.refusal(team.greeter, 'returnTicket', { ticketId }).code).toBe('unknownTicket');
  });

  test('[C-47] a visit that was parked leaves a desk to tidy, and goes on where it stopped at the counter that takes it up', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'plan-change');
    walkTo(hall, clerk, 'take-documents');
    hall.done(clerk, 'parkTicket', { ticketId, reason: 'fetches the card' });
    expect(hall.refusal(clerk, 'callNext', {}).code).toBe('deskNotReady');
    hall.done(clerk, 'deskReady', {});
    hall.later(HOUR);
    hall.done(clerk, 'resumeTicket', { ticketId });
    issue(team, 'recharge');
    expect(hall.refusal(team.colleague, 'callTicket', { ticketId, reason: 'helping' }).code).toBe('mayNot');
    expect(hall.done(team.colleague, 'callNext', {}).number).toBe('B001');
    expect(hall.done(clerk, 'callNext', {}).ticketId).toBe(ticketId);
    hall.done(clerk, 'startService', { ticketId });
    expect(onScreen(hall, clerk).steps.filter(({ state }) => state === 'done')).toHaveLength(2);
  });
});

describe('sent to another counter', () => {
  const sent = () => {
    const team = openHall();
    const first = issue(team, 'bill-payment');
    team.hall.later(5 * MINUTE);
    const others = [issue(team, 'broadband-fault'), issue(team, 'broadband-fault')];
    seatNext(team, first.ticketId);
    const nine = team.hall.at('203', 'counter', '9');
    return { ...team, first, others, nine };
  };

  test('[C-33] the customer keeps number and arrival time and stands next at the counter named', () => {
    const { hall, clerk, first, nine } = sent();
    const move = { ticketId: first.ticketId, to: { counter: '9' }, serviceId: 'broadband-fault' };
    expect(hall.done(clerk, 'transferTicket', move)).toEqual({ number: first.number, ahead: 0 });
    hall.done(clerk, 'deskReady', {});
    expect(hall.done(clerk, 'callNext', {}).ticketId).not.toBe(first.ticketId);
    expect(hall.done(nine, 'callNext', {}).ticketId).toBe(first.ticketId);
  });

  test('[C-14] the next desk greets the customer, also after a service that was finished here', () => {
    const { hall, clerk, first, nine } = sent();
    const greeting = onScreen(hall, clerk).steps[0]?.id;
    walkTo(hall, clerk, onScreen(hall, clerk).steps.find(({ kind }) => kind === 'ask')?.id);
    hall.done(clerk, 'transferTicket', {
      ticketId: first.ticketId,
      to: { counter: '9' },
      serviceId: 'broadband-fault',
    });
    hall.done(nine, 'callNext', {});
    hall.done(nine, 'startService', { ticketId: first.ticketId });
    expect(greeting).toMatch(/^greet/);
    expect(onScreen(hall, nine).steps[0]?.id).toMatch(/^greet/);
  });

  test('[C-33] the note goes along, and the customer does not tell it all again', () => {
    const { hall, clerk, first, nine } = sent();
    const note = 'wants the line moved to the new flat';
    hall.done(clerk, 'transferTicket', {
      ticketId: first.ticketId,
      to: { counter: '9' },
      serviceId: 'broadband-fault',
      note,
    });
    hall.done(nine, 'callNext', {});
    expect(onScreen(hall, nine)).toMatchObject({ note, serviceId: 'broadband-fault', earlierServices: [] });
  });

  test('[C-34] nobody is sent off vaguely: a counter or a queue is named, and it does this service', () => {
    const { hall, clerk, first } = sent();
    const { ticketId } = first;
    const sendTo = (to: { counter: string } | { queue: string }, serviceId?: string) =>
      hall.refusal(clerk, 'transferTicket', { ticketId, to, ...(serviceId ? { serviceId } : {}) }).code;
    expect(sendTo({} as { queue: string })).toBe('malformed');
    expect(sendTo({ counter: '99' })).toBe('unknownCounter');
    expect(sendTo({ queue: 'over-there' })).toBe('unknownQueue');
    expect(sendTo({ counter: '3' })).toBe('sameCounter');
    expect(sendTo({ counter: '1' }, 'broadband-fault')).toBe('counterDoesNotServe');
    expect(sendTo({ counter: '9' }, 'made-up')).toBe('unknownService');
  });

  test('to a queue, every counter of it may call the number', () => {
    const { hall, clerk, first, nine } = sent();
    hall.done(clerk, 'transferTicket', {
      ticketId: first.ticketId,
      to: { queue: 'broadband' },
      serviceId: 'broadband-fault',
    });
    expect(hall.done(nine, 'callNext', {}).ticketId).toBe(first.ticketId);
  });

  test('what was done at the first counter stays done, and another service begins at the second', () => {
    const { hall, clerk, first, nine } = sent();
    walkTo(hall, clerk, 'anything-else');
    hall.done(clerk, 'transferTicket', {
      ticketId: first.ticketId,
      to: { counter: '9' },
      serviceId: 'broadband-fault',
    });
    hall.done(nine, 'callNext', {});
    hall.done(nine, 'startService', { ticketId: first.ticketId });
    expect(onScreen(hall, nine)).toMatchObject({ serviceId: 'broadband-fault', earlierServices: ['bill-payment'] });
    serve(hall, nine);
    expect(hall.of('TicketEnded')).toMatchObject([{ ticketId: first.ticketId, outcome: 'served', counterId: '9' }]);
  });

  test('what was refused at the first counter stays refused; the service at the second is served', () => {
    const team = openHall();
    const { hall, clerk } = team;
    const ticketId = seated(team, 'sim-replacement');
    const refusal = {
      ticketId,
      serviceId: 'sim-replacement',
      comesAs: 'owner',
      language: 'en',
      printBringList: true,
    } as const;
    hall.done(clerk, 'refuseService', refusal);
    expect(hall.refusal(clerk, 'transferTicket', { ticketId, to: { counter: '7' } }).code).toBe('noLegOpen');
    hall.done(clerk, 'transferTicket', { ticketId, to: { counter: '7' }, serviceId: 'recharge' });
    const seven = hall.at('203', 'counter', '7');
    hall.done(seven, 'callNext', {});
    hall.done(seven, 'startService', { ticketId });
    serve(hall, seven);
    expect(hall.of('TicketEnded')).toMatchObject([{ outcome: 'served' }]);
  });

  test('money that was paid for one service is not taken for the next', () => {
    const { hall, clerk, first, nine } = sent();
    const { ticketId } = first;
    walkTo(hall, clerk, 'process');
    hall.done(clerk, 'giveBackItems', { ticketId, items: onScreen(hall, clerk).held.map(({ itemId }) => itemId) });
    hall.done(clerk, 'transferTicket', { ticketId, to: { counter: '9' }, serviceId: 'broadband-new' });
    hall.done(nine, 'callNext', {});
    hall.done(nine, 'startService', { ticketId });
    expect(onScreen(hall, nine).payment).toMatchObject({ stage: 'due' });
  });

  test('[C-16] the next counter takes the documents anew', () => {
    const team = openHall();
    const { hall, clerk, colleague } = team;
    const ticketId = seated(team, 'plan-change');
    walkTo(hall, clerk, 'explain');
    hall.done(clerk, 'giveBackItems', { ticketId, items: onScreen(hall, clerk).held.map(({ itemId }) => itemId) });
    hall.done(clerk, 'transferTicket', { ticketId, to: { counter: '5' } });
    hall.done(colleague, 'callNext', {});
    hall.done(colleague, 'startService', { ticketId });
    const screen = onScreen(hall, colleague);
    expect(screen.toTake).toEqual(['owner-id']);
    expect(screen.steps[0]).toMatchObject({ id: 'greet-standing', state: 'current' });
    expect(screen.documents).toEqual(allDocuments('plan-change'));
  });
});
