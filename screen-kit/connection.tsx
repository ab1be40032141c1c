import type { ReactNode } from 'react';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { CommandInput, CommandName, CommandReply } from '../contract/commands.ts';
import type { QueryAnswers, QueryInput, QueryName } from '../contract/queries.ts';
import type { Refusal } from '../contract/refusals.ts';
import type { GuideView, ViewName, Views } from '../contract/views.ts';
import type { Answer, Handshake, Notice, You } from '../contract/wire.ts';
import type { Connection, HallClient, ViewParams, ViewState } from './hall-client.ts';
import { openHall } from './hall-client.ts';

const HallContext = createContext<HallClient | undefined>(undefined);

/**
 * Connects a screen to its hall for as long as it is drawn.
 * @param props.as the place that the page was opened for
 */
export function HallConnection(props: { as: Handshake; children: ReactNode }) {
  const [hall] = useState(() => openHall(props.as));
  useEffect(() => {
    const unwatch = hall.watch('guide');
    hall.connect();
    return () => {
      unwatch();
      hall.close();
    };
  }, [hall]);
  return <HallContext value={hall}>{props.children}</HallContext>;
}

/** The hall itself, for what the hooks below do not offer. */
export function useHall(): HallClient {
  const hall = useContext(HallContext);
  if (!hall) throw new Error('A screen reaches its hall inside a HallConnection.');
  return hall;
}

/** Whether the hall is reached, and since when on the hall's clock. */
export function useConnection(): Connection {
  const hall = useHall();
  return useSyncExternalStore(hall.onChange, () => hall.state().connection);
}

/** What this screen is and who works at it; undefined before the hall has said so. */
export function useYou(): You | undefined {
  const hall = useHall();
  return useSyncExternalStore(hall.onChange, () => hall.state().you);
}

/** What every staff screen must say now. */
export function useNotices(): readonly Notice[] {
  const hall = useHall();
  return useSyncExternalStore(hall.onChange, () => hall.state().notices);
}

/**
 * A view, kept up to date; the last one stays while the connection is lost.
 * @returns `view` when there is one, `refusal` when the hall will not show it, neither before its first answer
 */
export function useView<N extends ViewName>(name: N, params?: ViewParams): ViewState<Views[N]> {
  const hall = useHall();
  const words = JSON.stringify(params ?? {});
  const stable = useMemo<ViewParams>(() => JSON.parse(words), [words]);
  useEffect(() => hall.watch(name, stable), [hall, name, stable]);
  return useSyncExternalStore(hall.onChange, () => hall.view(name, stable));
}

/** What the hall offers; undefined before the first answer. */
export const useGuide = (): GuideView | undefined => useView('guide').view;

/** The hall's clock, UTC ms, read again every `every` real milliseconds. */
export function useServerNow(every = 1000): number {
  const hall = useHall();
  const [now, setNow] = useState(hall.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(hall.now()), every);
    return () => clearInterval(timer);
  }, [hall, every]);
  return now;
}

/** The sender of commands, with what a screen has to show of it. */
export interface CommandSender {
  /** Resolves when the hall has answered, however long the connection is away. */
  readonly send: <N extends CommandName>(name: N, payload: CommandInput<N>) => Promise<Answer<CommandReply<N>>>;
  /** The command that is on its way. */
  readonly busy: CommandName | undefined;
  /** The last "no", until it is dismissed or a later command succeeds. */
  readonly refusal: Refusal | undefined;
  readonly dismiss: () => void;
}

/** Sends commands. The same command with the same payload, pressed twice before the answer, is sent once. */
export function useCommand(): CommandSender {
  const hall = useHall();
  const [busy, setBusy] = useState<CommandName>();
  const [refusal, setRefusal] = useState<Refusal>();
  const onTheWay = useRef(new Map<string, Promise<Answer<unknown>>>());
  const send = useCallback(
    <N extends CommandName>(name: N, payload: CommandInput<N>): Promise<Answer<CommandReply<N>>> => {
      const words = JSON.stringify([name, payload]);
      const present = onTheWay.current.get(words);
      if (present) return present as Promise<Answer<CommandReply<N>>>;
      setBusy(name);
      const answering = hall.command(name, payload).then((answer) => {
        onTheWay.current.delete(words);
        setBusy(undefined);
        setRefusal(answer.ok ? undefined : answer.refusal);
        return answer;
      });
      onTheWay.current.set(words, answering);
      return answering;
    },
    [hall],
  );
  const dismiss = useCallback(() => setRefusal(undefined), []);
  return { send, busy, refusal, dismiss };
}

/** An asked question; `again` asks it once more. */
export interface Asked<T> {
  readonly answer: T | undefined;
  readonly refusal: Refusal | undefined;
  readonly loading: boolean;
  readonly again: () => void;
}

/** Asks a question now and whenever its parameters change. */
export function useQuery<N extends QueryName>(name: N, params: QueryInput<N>): Asked<QueryAnswers[N]> {
  const hall = useHall();
  const words = JSON.stringify(params);
  const [round, setRound] = useState(0);
  const [known, setKnown] = useState<{ words: string; answer: Answer<QueryAnswers[N]> }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same question again
  useEffect(() => {
    let current = true;
    void hall.query(name, JSON.parse(words)).then((answer) => {
      if (current) setKnown({ words, answer });
    });
    return () => {
      current = false;
    };
  }, [hall, name, words, round]);
  const answer = known?.words === words ? known.answer : undefined;
  const again = useCallback(() => setRound((before) => before + 1), []);
  return {
    answer: answer?.ok ? answer.reply : undefined,
    refusal: answer && !answer.ok ? answer.refusal : undefined,
    loading: answer === undefined,
    again,
  };
}
