// The hall without a server: the same rules, decided and evolved in memory, watched after every event.
import type { CommandInput, CommandName, CommandReply } from '../../contract/commands.ts';
import { COMMANDS } from '../../contract/commands.ts';
import type { Pack } from '../../contract/pack.ts';
import type { RefusalCode } from '../../contract/refusals.ts';
import type { Answer, Screen } from '../../contract/wire.ts';
import { type Actor, nameOf } from '../../domain/actor.ts';
import type { BrandEntry } from '../../domain/brand/brand-entry.ts';
import type { WatchMemory } from '../../domain/control/watch.ts';
import { isDayOver } from '../../domain/days/open-day.ts';
import { type Command, decide } from '../../domain/decide.ts';
import type { Context, Decision, Personal } from '../../domain/decision.ts';
import type { Recorded } from '../../domain/events.ts';
import { evolve } from '../../domain/evolve.ts';
import { emptyHall, type Hall } from '../../domain/hall.ts';
import { counterView } from '../../domain/views/counter-view.ts';
import type { Known } from '../../domain/views/known.ts';
import { managerView } from '../../domain/views/manager-view.ts';
import type { Dice } from '../dice.ts';
import type { Broken } from './broken.ts';
import { Bell, type BoardScreen, type DeskScreen, type Guide, type HallFace, type HallScreen } from './hall-face.ts';
import { VirtualTime } from './virtual-time.ts';
import { Watcher } from './watcher.ts';

export interface VirtualHallParts {
  readonly pack: Pack;
  /** UTC ms. */
  readonly startsAt: number;
  readonly timeZone?: string;
  /** Presses a button twice now and then: by this share, by these dice. */
  readonly doublePress?: { readonly share: number; readonly dice: Dice };
}

const HASH = 'simulated';
const HALL: Actor = { kind: 'hall' };
const KIOSK: Actor = { kind: 'screen', place: { screen: 'kiosk', at: '1' }, device: 'kiosk-1' };
/** Events after which somebody may be called who could not be called before. */
const MAKES_WAIT: ReadonlySet<string> = new Set([
  'TicketIssued',
  'TicketReturned',
  'TicketResumed',
  'TicketTransferred',
]);

/** One command as it was sent, for whoever has to find out what went wrong. */
export interface Sent {
  readonly at: number;
  readonly by: Actor;
  readonly name: string;
  readonly payload: unknown;
  readonly answer: string;
  readonly touched: readonly string[];
}

export class VirtualHall implements HallFace {
  readonly guide: Guide;
  readonly kiosk: HallScreen;
  readonly time: VirtualTime;
  readonly sent: Sent[] = [];
  readonly events: Recorded[] = [];
  readonly founding: Hall;
  hall: Hall;
  /** How far the hall's clock is off, ms. */
  skew = 0;
  readonly #watcher = new Watcher();
  readonly #personal = new Map<string, Personal>();
  readonly #awaited = new Bell();
  readonly #doublePress: VirtualHallParts['doublePress'];
  #memory: WatchMemory = {};
  #ids = 0;

  constructor({ pack, startsAt, timeZone = 'Asia/Shanghai', doublePress }: VirtualHallParts) {
    this.founding = emptyHall({ hallId: HASH, timeZone, packHash: HASH, packs: { [HASH]: pack } });
    this.hall = this.founding;
    this.guide = pack;
    this.time = new VirtualTime(startsAt);
    this.#doublePress = doublePress;
    this.kiosk = this.#screen(KIOSK);
    this.#give(HALL, { name: 'openBusinessDay', payload: {} });
    for (const { number, name, roles } of pack.staff)
      this.#give(HALL, { name: 'addStaff', payload: { number, name: name['zh-CN'], roles, pin: '0000' } });
  }

  now = (): number => this.time.now();
  wait: HallFace['wait'] = (ms, bell) => this.time.wait(ms, bell);
  beside: HallFace['beside'] = (work) => this.time.beside(work);
  phone: HallFace['phone'] = (ticketId) => this.#screen({ kind: 'phone', ticketId });

