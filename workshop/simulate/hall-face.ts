// What the people of a simulated day have of the hall: screens to press on, and time that passes.
// Everybody's behaviour is written against this alone; the running server and the hall in memory are two ways to be one.
import type { CommandInput, CommandName, CommandReply } from '../../contract/commands.ts';
import type { Pack } from '../../contract/pack.ts';
import type { RefusalCode } from '../../contract/refusals.ts';
import type { Views } from '../../contract/views.ts';
import type { Answer } from '../../contract/wire.ts';

/** What the hall offers, as far as people have to know it. */
export interface Guide {
  readonly services: readonly Pack['services'][number][];
  readonly counters: readonly Pack['counters'][number][];
  readonly districts: readonly Pack['districts'][number][];
  readonly classes: readonly Pack['classes'][number][];
}

/** Whoever waits for it is woken when it rings. */
export class Bell {
  readonly #listeners = new Set<() => void>();

  ring(): void {
    for (const listener of [...this.#listeners]) listener();
  }
  /** Returns how to stop listening. */
  onRing(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

export interface PassingTime {
  /** People's own watch, UTC ms of the hall; it never goes back. */
  readonly now: () => number;
  /** Lets so many milliseconds of the hall pass, or fewer when the bell rings. */
  readonly wait: (ms: number, bell?: Bell) => Promise<void>;
  /** Begins what goes on at the same time. Nobody may wait for it but by a bell. */
  readonly beside: (work: () => Promise<void>) => void;
}

/** A screen at its place, with whoever works there. */
export interface HallScreen {
  readonly command: <N extends CommandName>(name: N, payload: CommandInput<N>) => Promise<Answer<CommandReply<N>>>;
}
export interface DeskScreen extends HallScreen {
  /** What the screen shows now; undefined when nobody is signed in at it any more. */
  readonly look: () => Promise<Views['counter'] | undefined>;
  /** Rings when somebody may be called here. */
  readonly awaited: Bell;
}

export interface BoardScreen extends HallScreen {
  readonly look: () => Promise<Views['manager'] | undefined>;
}

export interface HallFace extends PassingTime {
  readonly guide: Guide;
  readonly kiosk: HallScreen;
  /** Opens the screen and signs in; or the code of the refusal, when the post or the person is taken. */
  readonly openDesk: (counterId: string, staff: string) => Promise<DeskScreen | RefusalCode>;
  readonly openDoor: (at: string, staff: string) => Promise<HallScreen | RefusalCode>;
  readonly openBoard: (at: string, staff: string) => Promise<BoardScreen | RefusalCode>;
  /** The customer's phone on their ticket; undefined where the hall serves none. */
  readonly phone: (ticketId: string, phoneUrl: string | undefined) => HallScreen | undefined;
}
