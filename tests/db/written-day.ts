// A day of random doings, decided by the rules alone and then given to the real writer: the same commands, the same times.
// The rules count their ids, the writer makes unguessable ones; the two are paired as they appear.
import fc from 'fast-check';
import { expect } from 'vitest';
import type { CommandName } from '../../contract/commands.ts';
import { COMMANDS } from '../../contract/commands.ts';
import { openHallFile } from '../../db/hall-file.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Command } from '../../domain/decide.ts';
import type { Decision } from '../../domain/decision.ts';
import { emptyHall } from '../../domain/hall.ts';
import { startLearning } from '../../server/forecast/learning.ts';
import { startWriter } from '../../server/hall/writer.ts';
import { type Doing, doIt, doings, newDay } from '../domain/random-day.ts';
import { HALL, LISTED, PACK_HASH, TELECOM, type TestHall } from '../domain/test-hall.ts';

export const FOUNDING = {
  hallId: 'south-hall',
  timeZone: 'Asia/Shanghai',
  packHash: PACK_HASH,
  pack: TELECOM,
} as const;

/** Facts outside the ledger that the rules' test invents: here the file has its own. */
const OF_THE_FILE: ReadonlySet<string> = new Set([
  'approveDevice',
  'revokeDevice',
  'abandonPrint',
  'addStaff',
  'changeStaff',
]);

export interface Given {
  readonly actor: Actor;
  readonly command: Command;
  readonly now: number;
  readonly decision: Decision<object>;
  /** What the rules have recorded after it. */
  readonly events: number;
}

/** The doings of a day, as they were decided by the rules. */
export function decidedDay(count: number, seed: number): { readonly hall: TestHall; readonly given: readonly Given[] } {
  const day = newDay();
  const given: Given[] = [];
  const { hall } = day;
  const note = (actor: Actor, command: Command, decision: Decision<object>) => {
    given.push({ actor, command, now: hall.now, decision, events: hall.events.length });
    return decision;
  };
  const give = hall.give.bind(hall);
  const hallGives = hall.hallGives.bind(hall);
  hall.give = ((actor: Actor, name: CommandName, input: never) => {
    const payload = COMMANDS[name].payload.safeParse(input);
    const decision = give(actor, name, input);
    return payload.success ? note(actor, { name, payload: payload.data } as Command, decision) : decision;
  }) as typeof hall.give;
  hall.hallGives = ((name: never, payload: never) =>
    note(HALL, { name, payload } as Command, hallGives(name, payload))) as typeof hall.hallGives;
  const sensible = doings.filter(({ what }: Doing) => !OF_THE_FILE.has(what));
  for (const doing of fc.sample(sensible, { numRuns: count, seed })) doIt(day, doing);
  return { hall, given };
}

/** Writes the day into a file of its own with the real writer, and expects of each command what the rules decided. */
export async function writeDay(path: string, { hall: rules, given }: ReturnType<typeof decidedDay>) {
  const file = openHallFile(path);
  file.write({ kind: 'brandCustomer', ...LISTED, keepDays: 400 }, rules.events[0]?.at ?? 0);
  let now = rules.events[0]?.at ?? 0;
  const faults: unknown[] = [];
  const { pack, ...born } = FOUNDING;
  const learning = startLearning(file);
  const writer = startWriter({
    file,
    hall: emptyHall({ ...born, packs: { [PACK_HASH]: pack } }),
    clock: { speed: 1, now: () => now },
    guestUrl: 'http://hall.example',
    forecast: learning.forecast,
    logFault: (_ref, error) => void faults.push(error),
  });
  writer.onCommit((events, befores) => {
    for (const [at, recorded] of events.entries()) learning.observe(befores[at] ?? writer.hall(), recorded);
  });
  const ids = new Map<string, string>();
  const before = given[0]?.events ? rules.events.slice(0, firstOwn(given)) : rules.events;
  for (const { type, data } of before)
    if (type === 'StaffAdded')
      await founding({ name: 'addStaff', payload: { number: data.staff, name: data.staff, roles: data.roles } });
    else if (type === 'PostOpened') await founding({ name: 'openPost', payload: data });
  let seen = before.length;
  expect(writer.hall().ledger).toBe(seen);
  for (const { actor, command, now: then, decision, events } of given) {
    now = then;
    const answer = await writer.submit(translated({ actor, command }, ids));
    pair(decision.ok ? decision.reply : decision.refusal, answer.ok ? answer.reply : answer.refusal, ids);
    expect(answer.ok, command.name).toBe(decision.ok);
    pair(rules.events.slice(seen, events), withoutCommandId([...file.ledger.from(seen + 1)]), ids);
    seen = events;
  }
  expect(faults).toEqual([]);
  expect(new Set(ids.values()).size).toBe(ids.size);
  return { file, writer, learning };

  async function founding(command: object): Promise<void> {
    const answer = await writer.submit({ command: command as Command, actor: HALL });
    if (!answer.ok) throw new Error(answer.refusal.code);
  }
}

function firstOwn([first]: readonly Given[]): number {
  const made = first?.decision.ok ? first.decision.events.length : 0;
  return (first?.events ?? 0) - made;
}

function withoutCommandId(events: readonly object[]): readonly object[] {
  return events.map((event) => ({ ...event, commandId: undefined }));
}

const COUNTED = /^(id\d+|secret-\d+-of-sixteen-letters)/;

/** Both have to be alike but for the ids, and each id of the rules stands for one of the writer's, always the same. */
function pair(one: unknown, other: unknown, ids: Map<string, string>): void {
  expect(translated(one, learn(one, other, ids))).toEqual(other);
}

function learn(one: unknown, other: unknown, ids: Map<string, string>): Map<string, string> {
  if (typeof one === 'string' && typeof other === 'string') {
    const counted = COUNTED.exec(one.replace(/^.*\/t\//, ''))?.[0];
    const end = other.replace(/^.*\/t\//, '').replace(/\.\d+$/, '');
    if (counted && !ids.has(counted)) ids.set(counted, end);
  } else if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
    for (const [key, value] of Object.entries(one)) learn(value, (other as Record<string, unknown>)[key], ids);
  }
  return ids;
}

function translated<T>(value: T, ids: ReadonlyMap<string, string>): T {
  const text = JSON.stringify(value, (_key, part) =>
    typeof part === 'string' ? part.replace(/(id\d+|secret-\d+-of-sixteen-letters)/g, (id) => ids.get(id) ?? id) : part,
  );
  return text === undefined ? value : JSON.parse(text);
}