  openDesk = async (counterId: string, staff: string): Promise<DeskScreen | RefusalCode> => {
    const actor = this.#at(staff, 'counter', counterId);
    if (typeof actor === 'string') return actor;
    const look = async () => counterView(this.hall, counterId, this.#known());
    return { ...this.#screen(actor), awaited: this.#awaited, look };
  };
  openDoor = async (at: string, staff: string): Promise<HallScreen | RefusalCode> => {
    const actor = this.#at(staff, 'greeter', at);
    return typeof actor === 'string' ? actor : this.#screen(actor);
  };

  openBoard = async (at: string, staff: string): Promise<BoardScreen | RefusalCode> => {
    const actor = this.#at(staff, 'manager', at);
    if (typeof actor === 'string') return actor;
    return { ...this.#screen(actor), look: async () => managerView(this.hall, this.#known()) };
  };

  /** Lets the day come to its end: what still waits ends with it, and the next day is opened. Throws Broken. */
  closeDay(): void {
    this.#watcher.seeCash(this.hall);
    this.skew += Math.max(0, (this.hall.day?.endsAt ?? 0) - this.#clock());
    this.#give(HALL, { name: 'openBusinessDay', payload: {} });
    this.#watcher.seeEnd(this);
  }

  /** What the server does by itself every few seconds: looks after the people, raises and settles alerts, ends idle visits. */
  lookAround(): void {
    const facts = { now: this.#clock(), open: true };
    const watched = this.#give(HALL, { name: 'watchHall', payload: { facts, memory: this.#memory } });
    this.#memory = watched.ok ? (watched.reply as WatchMemory) : {};
    this.#give(HALL, { name: 'endIdleVisits', payload: {} });
  }

  #at(staff: string, screen: Screen, at: string): Actor | RefusalCode {
    const place = { screen, at };
    const device = `${screen}-${at}`;
    const opened = this.#give(HALL, { name: 'openPost', payload: { staff, place, device } });
    if (!opened.ok) return opened.refusal.code;
    return { kind: 'staff', staff, roles: this.hall.staff[staff]?.roles ?? [], place, device };
  }

  #screen(actor: Actor): HallScreen {
    return {
      command: async <N extends CommandName>(name: N, input: CommandInput<N>) => {
        const answer = this.#press(actor, name, input);
        const { share, dice } = this.#doublePress ?? {};
        // the second press is another command: the hall refuses it, or it is harmless
        if (dice?.chance(share ?? 0)) this.#press(actor, name, input);
        return answer as Answer<CommandReply<N>>;
      },
    };
  }

  #press(actor: Actor, name: CommandName, input: unknown): Answer<object> {
    const parsed = COMMANDS[name].payload.safeParse(input);
    if (!parsed.success) return { ok: false, refusal: { code: 'malformed', data: { issues: parsed.error.issues } } };
    if (isDayOver(this.hall, this.#clock())) this.#give(HALL, { name: 'openBusinessDay', payload: {} });
    const decision = this.#give(actor, { name, payload: parsed.data } as Command);
    return decision.ok ? { ok: true, reply: decision.reply, version: this.hall.ledger } : decision;
  }

  #give(by: Actor, command: Command): Decision<object> {
    const at = this.#clock();
    const decision = decide(this.hall, command, this.#context(by, at));
    const sent = { at, by, name: command.name, payload: command.payload };
    if (!decision.ok) {
      this.sent.push({ ...sent, answer: decision.refusal.code, touched: [] });
      return decision;
    }
    const touched = decision.events.flatMap(({ data }) => ('ticketId' in data ? [data.ticketId ?? ''] : []));
    this.sent.push({ ...sent, answer: 'ok', touched });
    for (const happened of decision.events) {
      const recorded = { ...happened, n: this.hall.ledger + 1, at, by: nameOf(by) } as Recorded;
      this.#watcher.see(recorded, this.hall);
      this.hall = evolve(this.hall, recorded);
      this.events.push(recorded);
    }
    for (const aside of decision.asides)
      if (aside.kind === 'personal') this.#personal.set(aside.visitId, aside.personal);
    if (decision.events.some(({ type }) => MAKES_WAIT.has(type))) this.#awaited.ring();
    return decision;
  }

  /** As the writer has it: a clock that was set back does not count. */
  #clock(): number {
    return Math.max(this.time.now() + this.skew, this.hall.clock);
  }

  #context(actor: Actor, now: number): Context {
    return {
      ...{ actor, now, alwaysOpen: true, guestUrl: 'http://hall.example' },
      newId: () => `id${++this.#ids}`,
      newSecret: () => `secret-${++this.#ids}-of-sixteen-letters`,
      facts: {
        printJob: () => undefined,
        waitingDevice: () => undefined,
        deviceExists: () => false,
        personal: (visitId) => this.#personal.get(visitId),
        brandCustomer: () => this.#listed(),
      },
    };
  }

  /** Whoever is looked up here stands on the list. */
  #listed(): BrandEntry | undefined {
    const visitor = this.guide.classes.find(({ grounds }) => grounds);
    const [grounds] = visitor?.grounds ?? [];
    return visitor && grounds && { entryId: 'listed', classId: visitor.id, grounds: grounds.id, endsOn: '2099-12-31' };
  }

  #known(): Known {
    return {
      ...{ now: this.#clock(), alwaysOpen: true, printers: [] },
      personal: (visitId) => this.#personal.get(visitId),
      staffName: (number) => number,
      isVirtual: () => true,
      printJobs: () => [],
      devices: () => [],
    };
  }

  /** The commands that had to do with what broke, for a person to read. */
  logOf({ about }: Broken): readonly string[] {
    const shown = this.sent.filter(
      ({ touched, answer }) => answer === 'ok' && touched.some((id) => about.includes(id)),
    );
    const last = shown.length > 0 ? shown : this.sent;
    return last.slice(-LOG_LINES).map(({ at, by, name, payload, answer }) => {
      const who = by.kind === 'staff' ? `${by.staff} at ${by.place.screen} ${by.place.at}` : by.kind;
      return `${new Date(at).toISOString()} ${who} ${name} ${JSON.stringify(payload)} → ${answer}`;
    });
  }
}

const LOG_LINES = 30;
