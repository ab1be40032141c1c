import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Envelope } from '../../contract/wire.ts';
import { type Audience, ViewHub } from '../../server/views/view-hub.ts';
import { founded, handClock, newDataDir, opened } from './own-hall.ts';

let version: number;
let hub: ViewHub;
let sent: { readonly key: string; readonly envelope: Envelope }[];
let faults: string[];
beforeEach(() => {
  version = 1;
  sent = [];
  faults = [];
  const stamp = { epoch: 'one', version: () => version, now: () => 0, notices: () => [] };
  hub = new ViewHub(stamp, (error, view) => void faults.push(`${view}: ${error}`));
  hub.addOutlet((key, envelope) => void sent.push({ key, envelope }));
});
afterEach(() => {
  hub.close();
  vi.useRealTimers();
});

const audience = (key: string, build: Audience['build']): Audience => ({ key, name: 'display', build });

test('the first change goes out at once, those of the next fifty milliseconds as one', () => {
  vi.useFakeTimers();
  hub.subscribe(audience('display', () => ({ version })));
  const shown = () => sent.map(({ envelope }) => envelope.version);
  for (version = 2; version < 6; version += 1) hub.changed();
  expect(shown()).toEqual([2]);
  version = 5;
  vi.advanceTimersByTime(49);
  expect(shown()).toEqual([2]);
  vi.advanceTimersByTime(1);
  expect(shown()).toEqual([2, 5]);
  vi.advanceTimersByTime(100);
  expect(shown()).toEqual([2, 5]);
});

test('a view is built once for all who share it, and not at all when nobody looks', () => {
  let built = 0;
  const shared = audience('display', () => ({ version, built: ++built > 0 }));
  for (let screen = 0; screen < 30; screen += 1) hub.subscribe(shared);
  built = 0;
  version = 2;
  hub.changed();
  expect(built).toBe(1);
  expect(sent).toHaveLength(1);
  for (let screen = 0; screen < 30; screen += 1) hub.unsubscribe('display');
  built = 0;
  hub.sendChanged();
  expect(built).toBe(0);
});

test('a view that cannot be built is said once and holds up no other', () => {
  let isBroken = false;
  const fragile = () => {
    if (isBroken) throw new Error('a counter without a name');
    return { version };
  };
  hub.subscribe(audience('broken', fragile));
  hub.subscribe(audience('sound', () => ({ version })));
  isBroken = true;
  for (version = 2; version < 5; version += 1) hub.sendChanged();
  expect(sent.map(({ key }) => key)).toEqual(['sound', 'sound', 'sound']);
  expect(faults).toEqual(['display: Error: a counter without a name']);
  isBroken = false;
  hub.sendChanged();
  expect(sent.slice(3).map(({ key }) => key)).toContain('broken');
});

test('what goes wrong after a commit neither undoes it nor passes for a ledger that cannot be written', async () => {
  const data = newDataDir();
  const hall = opened(await founded(data.dataDir), handClock());
  const told: string[] = [];
  hall.writer.onCommit(() => {
    throw new Error('a view that cannot be built');
  });
  hall.writer.onCommit((events) => void told.push(...events.map(({ type }) => type)));
  await hall.addStaff('101', ['greeter'], '1101');
  expect(told).toContain('StaffAdded');
  expect(hall.writer.trouble()).toBeUndefined();
  expect(hall.writer.hall().staff['101']?.roles).toEqual(['greeter']);
  expect(hall.faults).toEqual(['Error: a view that cannot be built']);
  await hall.close();
  data.remove();
});
