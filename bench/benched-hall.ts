// A demo hall as it is measured: the telecom pack with a desk for every command in flight, and somebody at each.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandInput, CommandName, CommandReply } from '../contract/commands.ts';
import { COMMANDS } from '../contract/commands.ts';
import type { Actor } from '../domain/actor.ts';
import type { Command } from '../domain/decide.ts';
import { hallIn } from '../server/data-folder.ts';
import { type Clock, wallClock } from '../server/hall/clock.ts';
import { newId } from '../server/hall/ids.ts';
import { openHall } from '../server/hall/open-hall.ts';
import { startWriter } from '../server/hall/writer.ts';
import { loadPack } from '../server/packs/load-pack.ts';
import { cheapHash } from '../tests/server/demo-folder.ts';
import { IN_FLIGHT } from './sizes.ts';

const TELECOM = join(import.meta.dirname, '../packs/telecom-hall');
const TIME_ZONE = 'Asia/Shanghai';

export interface Benched {
  readonly dataDir: string;
  readonly packFolder: string;
}
export interface Desk {
  readonly id: string;
  readonly staff: string;
}
export const DESKS: readonly Desk[] = Array.from({ length: IN_FLIGHT }, (_, index) => ({
  id: `bench${index + 1}`,
  staff: String(4001 + index),
}));

/** Founds the hall in the folder, with its staff. */
export async function found(folder: string): Promise<Benched> {
  const benched = { dataDir: join(folder, 'data'), packFolder: join(folder, 'pack') };
  mkdirSync(hallIn(benched.dataDir, 'demo').folder, { recursive: true });
  writePack(benched.packFolder);
  const hall = await open(benched);
  const pinned = hall.pack.staff.map(({ number, roles, demoPin }) => ({ number, roles, pinHash: cheapHash(demoPin) }));
  const clerks = DESKS.map(({ staff }) => ({ number: staff, roles: ['clerk'], pinHash: cheapHash(`1${staff}`) }));
  for (const member of [...pinned, ...clerks]) await hall.asHall('addStaff', { ...member, name: member.number });
  await hall.close();
  return benched;
}

function writePack(folder: string): void {
  cpSync(TELECOM, folder, { recursive: true });
  const loaded = loadPack(TELECOM);
  const general = loaded.ok && loaded.pack.counters.find(({ queues }) => queues[0] === 'general');
  if (!general) throw new Error('the telecom pack has no counter for general business');
  const label = (id: string) => ({ 'zh-CN': id, en: id });
  const lines = DESKS.map(({ id }) => `  - ${JSON.stringify({ ...general, id, label: label(id) })}\n`);
  const file = join(folder, 'counters.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${lines.join('')}`);
}

export type BenchedHall = Awaited<ReturnType<typeof open>>;

/** Opens the hall as the server does, without its faces: file, forecast, writer. */
export async function open({ dataDir, packFolder }: Benched, clock: Clock = wallClock) {
  const loaded = loadPack(packFolder);
  if (!loaded.ok) throw new Error('the pack of the bench does not load');
  const path = hallIn(dataDir, 'demo').file;
  const ready = { ...loaded, source: { ...loaded.source } };
  const { file, hall, learning } = openHall(path, {
    kind: 'demo',
    timeZone: TIME_ZONE,
    now: clock.now(),
    pack: ready,
  });
  const logFault = (_ref: string, error: unknown) => console.error(error);
  const { forecast } = learning;
  const writer = startWriter({ file, hall, clock, alwaysOpen: true, forecast, logFault });
  writer.onCommit((events, befores) => {
    for (const [index, recorded] of events.entries()) learning.observe(befores[index] ?? writer.hall(), recorded);
  });
  const settle = async (order: Parameters<typeof writer.submit>[0]) => {
    const answer = await writer.submit(order);
    if (!answer.ok) throw new Error(`${order.command.name} was refused: ${JSON.stringify(answer.refusal)}`);
    return answer.reply;
  };
  const asHall = (name: string, payload: object) =>
    settle({ command: { name, payload } as unknown as Command, actor: { kind: 'hall' } });
  await asHall('adoptPack', { packHash: loaded.hash });
  return {
    ...{ file, writer, pack: loaded.pack, asHall },
    /** A command that has to be accepted, as a screen sends it. */
    async give<N extends CommandName>(actor: Actor, name: N, input: CommandInput<N>): Promise<CommandReply<N>> {
      const command = { name, payload: COMMANDS[name].payload.parse(input) } as Command;
      return (await settle({ command, actor, commandId: newId() })) as CommandReply<N>;
    },
    /** Signs somebody in. */
    async at(staff: string, screen: 'greeter' | 'counter', at: string): Promise<Actor> {
      const place = { screen, at };
      const device = `${screen}-${at}`;
      await asHall('openPost', { staff, place, device });
      return { kind: 'staff', staff, roles: writer.hall().staff[staff]?.roles ?? [], place, device };
    },
    async close(): Promise<void> {
      await writer.close();
      file.close();
    },
  };
}

export const KIOSK: Actor = { kind: 'screen', place: { screen: 'kiosk', at: '1' }, device: 'kiosk-1' };

/** The clerks at the first so many desks of the bench. */
export function clerks(hall: BenchedHall, count: number): Promise<readonly Actor[]> {
  return Promise.all(DESKS.slice(0, count).map(({ id, staff }) => hall.at(staff, 'counter', id)));
}
