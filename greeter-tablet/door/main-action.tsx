// [G-02] no ticket button until the conditions have an answer, and none while a required document is missing.
import type { ReactNode } from 'react';
import type { GuideService } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import type { CommandSender } from '../../screen-kit/connection.tsx';
import { ArrowRight, Check, Printer } from '../../screen-kit/icons/glyphs.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { useKeys } from '../../screen-kit/use-keys.ts';
import { consultationOf, hallOf } from '../guide-words.ts';
import { useLostWords } from '../lost-words.ts';
import { texts } from '../texts.ts';
import { standingOf } from '../triage.ts';
import { useDoor } from './door-context.tsx';
import css from './main-action.module.css';
import type { Result } from './result.ts';
import { useActs } from './use-acts.ts';

interface Action {
  readonly label: string;
  readonly icon: ReactNode;
  readonly act: () => void;
  readonly locked?: string;
  /** Needs the hall; ticking a document does not. */
  readonly sends: boolean;
}

export function MainAction(props: {
  service: GuideService;
  sender: CommandSender;
  onResult: (result: Result) => void;
}) {
  const { sender } = props;
  const words = useTexts(texts);
  const action = useAction(props);
  const lost = useLostWords();
  const busy = sender.busy !== undefined;
  const locked = action.locked ?? (action.sends && lost ? words.main.lost : undefined);
  const press = () => {
    if (!busy && locked === undefined) action.act();
  };
  useKeys({ Enter: press });
  return (
    <div className={css.main}>
      <Button kind="main" wide icon={action.icon} keys="Enter" busy={busy} locked={locked} onPress={press}>
        {busy ? words.main.sending : action.label}
      </Button>
    </div>
  );
}

function useAction(props: {
  service: GuideService;
  sender: CommandSender;
  onResult: (result: Result) => void;
}): Action {
  const { service, sender, onResult } = props;
  const words = useTexts(texts).main;
  const pick = usePick();
  const { guide, triage } = useDoor();
  const acts = useActs(sender, onResult);
  const forService = useConditionsAction(service, acts);
  const desk = consultationOf(guide) ?? service;
  const hall = hallOf(guide, triage.near.hall);
  const divert = { icon: <ArrowRight />, act: () => void acts.divert(service), sends: true };
  switch (triage.outcome) {
    case 'ticket':
      return forService;
    case 'consultation':
      return { label: words.consult, icon: <Printer />, act: () => void acts.print(desk), sends: true };
    case 'selfService':
      return { ...divert, label: words[triage.channel ?? 'online'] };
    case 'otherHall':
      return hall
        ? { ...divert, label: words.otherHall(pick(hall.name)) }
        : { ...divert, label: words.otherHallFirst, locked: words.chooseHall };
    default:
      return triage.outcome satisfies never;
  }
}

/** All here → print; something missing → the bring list; something not asked yet → one tap for all that is left. */
function useConditionsAction(service: GuideService, acts: ReturnType<typeof useActs>): Action {
  const words = useTexts(texts).main;
  const { triage, tell } = useDoor();
  const standing = standingOf(service, triage);
  const here = {
    icon: <Check />,
    act: () => tell({ type: 'answer', documents: standing.open, answer: 'here' }),
    sends: false,
  };
  switch (standing.kind) {
    case 'asking':
      return { ...here, label: words.allHere };
    case 'met':
      return { label: words.print, icon: <Printer />, act: () => void acts.print(service), sends: true };
    case 'notMet':
      return standing.open.length > 0
        ? { ...here, label: words.restHere }
        : { label: words.printList, icon: <Printer />, act: () => void acts.refuse(service), sends: true };
    default:
      return standing satisfies never;
  }
}
