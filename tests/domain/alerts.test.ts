import { describe, expect, test } from 'vitest';
import { greeterView } from '../../domain/views/hall-views.ts';
import { issue, openHall } from './at-the-desk.ts';

const FAILING = { kind: 'printerFailing', about: { printerId: 'door-printer', error: 'paperOut' } } as const;

describe('an alert', () => {
  const raised = () => {
    const team = openHall();
    team.hall.hallGives('raiseAlert', FAILING);
    const rows = () => greeterView(team.hall.hall, team.hall.known()).alerts;
    return { ...team, rows, alertId: rows()[0]?.alertId ?? '' };
  };

  test('is raised once for one matter, whatever the error says; another printer is another matter', () => {
    const { hall, rows } = raised();
    hall.hallGives('raiseAlert', FAILING);
    hall.hallGives('raiseAlert', { ...FAILING, about: { ...FAILING.about, error: 'offline' } });
    expect(rows()).toMatchObject([{ kind: 'printerFailing', state: 'raised', about: FAILING.about }]);
    hall.hallGives('raiseAlert', { ...FAILING, about: { printerId: 'kiosk-printer', error: 'paperOut' } });
    hall.hallGives('raiseAlert', { kind: 'slipFailed', about: FAILING.about });
    expect(rows()).toHaveLength(3);
  });

  test('is taken by one person; the next one learns who has it', () => {
    const { hall, greeter, clerk, rows, alertId } = raised();
    hall.done(greeter, 'takeAlert', { alertId });
    hall.done(greeter, 'takeAlert', { alertId });
    expect(hall.of('AlertTaken')).toEqual([{ alertId, staff: '101' }]);
    expect(hall.refusal(clerk, 'takeAlert', { alertId })).toEqual({ code: 'alertTaken', data: { by: '101' } });
    expect(rows()).toMatchObject([{ state: 'taken', takenBy: '101' }]);
  });

  test('is over when its matter is settled, and can be raised anew', () => {
    const { hall, greeter, rows, alertId } = raised();
    hall.done(greeter, 'takeAlert', { alertId });
    hall.hallGives('settleAlert', { kind: 'printerFailing', about: { printerId: 'kiosk-printer' } });
    expect(rows()).toHaveLength(1);
    hall.hallGives('settleAlert', { kind: 'printerFailing', about: { printerId: 'door-printer' } });
    expect(rows()).toEqual([]);
    hall.hallGives('raiseAlert', FAILING);
    expect(rows()).toMatchObject([{ state: 'raised' }]);
  });

  test('is closed by hand once', () => {
    const { hall, clerk, rows, alertId } = raised();
    hall.done(clerk, 'closeAlert', { alertId });
    expect(rows()).toEqual([]);
    expect(hall.refusal(clerk, 'closeAlert', { alertId }).code).toBe('unknownAlert');
    expect(hall.refusal(clerk, 'takeAlert', { alertId }).code).toBe('unknownAlert');
  });
});

test('the alert about a slip that failed is over when the slip is printed again', () => {
  const team = openHall();
  const { hall, greeter } = team;
  const issued = issue(team, 'recharge');
  hall.hallGives('raiseAlert', { kind: 'slipFailed', about: { printJob: issued.printJobId, error: 'paperOut' } });
  expect(Object.values(hall.hall.alerts)).toHaveLength(1);
  hall.done(greeter, 'reprint', { printJobId: issued.printJobId, reason: 'paper was out' });
  expect(hall.hall.alerts).toEqual({});
});
