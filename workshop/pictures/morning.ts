// A morning in the demo hall for the pictures: people come, are served, are sent for a document, wait.
import type { CommandInput, CommandReply } from '../../contract/commands.ts';
import type { Pack } from '../../contract/pack.ts';
import type { Screen } from '../../contract/wire.ts';
import { connect, openPage, type TestScreen } from '../../tests/server/test-screen.ts';
import { type Until, walkThrough } from './walk-through.ts';

export interface MorningParts {
  readonly url: string;
  readonly pack: Pack;
  /** Lets the hall's clock go on by so many minutes. */
  readonly pass: (minutes: number) => void;
}
/** A screen with somebody at it, and the cookie with which a browser is the same device. */
export interface Manned {
  readonly screen: TestScreen;
  readonly cookie: string;
}
export type Wish = Partial<CommandInput<'issueTicket'>>;

export interface Morning {
  readonly door: Manned;
  readonly manager: Manned;
  readonly desk: (at: string) => Manned;
  readonly issue: (serviceId: string, wish?: Wish) => Promise<CommandReply<'issueTicket'>>;
  readonly call: (at: string) => Promise<string>;
  /** Calls the next one and serves them: up to a step of this kind, or to the end. Returns the ticket's id. */
  readonly serve: (at: string, until?: Until) => Promise<string>;
  readonly close: () => void;
}

/** Counters with nobody at them this morning. */
const UNSTAFFED = ['8', '10', '11', 'k1'];

export async function openMorning({ url, pack, pass }: MorningParts): Promise<Morning> {
  const man = async (screen: Screen, at: string, staff: string): Promise<Manned> => {
    const cookie = await openPage({ url }, screen, { at });
    const opened = await connect({ url }, { place: { screen, at } }, cookie);
    const answer = await opened.signIn(staff);
    if (!answer.ok) throw new Error(`${staff} cannot sign in: ${answer.refusal.code}`);
    return { screen: opened, cookie };
  };
  const door = await man('greeter', '1', '101');
  const manager = await man('manager', '1', '601');
  const desks = new Map<string, Manned>();
  for (const { id } of pack.counters)
    if (!UNSTAFFED.includes(id))
      desks.set(id, await man('counter', id, id === 'q1' ? '301' : String(200 + Number(id))));
  const desk = (at: string): Manned => {
    const found = desks.get(at);
    if (!found) throw new Error(`nobody works at counter ${at}`);
    return found;
  };
  const call = async (at: string) => (await desk(at).screen.done('callNext', {})).ticketId;
  return {
    ...{ door, manager, desk, call },
    issue(serviceId, wish = {}) {
      const comesAs = wish.comesAs ?? 'owner';
      const documents = (pack.services.find(({ id }) => id === serviceId)?.documents[comesAs] ?? []).map(
        (document) => ({
          ...{ document, present: true, valid: true },
        }),
      );
      return door.screen.done('issueTicket', { serviceId, comesAs, documents, language: 'zh-CN', ...wish });
    },
    async serve(at, until) {
      const ticketId = await call(at);
      pass(0.7);
      await desk(at).screen.done('startService', { ticketId });
      await walkThrough(desk(at).screen, { ticketId, pass, until });
      return ticketId;
    },
    close() {
      for (const { screen } of [door, manager, ...desks.values()]) screen.close();
    },
  };
}
