// The person's session and what it asks of the hall. Nothing is shown as done before the hall has answered.
import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { Refusal } from '../contract/refusals.ts';
import type { GuideView } from '../contract/views.ts';
import type { Language } from '../contract/words.ts';
import { useCommand } from '../screen-kit/connection.tsx';
import type { Bringing, Channel, NextStep, Step } from './path.ts';
import type { NearTo, Wish } from './requests.ts';
import { bringRequest, elsewhereRequest, ticketRequest } from './requests.ts';
import type { Move, Session } from './session.ts';
import { isBegun, move, NOBODY } from './session.ts';

/** What the person can do on any page. */
export interface KioskActions {
  /** To the next page, or straight to the number. */
  readonly go: (to: NextStep, wish: Wish) => void;
  readonly open: (to: Step) => void;
  readonly back: () => void;
  readonly chooseLane: (classId: string | undefined) => void;
  readonly takeNumber: (wish: Wish) => void;
  readonly goElsewhere: (wish: Wish, to: Channel) => void;
  readonly printBringList: (step: Bringing, near: NearTo | undefined) => void;
  /** The same person begins with something else. */
  readonly another: () => void;
  readonly leave: () => void;
}
export interface SessionNow {
  readonly session: Session;
  readonly actions: KioskActions;
  /** Something is on its way to the hall. */
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly dismiss: () => void;
}

/**
 * Keeps the session of the person at the kiosk.
 * @param language the ticket and every slip carry it
 */
export function useSession(guide: GuideView, language: Language): SessionNow {
  const [session, tell] = useReducer(move, NOBODY);
  const { send, busy, refusal, dismiss } = useCommand();
  const now = useRef({ session, guide, language });
  useEffect(() => {
    now.current = { session, guide, language };
  });
  const person = useRef(0);

  const actions = useMemo<KioskActions>(() => {
    /** An answer that comes after its person has left is not shown to the next one. */
    const answerer = () => {
      const asker = person.current;
      return (...moves: readonly Move[]) => {
        if (asker === person.current || !isBegun(now.current.session)) for (const done of moves) tell(done);
      };
    };
    const takeNumber = async (wish: Wish) => {
      const show = answerer();
      const answer = await send('issueTicket', ticketRequest(now.current, wish));
      if (answer.ok)
        show({
          type: 'give',
          given: { what: 'number', serviceId: wish.serviceId, comesAs: wish.comesAs, reply: answer.reply },
        });
    };
    return {
      open: (to) => tell({ type: 'go', to }),
      go: (to, wish) => (to === 'number' ? void takeNumber(wish) : tell({ type: 'go', to })),
      back() {
        dismiss();
        tell({ type: 'back' });
      },
      chooseLane: (classId) => tell({ type: 'lane', classId }),
      takeNumber: (wish) => void takeNumber(wish),
      async goElsewhere(wish, to) {
        const show = answerer();
        const answer = await send('divertVisit', elsewhereRequest(now.current, wish, to));
        if (!answer.ok) return;
        const { serviceId, comesAs } = wish;
        const page = { at: 'elsewhere', serviceId, comesAs, to } as const;
        show({ type: 'visit', visitId: answer.reply.visitId }, { type: 'go', to: page });
      },
      async printBringList(step, near) {
        const show = answerer();
        const answer = await send('refuseService', bringRequest(now.current, step, near));
        if (!answer.ok) return;
        const given = { what: 'bringList', step, hall: near?.hall } as const;
        show({ type: 'visit', visitId: answer.reply.visitId }, { type: 'give', given });
      },
      another: () => tell({ type: 'another' }),
      leave() {
        person.current += 1;
        dismiss();
        tell({ type: 'leave' });
      },
    };
  }, [send, dismiss]);

  return { session, actions, busy: busy !== undefined, refusal, dismiss };
}
