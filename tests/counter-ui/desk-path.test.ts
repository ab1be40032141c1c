import { describe, expect, test } from 'vitest';
import type { HeldItem } from '../../contract/views.ts';
import { deedOf } from '../../counter-ui/desk-path/deed.ts';
import { pathWindow } from '../../counter-ui/desk-path/path-window.ts';
import { counterView } from '../../domain/views/counter-view.ts';
import { onScreen, openHall, pay, seated, walkTo } from '../domain/at-the-desk.ts';

const item = (part: Partial<HeldItem>): HeldItem => ({
  itemId: 'i1',
  what: 'document',
  name: { 'zh-CN': '身份证', en: 'identity card' },
  since: 0,
  toSign: false,
  ...part,
});
const desk = { held: [], toTake: [], steps: [] };

/** The deeds of a whole visit as the counter's screen would do them, one key press each. */
function deedsOf(serviceId: string): string[] {
  const team = openHall();
  seated(team, serviceId);
  const { hall, clerk } = team;
  const deeds: string[] = [];
  for (let presses = 0; presses < 30; presses += 1) {
    const ticket = onScreen(hall, clerk);
    const { allowed } = counterView(hall.hall, '3', hall.known());
    const at = ticket.steps.findIndex(({ state }) => state === 'current');
    const step = ticket.steps[at];
    if (!step) break;
    const deed = deedOf(step, ticket, allowed);
    deeds.push(deed);
    if (deed === 'finish') break;
    if (deed === 'receive') {
      deeds.push('change');
      pay(hall, clerk, { due: 8650, received: 10_000 });
    } else walkTo(hall, clerk, ticket.steps[at + 1]?.id);
  }
  return deeds;
}

describe('the space bar', () => {
  test('does the deeds of a signed service in their order, one press each, and ends with finishing', () => {
    expect(deedsOf('plan-change').filter((deed) => deed !== 'confirm')).toEqual([
      'take',
      'print',
      'sign',
      'give',
      'finish',
    ]);
  });

  test('[C-21] receives and gives change before anything is handed back', () => {
    const deeds = deedsOf('bill-payment').filter((deed) => deed !== 'confirm');
    expect(deeds.slice(0, 3)).toEqual(['receive', 'change', 'give']);
  });

  test('prints no second slip while the first is waiting for its signature', () => {
    const slip = item({ what: 'slip', toSign: true });
    expect(deedOf({ id: 'print-slip', kind: 'print' }, { ...desk, held: [slip] }, {})).toBe('confirm');
  });

  test('confirms a signature that is there already instead of asking for it again', () => {
    const slip = item({ what: 'slip', toSign: false });
    expect(deedOf({ id: 'sign-here', kind: 'sign' }, { ...desk, held: [slip] }, {})).toBe('confirm');
  });

  test('[C-22] only confirms the hand-over when everything has been handed back before', () => {
    expect(deedOf({ id: 'return-documents', kind: 'give' }, { ...desk, held: [item({})] }, {})).toBe('give');
    expect(deedOf({ id: 'return-documents', kind: 'give' }, desk, {})).toBe('confirm');
  });

  test('finishes with the last step only when the hall allows it', () => {
    const tidy = { id: 'tidy', kind: 'check' } as const;
    const steps = onlyStep('tidy');
    expect(deedOf(tidy, { ...desk, steps }, { finish: true })).toBe('finish');
    expect(deedOf(tidy, { ...desk, steps }, { finish: 'documentsHeld' })).toBe('confirm');
    expect(deedOf(tidy, { ...desk, steps: [...steps, ...onlyStep('later')] }, { finish: true })).toBe('confirm');
  });
});

function onlyStep(id: string) {
  const team = openHall();
  seated(team, 'plan-change');
  const [step] = onScreen(team.hall, team.clerk).steps;
  if (!step) throw new Error('the path is empty');
  return [{ ...step, id }];
}

describe('the path on the screen', () => {
  const path = (count: number, at: number) => {
    const [step] = onlyStep('first');
    if (!step) throw new Error('the path is empty');
    return Array.from({ length: count }, (_, index) => ({
      ...step,
      id: `step-${index}`,
      state: index < at ? ('done' as const) : index === at ? ('current' as const) : ('later' as const),
    }));
  };
  const ids = (steps: readonly { readonly id: string }[]) => steps.map(({ id }) => id);
  const room = { before: 2, after: 3 };

  test('shows the neighbours of the current step and counts the rest', () => {
    const shown = pathWindow(path(12, 5), room);
    expect(ids(shown.earlier)).toEqual(['step-0', 'step-1', 'step-2']);
    expect(ids(shown.before)).toEqual(['step-3', 'step-4']);
    expect(shown.current?.id).toBe('step-5');
    expect(ids(shown.after)).toEqual(['step-6', 'step-7', 'step-8']);
    expect(shown.further).toBe(3);
    expect(shown.place).toBe(6);
  });

  test('folds no single step into a line that takes as much room', () => {
    expect(ids(pathWindow(path(12, 3), room).before)).toEqual(['step-0', 'step-1', 'step-2']);
    const end = pathWindow(path(12, 7), room);
    expect(ids(end.after)).toEqual(['step-8', 'step-9', 'step-10', 'step-11']);
    expect(end.further).toBe(0);
  });

  test('loses no step, wherever the visit stands', () => {
    for (let at = 0; at < 12; at += 1) {
      const { earlier, before, current, after, further } = pathWindow(path(12, at), room);
      expect(earlier.length + before.length + (current ? 1 : 0) + after.length + further).toBe(12);
    }
  });

  test('has no current step once all are done', () => {
    expect(pathWindow(path(3, 3), room).current).toBeUndefined();
  });
});
