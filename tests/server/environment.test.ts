import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { hallIn } from '../../server/data-folder.ts';
import { type Environment, faultsWithHall, hostFor, packFolderFor, readEnvironment } from '../../server/environment.ts';

function read(env: Record<string, string>): Environment {
  const environment = readEnvironment(env);
  if ('faults' in environment) throw new Error(environment.faults.join('\n'));
  return environment;
}
function faultsOf(env: Record<string, string>): readonly string[] {
  const environment = readEnvironment(env);
  return 'faults' in environment ? environment.faults : [];
}
const demo = hallIn('/srv/data', 'demo');
const real = hallIn('/srv/data', 'real');

test('nothing has to be set: the hall comes up on port 8080 with its data in ./data', () => {
  expect(read({})).toEqual({ port: 8080, dataDir: resolve('data'), timeZone: 'Asia/Shanghai', clockSpeed: 1 });
});

test('an empty value counts as not set', () => {
  expect(read({ HALL_PORT: '', HALL_TZ: ' ', HALL_PRINTER: '' })).toEqual(read({}));
});

test('everything that is set is read', () => {
  const set = {
    HALL_PORT: '0',
    HALL_HOST: '[::1]',
    HALL_DATA_DIR: '/srv/data',
    HALL_PACK: '/srv/pack',
    HALL_TZ: 'Europe/Zurich',
    HALL_GUEST_URL: 'http://192.168.1.10:8081/',
    HALL_PRINTER: 'tcp://192.168.1.50',
    HALL_CLOCK_SPEED: '600',
    HALL_CLOCK_FROM: '2026-11-23T08:50',
    HALL_BACKUP_DIR: 'copies',
  };
  expect(read(set)).toEqual({
    port: 0,
    host: '::1',
    dataDir: '/srv/data',
    packFolder: '/srv/pack',
    timeZone: 'Europe/Zurich',
    guestUrl: 'http://192.168.1.10:8081',
    printer: { kind: 'tcp', host: '192.168.1.50', port: 9100 },
    clockSpeed: 600,
    clockFrom: '2026-11-23T08:50:00',
    backupFolder: resolve('copies'),
  });
});

test.each([
  ['HALL_PORT', '70000', '0 to 65535'],
  ['HALL_PORT', '-1', '0 to 65535'],
  ['HALL_PORT', '80a', '0 to 65535'],
  ['HALL_HOST', 'http://x', '127.0.0.1'],
  ['HALL_HOST', '999.1.1.1', '127.0.0.1'],
  ['HALL_TZ', 'Mars/Olympus', 'Asia/Shanghai'],
  ['HALL_TZ', '+08:00', 'Asia/Shanghai'],
  ['HALL_GUEST_URL', 'hall.example', 'http://192.168.1.10:8081'],
  ['HALL_GUEST_URL', 'ftp://hall.example', 'http://192.168.1.10:8081'],
  ['HALL_GUEST_URL', 'http://hall.example/?a=b', 'http://192.168.1.10:8081'],
  ['HALL_GUEST_URL', 'http://user:word@hall.example', 'http://192.168.1.10:8081'],
  ['HALL_PRINTER', 'lpt1', 'tcp://HOST:PORT'],
  ['HALL_CLOCK_SPEED', '0', '1 to 3600'],
  ['HALL_CLOCK_SPEED', '3601', '1 to 3600'],
  ['HALL_CLOCK_SPEED', '1.5', '1 to 3600'],
  ['HALL_CLOCK_FROM', '08:50', '2026-11-23T08:50'],
  ['HALL_CLOCK_FROM', '2026-02-30T08:50', '2026-11-23T08:50'],
  ['HALL_DATA_DIR', 'a\0b', 'path'],
])('%s=%j is refused in one line that says what is allowed', (name, value, allowed) => {
  const faults = faultsOf({ [name]: value });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(name);
  expect(faults[0]).toContain(allowed);
  expect(faults[0]).not.toMatch(/\p{Cc}/u);
});

test('all faults are said at once', () => {
  expect(faultsOf({ HALL_PORT: 'x', HALL_TZ: 'x', HALL_PRINTER: 'x' })).toHaveLength(3);
});

test('the zone of the machine counts where it is set by name, and HALL_TZ before it', () => {
  expect(read({ TZ: 'America/Lima' }).timeZone).toBe('America/Lima');
  expect(read({ TZ: 'America/Lima', HALL_TZ: 'UTC' }).timeZone).toBe('UTC');
  expect(read({ TZ: ':/etc/localtime' }).timeZone).toBe('Asia/Shanghai');
});

test('a faster clock is for the demo hall alone', () => {
  const fast = read({ HALL_CLOCK_SPEED: '600' });
  expect(faultsWithHall(fast, 'demo')).toEqual([]);
  expect(faultsWithHall(fast, 'real')).toEqual([expect.stringContaining('HALL_CLOCK_SPEED=600')]);
  expect(faultsWithHall(read({ HALL_CLOCK_FROM: '2026-11-23T08:50' }), 'real')).toEqual([
    expect.stringContaining('HALL_CLOCK_FROM=2026-11-23T08:50'),
  ]);
  expect(faultsWithHall(read({}), 'real')).toEqual([]);
});

test('a demo hall listens on this machine alone, a real one on the network, and HALL_HOST decides', () => {
  expect(hostFor(read({}), 'demo')).toBe('127.0.0.1');
  expect(hostFor(read({}), 'real')).toBe('0.0.0.0');
  expect(hostFor(read({ HALL_HOST: '192.168.1.9' }), 'real')).toBe('192.168.1.9');
});

test("a real hall reads its own copy of the pack, the demo hall the telecom hall's, and HALL_PACK decides", () => {
  expect(packFolderFor(read({}), real)).toBe(resolve('/srv/data/hall/pack'));
  expect(packFolderFor(read({}), demo)).toBe(resolve(import.meta.dirname, '../../packs/telecom-hall'));
  expect(packFolderFor(read({ HALL_PACK: '/srv/mine' }), real)).toBe('/srv/mine');
});
