import { describe, expect, test } from 'vitest';
import { issue, openHall, seated } from './at-the-desk.ts';

describe('people at their posts', () => {
  const sitDown = (
    hall: ReturnType<typeof openHall>['hall'],
    staff: string,
    screen: 'counter' | 'greeter',
    at: string,
  ) => hall.hallGives('openPost', { staff, place: { screen, at }, device: 'd' });

  test('a second person at an open post is refused with the name of the first', () => {
    const { hall } = openHall();
    expect(sitDown(hall, '203', 'counter', '3')).toEqual({
      ok: false,
      refusal: { code: 'postTaken', data: { staff: '201' } },
    });
  });

  test('one person is at one post; the refusal says which', () => {
    const { hall } = openHall();
    const data = { post: { screen: 'counter', at: '3' } };
    expect(sitDown(hall, '201', 'counter', '7')).toEqual({ ok: false, refusal: { code: 'signedInElsewhere', data } });
  });

  test('each role works where its work is', () => {
    const { hall } = openHall();
    const code = (staff: string, screen: 'counter' | 'greeter', at = '7') => {
      const opened = sitDown(hall, staff, screen, at);
      return opened.ok ? 'welcome' : opened.refusal.code;
    };
    expect(code('102', 'counter')).toBe('wrongPost');
    expect(code('203', 'greeter', '2')).toBe('wrongPost');
    expect(code('801', 'greeter', '2')).toBe('wrongPost');
    expect(code('203', 'counter', '99')).toBe('unknownCounter');
    expect(code('999', 'counter')).toBe('unknownStaff');
    expect(code('203', 'counter')).toBe('welcome');
  });

  test('who signs in again at the same post goes on there, also at a new device', () => {
    const { hall } = openHall();
    const place = { screen: 'counter', at: '3' } as const;
    expect(hall.hallGives('openPost', { staff: '201', place, device: 'counter-3' })).toMatchObject({ events: [] });
    hall.hallGives('openPost', { staff: '201', place, device: 'new-tablet' });
    expect(hall.hall.posts['counter 3']).toMatchObject({ staff: '201', device: 'new-tablet' });
  });

  test('signing out frees the post, but not in mid-visit', () => {
    const team = openHall();
    const { hall, clerk } = team;
    hall.done(clerk, 'closePost', {});
    expect(hall.hall.counters['3']?.staff).toBeUndefined();
    const next = hall.at('203', 'counter', '3');
    issue(team, 'recharge');
    hall.done(next, 'callNext', {});
    expect(hall.refusal(next, 'closePost', {}).code).toBe('stillServing');
  });

  test('somebody who no longer works here leaves the post, after the customer has been served', () => {
    const team = openHall();
    const { hall, manager } = team;
    seated(team, 'recharge');
    hall.done(manager, 'changeStaff', { number: '201', active: false });
    hall.done(manager, 'changeStaff', { number: '202', active: false });
    expect(hall.hall.posts['counter 3']?.staff).toBe('201');
    expect(hall.hall.posts['counter 5']).toBeUndefined();
    expect(sitDown(hall, '202', 'counter', '5')).toMatchObject({ refusal: { code: 'unknownStaff' } });
  });

  test('the last manager cannot be taken away, and no staff number is given twice', () => {
    const { hall, manager } = openHall();
    expect(hall.refusal(manager, 'changeStaff', { number: '601', active: false }).code).toBe('lastManager');
    expect(hall.refusal(manager, 'changeStaff', { number: '601', roles: ['dutyManager'] }).code).toBe('lastManager');
    expect(hall.refusal(manager, 'changeStaff', { number: '998', active: true }).code).toBe('unknownStaff');
    const again = { number: '201', name: 'Another', roles: ['clerk' as const], pin: '1234' };
    expect(hall.refusal(manager, 'addStaff', again)).toEqual({ code: 'staffExists', data: { number: '201' } });
    hall.done(manager, 'addStaff', { ...again, number: '602', roles: ['hallManager'] });
    hall.done(manager, 'changeStaff', { number: '601', active: false });
  });

  test('a name and a PIN stay out of the ledger', () => {
    const { hall, manager } = openHall();
    hall.done(manager, 'addStaff', { number: '299', name: 'Quillfeather', roles: ['clerk'], pin: '48151623' });
    expect(JSON.stringify(hall.events)).not.toMatch(/Quillfeather|48151623/);
    expect(hall.asides.at(-1)).toMatchObject({ kind: 'staff', number: '299', name: 'Quillfeather' });
  });

  test('a device works after a manager has approved the code that it shows; revoking it empties its posts', () => {
    const { hall, manager } = openHall();
    expect(hall.refusal(manager, 'approveDevice', { pairingCode: '000000', name: 'tablet' }).code).toBe(
      'unknownPairingCode',
    );
    expect(hall.done(manager, 'approveDevice', { pairingCode: '123456', name: 'tablet' })).toEqual({
      deviceId: 'tablet',
    });
    expect(hall.of('DeviceApproved')).toEqual([{ deviceId: 'tablet', place: { screen: 'greeter', at: '2' } }]);
    expect(hall.refusal(manager, 'revokeDevice', { deviceId: 'nothing' }).code).toBe('unknownDevice');
    hall.done(manager, 'revokeDevice', { deviceId: 'counter-5' });
    expect(hall.hall.posts['counter 5']).toBeUndefined();
    expect(hall.hall.posts['counter 3']).toBeDefined();
  });
});
