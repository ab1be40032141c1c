// Makes the real hall beside the demo: a ledger of its own, its own copy of the pack, its manager and nobody else.
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../contract/commands.ts';
import { openHallFile } from '../../db/hall-file.ts';
import { type ChosenHall, hallIn } from '../data-folder.ts';
import { wallClock } from '../hall/clock.ts';
import { newId } from '../hall/ids.ts';
import { loadHall } from '../hall/load-hall.ts';
import { startWriter } from '../hall/writer.ts';
import { describeFaults, type LoadedPack, loadPack, packFromSource } from '../packs/load-pack.ts';
import { hashPins } from '../people/sign-in.ts';

export interface Founding {
  readonly dataDir: string;
  /** The pack that the hall begins with; it gets a copy of its own to edit. */
  readonly packFolder: string;
  readonly manager: { readonly number: string; readonly name: string; readonly pin: string };
  /** IANA name; it stays for ever. */
  readonly timeZone: string;
}
export type Founded =
  | ({ readonly ok: true; readonly hallId: string } & Pick<ChosenHall, 'folder' | 'file'>)
  /** One line each, for a person. */
  | { readonly ok: false; readonly faults: readonly string[] };

type GoodPack = Extract<LoadedPack, { ok: true }>;

/**
 * Founds the hall in `<dataDir>/hall`. It is made under another name and renamed when it is complete: there is a whole
 * hall afterwards, or none. A running server goes on with its demo until it is started again. Throws what the disk throws.
 */
export async function foundHall({ dataDir, packFolder, manager, timeZone }: Founding): Promise<Founded> {
  const pack = ownPack(loadPack(packFolder));
  const packFaults = pack.ok ? [] : [`The pack in ${packFolder} cannot be used.`, describeFaults(pack.faults)];
  const faults = [...managerFaults(manager), ...packFaults, ...placeFaults(dataDir)];
  if (faults.length > 0 || !pack.ok) return { ok: false, faults };
  const hall = hallIn(dataDir, 'real');
  const making = `${hall.folder}.founding-${newId()}`;
  const hallId = `real-${newId()}`;
  try {
    mkdirSync(making, { recursive: true, mode: 0o700 });
    writePack(join(making, 'pack'), pack);
    await writeLedger(join(making, 'hall.sqlite'), { hallId, timeZone, pack, manager });
    moveIntoPlace(making, hall.folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return { ok: true, hallId, folder: hall.folder, file: hall.file };
}

const RULES: Readonly<Record<string, string>> = {
  number: "The manager's staff number is three to eight digits.",
  name: "The manager's name is 1 to 40 characters.",
  pin: "The manager's PIN is four to eight digits.",
};

function managerFaults(manager: Founding['manager']): readonly string[] {
  const parsed = COMMANDS.addStaff.payload.safeParse({ ...manager, roles: ['hallManager'] });
  const fields = parsed.error?.issues.map(({ path }) => String(path[0])) ?? [];
  return [...new Set(fields)].map((field) => RULES[field] ?? `The manager's ${field} cannot be used.`);
}

function placeFaults(dataDir: string): readonly string[] {
  const { file, folder } = hallIn(dataDir, 'real');
  if (existsSync(file)) return [`There is a real hall already: ${file}`];
  const holdsSomething = existsSync(folder) && readdirSync(folder).length > 0;
  return holdsSomething ? [`${folder} holds something that is no hall. Move it away first.`] : [];
}

const NOBODY = "# The people of a real hall are kept by its manager on the manager's board, not here.\nstaff: []\n";

/** The pack without the people of the demo. */
function ownPack(loaded: LoadedPack): LoadedPack {
  return loaded.ok ? packFromSource({ ...loaded.source, 'staff.yaml': NOBODY }) : loaded;
}

function writePack(folder: string, { source }: GoodPack): void {
  mkdirSync(folder);
  for (const [name, text] of Object.entries(source)) writeFileSync(join(folder, name), text, { flush: true });
}

interface Beginnings extends Pick<Founding, 'manager' | 'timeZone'> {
  readonly hallId: string;
  readonly pack: GoodPack;
}

async function writeLedger(path: string, { hallId, timeZone, pack, manager }: Beginnings): Promise<void> {
  const file = openHallFile(path);
  try {
    file.transaction(() => {
      file.facts.found({ hallId, kind: 'real', timeZone });
      file.packs.store(pack.hash, { ...pack.source }, wallClock.now());
    });
    const hall = loadHall(file, { hallId, timeZone, packHash: pack.hash, pack: pack.pack }, () => pack.pack);
    const faults: unknown[] = [];
    const writer = startWriter({ file, hall, clock: wallClock, logFault: (_ref, error) => void faults.push(error) });
    const payload = COMMANDS.addStaff.payload.parse({ ...manager, roles: ['hallManager'] });
    const command = await hashPins({ name: 'addStaff', payload });
    const answer = await writer.submit({ command, actor: { kind: 'hall' } });
    await writer.close();
    if (!answer.ok) throw faults[0] ?? new Error(`the manager could not be written down: ${answer.refusal.code}`);
  } finally {
    file.close();
  }
}

/** Two setups at once: the second finds the folder full and fails. */
function moveIntoPlace(from: string, to: string): void {
  if (existsSync(to)) rmdirSync(to);
  renameSync(from, to);
}
