// [SC-35] peak hour: 16 waiting, 24 minutes expected. Fails if the limit passes without an alert, or somebody without the skill is put on a window.
import { expect, test } from 'vitest';
import { factsKnown } from '../../domain/control/facts-known.ts';
import type { WatchMemory } from '../../domain/control/watch.ts';
import { counterView } from '../../domain/views/counter-view.ts';
import { displayView, greeterView } from '../../domain/views/hall-views.ts';
import type { Known } from '../../domain/views/known.ts';
import { managerView } from '../../domain/views/manager-view.ts';
import { issue, onScreen, openHall } from './at-the-desk.ts';
import { MINUTE, SECOND, TELECOM } from './test-hall.ts';

/** A hall in which 24 minutes are expected for whoever comes now, as long as more than ten wait. */
function peakHour(pack = TELECOM) {
  const team = openHall({ pack });
  const { hall } = team;
  let memory: WatchMemory = {};
  const waiting = () => Object.values(hall.hall.tickets).filter(({ status }) => status === 'waiting').length;
  const ofQueue = () => ({ ahead: waiting(), withinMinutes: waiting() > 10 ? 24 : 6 });
  const known = (): Known => ({
    ...hall.known(),
    waits: { ofQueue, ofService: ofQueue, ofTicket: ofQueue },
    control: () => ({ memory, away: [] }),
  });
  const look = () => {
    const looked = hall.hallGives('watchHall', { facts: factsKnown(hall.hall, known()), memory });
    memory = looked.ok ? (looked.reply as WatchMemory) : {};
  };
  return {
    ...team,
    look,
    pass(minutes: number) {
      for (let half = 0; half < minutes * 2; half += 1) {
        hall.later(30 * SECOND);
        look();
      }
    },
    board: () => managerView(hall.hall, known()),
    tablet: () => greeterView(hall.hall, known()),
    display: () => displayView(hall.hall, known()),
    desk: (counterId: string) => counterView(hall.hall, counterId, known()),
  };
}
type Peak = ReturnType<typeof peakHour>;

function sixteenPeople(peak: Peak): string[] {
  return Array.from({ length: 16 }, () => issue(peak, 'recharge').ticketId);
}
/** Those who came first go first. */
function emptyTo(peak: Peak, left: number): void {
  const waiting = Object.values(peak.hall.hall.tickets).filter(({ status }) => status === 'waiting');
  for (const { ticketId } of waiting.slice(0, waiting.length - left))
    peak.hall.done(peak.greeter, 'cancelTicket', { ticketId, reason: 'gaveUp' });
}

test('[SC-35, S-04] the passed limit raises an alert at once, turns the state red and proposes the plan', () => {
  const peak = peakHour();
  sixteenPeople(peak);
  peak.look();
  const { alerts, control } = peak.board();
  expect(alerts.filter(({ kind }) => kind === 'limitPassed')).toMatchObject([{ to: ['dutyManager', 'rover'] }]);
  expect(control).toMatchObject({ level: 'strained', proposed: 'peak' });
  expect(control?.reasons.map(({ kind, figure }) => [kind, figure])).toContainEqual(['expectedWait', 24]);
  expect(control?.reasons.map(({ kind, figure }) => [kind, figure])).toContainEqual(['peopleWaiting', 16]);
});

test('[SC-35, S-05] the manager starts it with its cause, ticks the steps, and the screens follow', () => {
  const peak = peakHour();
  const { hall, manager } = peak;
  sixteenPeople(peak);
  peak.look();
  hall.done(manager, 'startPlan', { cause: 'peak' });
  expect(hall.refusal(manager, 'startPlan', { cause: 'weather' })).toMatchObject({ code: 'planRunning' });
  const steps = peak.board().control?.plan?.steps.map(({ step }) => step) ?? [];
  expect(steps).toEqual(expect.arrayContaining(['open-windows', 'terminal-first', 'help-others', 'say-channels']));
  expect(peak.tablet().plan).toEqual({ cause: 'peak', effects: [] });
  expect(peak.display().channels).toBeUndefined();
  for (const step of ['terminal-first', 'say-channels', 'help-others', 'no-offers'])
    hall.done(manager, 'tickPlanStep', { step, done: true });
  expect(peak.tablet().plan?.effects).toContain('offerTerminal');
  expect(peak.display().channels).toHaveLength(1);
  expect(peak.desk('3').plan?.effects).toEqual(expect.arrayContaining(['helpOthers', 'noOffers']));
  hall.done(manager, 'tickPlanStep', { step: 'say-channels', done: false });
  expect(peak.display().channels).toBeUndefined();
  expect(hall.refusal(manager, 'tickPlanStep', { step: 'phone-first', done: true }).code).toBe('unknownStep');
});

