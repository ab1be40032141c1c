// A hall to test the rules in: the telecom pack, a clock that the test moves, ids and secrets that count up.
// What a writer does, without a disk: decide, record what happened, evolve; personal details and paper stay outside the ledger.
import { join } from 'node:path';
import type { CommandInput, CommandName, CommandReply, DocumentCheck } from '../../contract/commands.ts';
import { COMMANDS } from '../../contract/commands.ts';
import type { Pack } from '../../contract/pack.ts';
import type { Refusal } from '../../contract/refusals.ts';
import type { Screen } from '../../contract/wire.ts';
import type { ComesAs } from '../../contract/words.ts';
import { type Actor, nameOf } from '../../domain/actor.ts';
import type { BrandEntry } from '../../domain/brand/brand-entry.ts';
import { type Command, decide } from '../../domain/decide.ts';
import type { Accepted, Aside, Context, Decision, Personal } from '../../domain/decision.ts';
import type { EventData, EventType, Recorded } from '../../domain/events.ts';
import { evolve } from '../../domain/evolve.ts';
import { factsOf } from '../../domain/forecast/facts.ts';
import { Forecaster } from '../../domain/forecast/forecaster.ts';
import { priorOf } from '../../domain/forecast/prior.ts';
import { waitsOf } from '../../domain/forecast/waits.ts';
import { emptyHall, type Hall, type Ticket } from '../../domain/hall.ts';
import type { HallCommandName, HallCommandPayload } from '../../domain/hall-commands.ts';
import type { Known } from '../../domain/views/known.ts';
import { loadPack } from '../../server/packs/load-pack.ts';

const loaded = loadPack(join(import.meta.dirname, '../../packs/telecom-hall'));
if (!loaded.ok) throw new Error('the telecom pack does not load');
export const TELECOM: Pack = loaded.pack;
export const PACK_HASH = loaded.hash;

/** Monday 23 November 2026, 09:00 in Shanghai. */
export const NINE_O_CLOCK = Date.UTC(2026, 10, 23, 1, 0);
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

export const HALL: Actor = { kind: 'hall' };
export const KIOSK: Actor = { kind: 'screen', place: { screen: 'kiosk', at: '1' }, device: 'kiosk-1' };
export const DISPLAY: Actor = { kind: 'screen', place: { screen: 'display', at: '1' }, device: 'display-1' };
export const INTEGRATOR: Actor = { kind: 'program', name: 'replay', role: 'integrator' };
export const phone = (ticketId: string): Actor => ({ kind: 'phone', ticketId });

/** Stands on the list of brand customers from the beginning. */
export const LISTED = { entryId: 'listed', classId: 'vip', grounds: 'group', endsOn: '2027-12-31', phoneHash: 'h' };

type Paper = Extract<Aside, { kind: 'paper' }>;
export interface TestHallSettings {
  readonly timeZone?: string;
  readonly now?: number;
  readonly pack?: Pack;
  readonly guestUrl?: string;
}

export class TestHall {
  readonly founding: Hall;
  hall: Hall;
  now: number;
  readonly events: Recorded[] = [];
  readonly papers: Paper[] = [];
  readonly asides: Aside[] = [];
  readonly personal = new Map<string, Personal>();
  /** The list of brand customers. */
  listed: (BrandEntry & { readonly phoneHash: string })[] = [LISTED];
  readonly forecaster: Forecaster;
  private readonly guestUrl: string | undefined;
  private ids = 0;

  constructor({ timeZone = 'Asia/Shanghai', now = NINE_O_CLOCK, pack = TELECOM, guestUrl }: TestHallSettings = {}) {
    this.founding = emptyHall({ hallId: 'south-hall', timeZone, packHash: PACK_HASH, packs: { [PACK_HASH]: pack } });
    this.hall = this.founding;
    this.forecaster = new Forecaster(priorOf(pack));
    this.now = now;
    this.guestUrl = guestUrl;
    this.hallGives('openBusinessDay', {});
    for (const { number, name, roles } of pack.staff)
      this.take(
        this.given(HALL, { name: 'addStaff', payload: { number, name: name['zh-CN'], roles, pin: '0000' } }),
        HALL,
      );
  }

  /** The decision on a command as somebody sends it; what happened is recorded, a refusal changes nothing. */
  give<N extends CommandName>(actor: Actor, name: N, input: CommandInput<N>): Decision<CommandReply<N>> {
    const parsed = COMMANDS[name].payload.safeParse(input);
    if (!parsed.success) return { ok: false, refusal: { code: 'malformed' } };
    const decision = this.given(actor, { name, payload: parsed.data } as Command);
    return this.take(decision, actor) as Decision<CommandReply<N>>;
  }

  /** The reply to a command that has to be accepted. */
  done<N extends CommandName>(actor: Actor, name: N, input: CommandInput<N>): CommandReply<N> {
    const decision = this.give(actor, name, input);
    if (!decision.ok) throw new Error(`${name} was refused: ${JSON.stringify(decision.refusal)}`);
    return decision.reply;
  }

