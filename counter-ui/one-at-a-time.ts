import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandInput, CommandName, CommandReply } from '../contract/commands.ts';
import type { CounterView } from '../contract/views.ts';
import type { Answer } from '../contract/wire.ts';
import type { CommandSender } from '../screen-kit/connection.tsx';
import { useCommand } from '../screen-kit/connection.tsx';

/** Sends a command, or nothing while an earlier one is still under way. */
export type Act = <N extends CommandName>(
  name: N,
  payload: CommandInput<N>,
) => Promise<Answer<CommandReply<N>> | undefined>;

export interface OneAtATime extends Omit<CommandSender, 'send'> {
  readonly act: Act;
}

/** A view that follows its command later than this will not follow: the command changed nothing to be seen. */
const SETTLES_WITHIN = 500;

/**
 * One key press, one command: after a command was sent nothing else is, until the hall has answered and the screen shows
 * what came of it. A second press in between would be meant for a step that is no longer there.
 */
export function useOneAtATime(view: CounterView): OneAtATime {
  const { send, busy, refusal, dismiss } = useCommand();
  const isLocked = useRef(false);
  const shown = useRef(view);
  const [settling, setSettling] = useState<{ readonly name: CommandName; readonly from: CounterView }>();
  const unlock = useCallback(() => {
    isLocked.current = false;
    setSettling(undefined);
  }, []);
  useEffect(() => {
    shown.current = view;
    if (settling === undefined) return;
    if (settling.from !== view) return unlock();
    const timer = setTimeout(unlock, SETTLES_WITHIN);
    return () => clearTimeout(timer);
  }, [view, settling, unlock]);

  const act: Act = useCallback(
    async (name, payload) => {
      if (isLocked.current) return undefined;
      isLocked.current = true;
      const from = shown.current;
      const answer = await send(name, payload);
      if (answer.ok && shown.current === from) setSettling({ name, from });
      else unlock();
      return answer;
    },
    [send, unlock],
  );
  return { act, busy: busy ?? settling?.name, refusal, dismiss };
}
