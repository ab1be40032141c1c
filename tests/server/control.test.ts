// The hall watches itself while it runs: alerts go on to the next in line, an evacuation reaches every screen, an outage is noticed.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { ControlRecord } from '../../contract/control.ts';
import type { GreeterView, ManagerView } from '../../contract/views.ts';
import { foundDemoWithTokens, startHall } from './hall-process.ts';
import { handClock, newDataDir, TELECOM_PACK } from './own-hall.ts';
import { connect, openPage, openScreen } from './test-screen.ts';
import { accepted, openTestServer, program, programWith } from './test-server.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A hall whose clock is moved by hand, and which looks at itself four times a second. */
async function watchedHall() {
  const clock = { ...handClock(), speed: 12 };
  const server = await openTestServer({ clock });
  closing.push(() => server.close());
  return { server, clock };
}
const RECHARGE = { serviceId: 'recharge', comesAs: 'owner', language: 'en' } as const;

async function until<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const seen = look();
    if (seen !== undefined) return seen;
    await new Promise((later) => setTimeout(later, 25));
  }
  throw new Error('it did not come');
}

test('[S-04] a limit that passes raises an alert by itself, and it goes on to the hall manager when nobody takes it', async () => {
  const { server, clock } = await watchedHall();
  const door = program(server, { name: 'door', role: 'greeter' });
  for (let person = 0; person < 15; person += 1) await door.command('issueTicket', RECHARGE);
  const open = () => Object.values(server.writer.hall().alerts).find(({ kind }) => kind === 'limitPassed');
  expect((await until(open)).to).toEqual(['dutyManager', 'rover']);
  clock.pass(5 * 60_000);
  const later = await until(() => (open()?.step === 1 ? open() : undefined));
  expect(later.to).toContain('hallManager');
  expect(server.faults).toEqual([]);
});

test('every screen says at once that the hall is evacuated, and each number is called in its turn afterwards', async () => {
  const { server } = await watchedHall();
  const greeter = await openScreen(server, 'greeter', { staff: '101' });
  const kiosk = await connect(server, { place: { screen: 'kiosk', at: '1' } }, await openPage(server, 'kiosk'));
  const manager = await openScreen(server, 'manager', { staff: '601' });
  closing.push(() => [greeter, kiosk, manager].map((screen) => screen.close()));
  await kiosk.subscribe('kiosk');
  const first = await greeter.done('issueTicket', { ...RECHARGE, documents: [] });
  await greeter.done('issueTicket', { ...RECHARGE, documents: [] });
  await greeter.done('evacuate', {});
  const said = () => kiosk.views.find(({ notices }) => notices.includes('evacuation'));
  expect((await until(said)).notices).toContain('evacuation');
  const clerk = program(server, { name: 'desk', role: 'clerk', counter: '3' });
  expect((await clerk.command('callNext', {})).body).toMatchObject({ refusal: { code: 'evacuation' } });
  await manager.done('endEvacuation', {});
  expect(accepted((await clerk.command('callNext', {})).body)).toMatchObject({ number: first.number });
});

test('[S-02] a kiosk that no longer answers is missed, and the alert is over when it is back', async () => {
  const { server, clock } = await watchedHall();
  const cookie = await openPage(server, 'kiosk');
  const auth = { place: { screen: 'kiosk', at: '1' } };
  const kiosk = await connect(server, auth, cookie);
  const away = () => Object.values(server.writer.hall().alerts).find(({ kind }) => kind === 'deviceAway');
  await until(() => server.file.control.lastBeat());
  await new Promise((later) => setTimeout(later, 600));
  kiosk.close();
  await new Promise((later) => setTimeout(later, 300));
  clock.pass(3 * 60_000);
  expect((await until(away)).about).toEqual({ screen: 'kiosk', at: '1' });
  const back = await connect(server, auth, cookie);
  closing.push(() => back.close());
  await until(() => (away() ? undefined : true));
});

test('[S-19] after a power cut the queue is as it was, and who waited through it is listed for an apology', async () => {
  const data = newDataDir();
  closing.push(data.remove);
  const pack = join(data.dataDir, 'pack');
  cpSync(TELECOM_PACK, pack, { recursive: true });
  const control = readFileSync(join(pack, 'control.yaml'), 'utf8');
  writeFileSync(join(pack, 'control.yaml'), control.replace('fromSeconds: 20', 'fromSeconds: 1'));
  const [door = '', boss = ''] = await foundDemoWithTokens(data.dataDir, [
    { name: 'door', role: 'greeter' },
    { name: 'boss', role: 'hallManager' },
  ]);
  const before = await startHall(data.dataDir, { HALL_PACK: pack });
  closing.push(before.kill);
  const numbers: string[] = [];
  for (let person = 0; person < 2; person += 1)
    numbers.push(accepted((await programWith(before.url, door).command('issueTicket', RECHARGE)).body).number);
  await before.kill();
  await new Promise((later) => setTimeout(later, 1_100));

  const after = await startHall(data.dataDir, { HALL_PACK: pack });
  closing.push(after.kill);
  const greeter = programWith(after.url, door);
  const floor = await greeter.view<GreeterView>('greeter');
  expect(floor.waiting.map(({ number }) => number)).toEqual(numbers);
  expect(floor.outage?.map(({ number }) => number)).toEqual(numbers);
  const [first] = floor.outage ?? [];
  expect((first?.to ?? 0) - (first?.from ?? 0)).toBeGreaterThanOrEqual(1_000);
  accepted((await greeter.command('apologiseForOutage', { ticketId: first?.ticketId ?? '' })).body);
  const { day = '', control: board } = await programWith(after.url, boss).view<ManagerView>('manager');
  expect(board?.outage.map(({ number }) => number)).toEqual(numbers.slice(1));
  const record = accepted((await programWith(after.url, boss).get(`/api/queries/controlRecord?day=${day}`)).body);
  expect((record as ControlRecord).outages).toMatchObject([{ waiting: 2, apologised: 1 }]);
}, 90_000);
