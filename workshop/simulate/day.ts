// What everybody of a simulated day has in common: one hall, one floor, one tally.
import type { CommandInput, CommandName, CommandReply } from '../../contract/commands.ts';
import type { RefusalCode } from '../../contract/refusals.ts';
import type { Answer } from '../../contract/wire.ts';
import type { Floor } from './floor.ts';
import type { HallFace, HallScreen } from './hall-face.ts';
import type { Profile } from './profiles.ts';
import type { Tally } from './tally.ts';

export interface Day {
  readonly face: HallFace;
  readonly floor: Floor;
  readonly tally: Tally;
  readonly profile: Profile;
  readonly seed: number;
  /** The hall's opening, UTC ms. */
  readonly opensAt: number;
  /** UTC ms of a time of day, HH:MM. */
  readonly at: (time: string) => number;
  /** Sends a command and tallies the answer. */
  readonly ask: Ask;
  /** The same for whom the reply is enough; undefined when it was refused. */
  readonly send: Send;
}
/** @param mayBe refusals that people meet in any good hall */
export type Ask = <N extends CommandName>(
  screen: HallScreen,
  name: N,
  payload: CommandInput<N>,
  mayBe?: readonly RefusalCode[],
) => Promise<Answer<CommandReply<N>>>;
export type Send = <N extends CommandName>(
  screen: HallScreen,
  name: N,
  payload: CommandInput<N>,
  mayBe?: readonly RefusalCode[],
) => Promise<CommandReply<N> | undefined>;

/** Sends for everybody, and tallies what the hall says. */
export function sendersOf(tally: Tally): Pick<Day, 'ask' | 'send'> {
  const ask: Ask = async (screen, name, payload, mayBe = []) => {
    tally.commands += 1;
    const answer = await screen.command(name, payload);
    if (!answer.ok) tally.refused(name, answer.refusal, mayBe.includes(answer.refusal.code));
    return answer;
  };
  const send: Send = async (...command) => {
    const answer = await ask(...command);
    return answer.ok ? answer.reply : undefined;
  };
  return { ask, send };
}
