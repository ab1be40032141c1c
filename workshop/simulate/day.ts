// What everybody of a simulated day has in common: one hall, one floor, one tally.
import type { CommandInput, CommandName, CommandReply } from '../../contract/commands.ts';
import type { RefusalCode } from '../../contract/refusals.ts';
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
  /** Sends a command; undefined when it was refused, which the tally has. @param mayBe refusals that people meet in any good hall */
  readonly send: Send;
}
export type Send = <N extends CommandName>(
  screen: HallScreen,
  name: N,
  payload: CommandInput<N>,
  mayBe?: readonly RefusalCode[],
) => Promise<CommandReply<N> | undefined>;

/** Sends for everybody, and tallies what the hall says. */
export function sender(tally: Tally): Send {
  return async (screen, name, payload, mayBe = []) => {
    tally.commands += 1;
    const answer = await screen.command(name, payload);
    if (answer.ok) return answer.reply;
    tally.refused(name, answer.refusal, mayBe.includes(answer.refusal.code));
    return undefined;
  };
}