test('[SC-35, C-06] while the plan leaves offers out, the desk makes none', () => {
  const offered = (withPlan: boolean) => {
    const peak = peakHour();
    const { hall, manager, clerk } = peak;
    const { ticketId } = issue(peak, 'plan-change');
    if (withPlan) {
      hall.done(manager, 'startPlan', { cause: 'peak' });
      hall.done(manager, 'tickPlanStep', { step: 'no-offers', done: true });
    }
    hall.done(clerk, 'callNext', {});
    hall.done(clerk, 'startService', { ticketId });
    return onScreen(hall, clerk).steps.some(({ rules }) => rules.includes('C-06'));
  };
  expect(offered(false)).toBe(true);
  expect(offered(true)).toBe(false);
});

test('[SC-35] below the limit for ten minutes the plan ends by itself, with cause, steps and longest wait on record', () => {
  const peak = peakHour();
  const { hall, manager } = peak;
  sixteenPeople(peak);
  peak.look();
  hall.done(manager, 'startPlan', { cause: 'peak' });
  hall.done(manager, 'tickPlanStep', { step: 'open-windows', done: true });
  peak.pass(8);
  emptyTo(peak, 5);
  peak.pass(5);
  expect(peak.board().control?.plan?.endsAt).toBeGreaterThan(hall.now);
  for (let person = 0; person < 11; person += 1) issue(peak, 'recharge');
  peak.pass(2);
  expect(peak.board().control?.plan).toBeDefined();
  emptyTo(peak, 3);
  peak.pass(9);
  expect(peak.board().control?.plan).toBeDefined();
  peak.pass(3);
  expect(peak.board().control?.plan).toBeUndefined();
  expect(hall.of('PlanStarted')).toMatchObject([{ cause: 'peak', how: 'hand' }]);
  expect(hall.of('PlanStepTicked')).toMatchObject([{ step: 'open-windows' }]);
  const [ended] = hall.of('PlanEnded');
  expect(ended?.how).toBe('limit');
  expect(ended?.longestWait).toBe(15 * MINUTE);
});

test('[S-04] where the pack says so, the limit starts the plan by itself', () => {
  const control = { ...TELECOM.control, plan: { ...TELECOM.control.plan, start: 'byItself' as const } };
  const peak = peakHour({ ...TELECOM, control });
  sixteenPeople(peak);
  peak.look();
  expect(peak.hall.of('PlanStarted')).toMatchObject([{ cause: 'peak', how: 'limit' }]);
  expect(peak.board().control?.plan?.startedBy).toBeUndefined();
});

test('[SC-35, O-15] nobody is put on a window whose line asks for a skill that they do not have', () => {
  const queues = TELECOM.queues.map((queue) => (queue.id === 'device' ? { ...queue, skill: 'phones' } : queue));
  const { hall, manager } = openHall({
    pack: { ...TELECOM, queues, skills: [{ id: 'phones', name: { 'zh-CN': '手机', en: 'Phones' } }] },
  });
  hall.done(manager, 'changeStaff', { number: '203', skills: [] });
  hall.done(manager, 'changeStaff', { number: '204', skills: ['phones'] });
  const place = { screen: 'counter', at: '12' } as const;
  expect(hall.hallGives('openPost', { staff: '203', place, device: 'd' })).toMatchObject({
    refusal: { code: 'skillLacking' },
  });
  expect(hall.hallGives('openPost', { staff: '204', place, device: 'd' }).ok).toBe(true);
});

test('[S-05] another cause has other steps', () => {
  const { hall, manager } = openHall();
  hall.done(manager, 'startPlan', { cause: 'terminals' });
  const steps = managerView(hall.hall, hall.known()).control?.plan?.steps.map(({ step }) => step);
  expect(steps).toContain('phone-first');
  expect(steps).not.toContain('terminal-first');
  hall.done(manager, 'endPlan', {});
  expect(hall.of('PlanEnded')).toMatchObject([{ how: 'hand' }]);
  expect(hall.refusal(manager, 'endPlan', {}).code).toBe('noPlan');
});
