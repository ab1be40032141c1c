// A screen of the network: it waits with six digits, has no rights, works as soon as a manager approves it, and ends when revoked.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Place } from '../../contract/wire.ts';
import { connect, openPage, openScreen, type TestScreen } from './test-screen.ts';
import { codeOf, openTestServer, type TestServer } from './test-server.ts';

/** What a proxy adds to requests that come from elsewhere: such a browser is not on the hall's own machine. */
const FROM_THE_NETWORK = { 'x-forwarded-for': '192.168.1.20' };
const patience = { timeout: 3_000, interval: 5 };

let server: TestServer;
let manager: TestScreen;
const opened: TestScreen[] = [];
beforeAll(async () => {
  server = await openTestServer();
  manager = await openScreen(server, 'manager', { staff: '601' });
  await manager.subscribe('manager');
});
afterAll(async () => {
  manager.close();
  await server.close();
});
afterEach(() => {
  for (const screen of opened.splice(0)) screen.close();
  expect(server.faults).toEqual([]);
});

async function tablet(place: Place): Promise<TestScreen> {
  const cookie = await openPage(server, place.screen, { at: place.at, headers: FROM_THE_NETWORK });
  const screen = await connect(server, { place }, cookie);
  opened.push(screen);
  await expect.poll(() => screen.yous.length, patience).toBeGreaterThan(0);
  return screen;
}
const approve = (screen: TestScreen, name = 'Tablet') =>
  manager.command('approveDevice', { pairingCode: screen.you.device.pairingCode ?? '', name });

test('it shows six digits, and the manager learns that a screen waits, but not its digits', async () => {
  const door = await tablet({ screen: 'greeter', at: '1' });
  expect(door.you.device).toEqual({ approved: false, pairingCode: expect.stringMatching(/^\d{6}$/) });
  const waits = () => manager.shown('manager').devices.find(({ state }) => state === 'waiting');
  await expect.poll(waits, patience).toMatchObject({ place: { screen: 'greeter', at: '1' }, connected: true });
  await expect.poll(() => manager.shown('manager').alerts.map(({ kind }) => kind), patience).toContain('deviceWaiting');
  expect(manager.frames.join('\n')).not.toContain(door.you.device.pairingCode);
});

test('until it is approved it sees nothing, does nothing and lets nobody sign in', async () => {
  const kiosk = await tablet({ screen: 'kiosk', at: '2' });
  const asked = [
    await kiosk.ask('subscribe', { view: 'kiosk' }),
    await kiosk.ask('subscribe', { view: 'guide' }),
    await kiosk.command('issueTicket', { serviceId: 'enquiry', comesAs: 'owner', language: 'en' }),
    await kiosk.ask('query', { name: 'tickets', params: { day: '2026-11-23' } }),
  ];
  expect(asked.map(codeOf)).toEqual(Array.from(asked, () => 'deviceNotApproved'));
  const counter = await tablet({ screen: 'counter', at: '3' });
  expect(codeOf(await counter.signIn('201'))).toBe('deviceNotApproved');
  expect(server.writer.hall().posts['counter 3']).toBeUndefined();
  expect(Object.keys(server.writer.hall().tickets)).toHaveLength(0);
});

test('approved, it is told so over the open connection and works without a reload', async () => {
  const counter = await tablet({ screen: 'counter', at: '4' });
  const waiting = () => manager.shown('manager').alerts.filter(({ about }) => about['at'] === '4');
  await expect.poll(waiting, patience).toHaveLength(1);
  expect(codeOf(await approve(counter))).toBe('ok');
  await expect.poll(() => counter.you.device, patience).toEqual({ approved: true });
  await expect.poll(waiting, patience).toEqual([]);
  expect(codeOf(await counter.signIn('204'))).toBe('ok');
  expect((await counter.subscribe('counter')).view.counterId).toBe('4');
});