  /** The refusal of a command that must not be accepted. */
  refusal<N extends CommandName>(actor: Actor, name: N, input: CommandInput<N>): Refusal {
    const decision = this.give(actor, name, input);
    if (decision.ok) throw new Error(`${name} was accepted`);
    return decision.refusal;
  }

  /** One of the hall's own commands, which nobody else may give. */
  hallGives<N extends HallCommandName>(name: N, payload: HallCommandPayload<N>, by: Actor = HALL): Decision<object> {
    return this.take(this.given(by, { name, payload } as Command), by);
  }

  /** What would be decided, without letting it happen. */
  asked<N extends CommandName>(actor: Actor, name: N, input: CommandInput<N>): Decision<object> {
    return this.given(actor, { name, payload: COMMANDS[name].payload.parse(input) } as Command);
  }

  /** Signs somebody in and gives the actor that they are from now on. */
  at(staff: string, screen: Screen, at: string): Actor & { readonly kind: 'staff' } {
    const place = { screen, at };
    const device = `${screen}-${at}`;
    const opened = this.hallGives('openPost', { staff, place, device });
    if (!opened.ok) throw new Error(`${staff} cannot work at ${screen} ${at}: ${JSON.stringify(opened.refusal)}`);
    return { kind: 'staff', staff, roles: this.hall.staff[staff]?.roles ?? [], place, device };
  }

  later(milliseconds: number): void {
    this.now += milliseconds;
  }

  ticket(ticketId: string): Ticket {
    const ticket = this.hall.tickets[ticketId];
    if (!ticket) throw new Error(`no live ticket ${ticketId}`);
    return ticket;
  }

  of<T extends EventType>(type: T): EventData[T][] {
    return this.events.flatMap((recorded) => (recorded.type === type ? [recorded.data as EventData[T]] : []));
  }

  /** What the views may know besides the ledger. */
  known(): Known {
    return {
      now: this.now,
      alwaysOpen: false,
      personal: (visitId) => this.personal.get(visitId),
      staffName: (number) => number,
      printers: [],
      isVirtual: () => true,
      printJobs: () => [],
      devices: () => [],
      waits: waitsOf(this.hall, Math.max(this.now, this.hall.clock), (line) => this.forecaster.forecast(line)),
    };
  }

  private given(actor: Actor, command: Command): Decision<object> {
    return decide(this.hall, command, this.context(actor));
  }

  private context(actor: Actor): Context {
    const job = (id: string) => this.papers.find(({ printJobId }) => printJobId === id);
    return {
      actor,
      // as the writer has it: a clock that was set back does not count
      now: Math.max(this.now, this.hall.clock),
      newId: () => `id${++this.ids}`,
      alwaysOpen: false,
      forecast: (line) => this.forecaster.forecast(line),
      newSecret: () => `secret-${++this.ids}-of-sixteen-letters`,
      ...(this.guestUrl ? { guestUrl: this.guestUrl } : {}),
      facts: {
        printJob: (id) => {
          const paper = job(id);
          return paper && { ...paper, over: false };
        },
        waitingDevice: (code) => (code === '123456' ? { deviceId: 'tablet', screen: 'greeter', at: '2' } : undefined),
        deviceExists: (deviceId) => deviceId === 'tablet' || deviceId.startsWith('counter-'),
        personal: (visitId) => this.personal.get(visitId),
        brandCustomer: (of) =>
          this.listed.find(({ entryId, phoneHash }) =>
            'entryId' in of ? of.entryId === entryId : of.phoneHash === phoneHash,
          ),
      },
    };
  }

  private take(decision: Decision<object>, actor: Actor): Decision<object> {
    if (decision.ok) this.record(decision, actor);
    return decision;
  }

  private record({ events, asides }: Accepted<object>, actor: Actor): void {
    const at = Math.max(this.now, this.hall.clock);
    for (const happened of events) {
      const recorded = { ...happened, n: this.hall.ledger + 1, at, by: nameOf(actor) } as Recorded;
      for (const fact of factsOf(this.hall, recorded)) this.forecaster.observe(fact);
      this.hall = evolve(this.hall, recorded);
      this.events.push(recorded);
    }
    for (const aside of asides) {
      this.asides.push(aside);
      if (aside.kind === 'paper') this.papers.push(aside);
      if (aside.kind === 'brandCustomer') this.listed.push(aside);
      if (aside.kind === 'brandCustomerEnded')
        this.listed = this.listed.filter(({ entryId }) => entryId !== aside.entryId);
      if (aside.kind === 'personal')
        this.personal.set(aside.visitId, { ...this.personal.get(aside.visitId), ...aside.personal });
    }
  }
}

/** Every document that a service asks of this person, there and valid. */
export function allDocuments(serviceId: string, comesAs: ComesAs = 'owner'): DocumentCheck[] {
  const asked = TELECOM.services.find(({ id }) => id === serviceId)?.documents[comesAs] ?? [];
  return asked.map((document) => ({ document, present: true, valid: true }));
}
