// Every environment variable there is, read once and checked together.
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { ChosenHall } from './data-folder.ts';
import { type PrinterAddress, parsePrinterAddress } from './printing/printer-address.ts';

export interface Environment {
  /** HALL_PORT; 0 = any free one. Default 8080. */
  readonly port: number;
  /** HALL_HOST. Absent: see hostFor. */
  readonly host?: string;
  /** HALL_DATA_DIR, absolute. Default ./data. */
  readonly dataDir: string;
  /** HALL_PACK, absolute. Absent: see packFolderFor. */
  readonly packFolder?: string;
  /** HALL_TZ, or TZ where that names a zone, or the telecom hall's own. It counts when a hall is founded; a founded hall keeps its zone. */
  readonly timeZone: string;
  /** HALL_GUEST_URL without a slash at its end. Absent: no phone ticket on paper. */
  readonly guestUrl?: string;
  /** HALL_PRINTER, for every printer of the pack. Absent: each printer where the pack says. */
  readonly printer?: PrinterAddress;
  /** HALL_CLOCK_SPEED: hall seconds per real second. Default 1. */
  readonly clockSpeed: number;
  /** HALL_CLOCK_FROM: what a demo hall's clock shows at its start, date and time of the hall without a zone. Absent: see clockFor. */
  readonly clockFrom?: string;
  /** HALL_BACKUP_DIR, absolute: where a copy goes at closing. */
  readonly backupFolder?: string;
}

const PRODUCT = resolve(import.meta.dirname, '..');
const TELECOM_PACK = join(PRODUCT, 'packs', 'telecom-hall');
const TELECOM_ZONE = 'Asia/Shanghai';
const FASTEST_CLOCK = 3600;

/** Either all that was set, or one line for each variable that cannot be: its name, its value, what is allowed. An empty value counts as not set. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment | { readonly faults: readonly string[] } {
  const faults: string[] = [];
  const read = <T>(name: string, { parse, allowed }: { parse: (text: string) => T | undefined; allowed: string }) => {
    const text = env[name]?.trim();
    if (!text) return undefined;
    const value = parse(text);
    if (value === undefined) faults.push(`${name}=${shown(text)}: it has to be ${allowed}`);
    return value;
  };
  const host = read('HALL_HOST', HOST);
  const packFolder = read('HALL_PACK', FOLDER);
  const guestUrl = read('HALL_GUEST_URL', GUEST_URL);
  const printer = read('HALL_PRINTER', PRINTER);
  const clockFrom = read('HALL_CLOCK_FROM', DATE_AND_TIME);
  const backupFolder = read('HALL_BACKUP_DIR', FOLDER);
  const environment: Environment = {
    port: read('HALL_PORT', PORT) ?? 8080,
    dataDir: read('HALL_DATA_DIR', FOLDER) ?? resolve('data'),
    timeZone: read('HALL_TZ', ZONE) ?? zone(env.TZ?.trim() ?? '') ?? TELECOM_ZONE,
    clockSpeed: read('HALL_CLOCK_SPEED', SPEED) ?? 1,
    ...(host ? { host } : {}),
    ...(packFolder ? { packFolder } : {}),
    ...(guestUrl ? { guestUrl } : {}),
    ...(printer ? { printer } : {}),
    ...(clockFrom ? { clockFrom } : {}),
    ...(backupFolder ? { backupFolder } : {}),
  };
  return faults.length > 0 ? { faults } : environment;
}

/** What cannot be with this hall, in the same words. Only a demo hall may have a clock of its own. */
export function faultsWithHall({ clockSpeed, clockFrom }: Environment, kind: ChosenHall['kind']): readonly string[] {
  if (kind === 'demo') return [];
  const faster = `HALL_CLOCK_SPEED=${clockSpeed}: a real hall's clock runs at 1; only a demo hall may run faster`;
  const elsewhen = `HALL_CLOCK_FROM=${clockFrom}: a real hall's clock shows the time; only a demo hall may begin at another`;
  return [...(clockSpeed === 1 ? [] : [faster]), ...(clockFrom ? [elsewhen] : [])];
}

/** Where to listen: HALL_HOST; otherwise a demo hall on this machine alone, a real one on the whole network. */
export function hostFor({ host }: Environment, kind: ChosenHall['kind']): string {
  return host ?? (kind === 'demo' ? '127.0.0.1' : '0.0.0.0');
}

/** The pack's folder: HALL_PACK; otherwise a real hall's own copy, and the telecom hall for the demo. */
export function packFolderFor({ packFolder }: Environment, { kind, folder }: ChosenHall): string {
  return packFolder ?? (kind === 'real' ? join(folder, 'pack') : TELECOM_PACK);
}

const PORT = { parse: port, allowed: 'a port from 0 to 65535, 0 for any free one' };
const HOST = {
  parse: host,
  allowed: 'an address of this machine, such as 127.0.0.1, or 0.0.0.0 for the whole network',
};
const FOLDER = {
  parse: (text: string) => (text.includes('\0') ? undefined : resolve(text)),
  allowed: "a folder's path",
};
const ZONE = { parse: zone, allowed: 'the name of a time zone, such as Asia/Shanghai' };
const GUEST_URL = {
  parse: guestUrl,
  allowed: "the address that customers' phones reach, such as http://192.168.1.10:8081, without a question mark or #",
};
const PRINTER = { parse: printer, allowed: '"virtual" or tcp://HOST:PORT, such as tcp://192.168.1.50:9100' };
const SPEED = {
  parse: (text: string) => wholeNumber(text, { from: 1, to: FASTEST_CLOCK }),
  allowed: `a whole number from 1 to ${FASTEST_CLOCK}`,
};

const DATE_AND_TIME = {
  parse: dateAndTime,
  allowed: 'a date and time of the hall without a zone, such as 2026-11-23T08:50',
};

function dateAndTime(text: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text)) return undefined;
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

function port(text: string): number | undefined {
  return wholeNumber(text, { from: 0, to: 65_535 });
}

function wholeNumber(text: string, { from, to }: { from: number; to: number }): number | undefined {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return value >= from && value <= to ? value : undefined;
}

function host(text: string): string | undefined {
  const bare = text.replace(/^\[(.*)\]$/, '$1');
  const isName = /^(?=.*[a-z])[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(bare);
  return isIP(bare) !== 0 || isName ? bare : undefined;
}

/** A zone by its name; an offset such as +08:00 is none, for it knows no summer. */
function zone(text: string): string | undefined {
  if (!/^[A-Z]/i.test(text)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function guestUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || `${url.search}${url.hash}${url.username}${url.password}` !== '')
    return undefined;
  return /[?#]$/.test(text) ? undefined : url.href.replace(/\/+$/, '');
}

function printer(text: string): PrinterAddress | undefined {
  try {
    return parsePrinterAddress(text);
  } catch {
    return undefined;
  }
}

/** A value as it can stand in one line. */
function shown(text: string): string {
  const plain = text.replace(/\p{Cc}/gu, '?');
  return plain.length > 80 ? `${plain.slice(0, 80)}…` : plain;
}