test('only a manager approves, and only digits that a screen shows', async () => {
  const door = await tablet({ screen: 'greeter', at: '5' });
  const pairingCode = door.you.device.pairingCode ?? '';
  const clerk = await openScreen(server, 'counter', { at: '5', staff: '205' });
  opened.push(clerk);
  expect(codeOf(await clerk.command('approveDevice', { pairingCode, name: 'x' }))).toBe('mayNot');
  const wrong = pairingCode === '000000' ? '000001' : '000000';
  expect(codeOf(await manager.command('approveDevice', { pairingCode: wrong, name: 'x' }))).toBe('unknownPairingCode');
  expect(door.you.device.approved).toBe(false);
  expect(codeOf(await approve(door))).toBe('ok');
  expect(codeOf(await manager.command('approveDevice', { pairingCode, name: 'x' }))).toBe('unknownPairingCode');
});

test('revoked, it is told so at once, keeps its place, sees nothing more and cannot come back', async () => {
  const place: Place = { screen: 'counter', at: '6' };
  const cookie = await openPage(server, place.screen, { at: place.at, headers: FROM_THE_NETWORK });
  const counter = await connect(server, { place }, cookie);
  opened.push(counter);
  await expect.poll(() => counter.yous.length, patience).toBe(1);
  await approve(counter);
  await counter.signIn('206');
  await counter.subscribe('counter');
  const device = server.file.devices.all().find((one) => one.place.at === '6' && one.place.screen === 'counter');
  await manager.done('revokeDevice', { deviceId: device?.deviceId ?? '' });
  await expect.poll(() => counter.you.device, patience).toEqual({ approved: false });
  expect(counter.you.place).toEqual(place);
  expect(counter.you.staff).toBeUndefined();
  expect(server.writer.hall().posts['counter 6']).toBeUndefined();
  const before = counter.views.length;
  await openScreen(server, 'greeter', { staff: '102' }).then(async (greeter) => {
    await greeter.done('issueTicket', { serviceId: 'bill-payment', comesAs: 'owner', language: 'en' });
    greeter.close();
  });
  await new Promise((done) => setTimeout(done, 150));
  expect(counter.views).toHaveLength(before);
  expect(codeOf(await counter.ask('subscribe', { view: 'counter' }))).toBe('deviceNotApproved');
  expect(codeOf(await counter.command('callNext', {}))).toBe('deviceNotApproved');
  await expect(connect(server, { place }, cookie)).rejects.toThrow('deviceNotApproved');
});

test('a screen at which nobody works is told too that it is revoked', async () => {
  const display = await openScreen(server, 'display', { at: '8' });
  opened.push(display);
  await display.subscribe('display');
  const device = server.file.devices.all().find(({ place }) => place.screen === 'display' && place.at === '8');
  await manager.done('revokeDevice', { deviceId: device?.deviceId ?? '' });
  await expect.poll(() => display.you.device, patience).toEqual({ approved: false });
});

test('a screen on the machine itself needs nobody', async () => {
  const display = await openScreen(server, 'display', { at: '9' });
  opened.push(display);
  expect(display.you.device).toEqual({ approved: true });
});

test('a cookie is good at its own place alone', async () => {
  const cookie = await openPage(server, 'counter', { at: '7' });
  await expect(connect(server, { place: { screen: 'counter', at: '8' } }, cookie)).rejects.toThrow('deviceNotApproved');
  await expect(connect(server, { place: { screen: 'manager', at: '1' } }, cookie)).rejects.toThrow('deviceNotApproved');
});

test('the page of a place that is not there leads back to the launcher and enrols nothing', async () => {
  const before = server.file.devices.all().length;
  const page = await fetch(`${server.url}/counter?at=99`, { redirect: 'manual' });
  expect([page.status, page.headers.get('location'), page.headers.get('set-cookie')]).toEqual([302, '/', null]);
  expect(server.file.devices.all()).toHaveLength(before);
});
