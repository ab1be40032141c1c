// [F-30] a customer finds the wait too long: an apology, that it is busy, and real numbers. [N-40] never "soon" without one.
import { useEffect } from 'react';
import type { TicketRow } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand, useQuery, useServerNow } from '../../screen-kit/connection.tsx';
import { wholeMinutes } from '../../screen-kit/format.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { floorTexts } from '../floor-texts.ts';
import { useLostWords } from '../lost-words.ts';
import css from './wait-card.module.css';

/** Figures that are said aloud are never older than this, in milliseconds. */
const ASK_EVERY = 5_000;

/** What to tell somebody who waits, and a note that it was told. */
export function WaitCard({ ticket, onTold }: { ticket: TicketRow; onTold: () => void }) {
  const words = useTexts(floorTexts).wait;
  const toast = useToast();
  const lost = useLostWords();
  const now = useServerNow(ASK_EVERY);
  const { send, busy, refusal, dismiss } = useCommand();
  const { ticketId, number } = ticket;
  const { answer, again } = useQuery('waitNow', { ticketId });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each tick of the clock asks anew
  useEffect(again, [now]);
  if (!answer) return null;
  const { ahead, withinMinutes, promisedMinutes } = answer;
  const told = async (complained: boolean) => {
    const said = withinMinutes ? { withinMinutes } : {};
    const noted = await send('explainWait', { ticketId, complained, ...said });
    if (!noted.ok) return;
    toast({ text: words.noted(number), tone: 'done' });
    onTold();
  };
  return (
    <>
      <dl className={css.figures}>
        <Figure name={words.waited} figure={words.minutes(wholeMinutes(now - answer.arrivedAt))} />
        {promisedMinutes !== undefined && <Figure name={words.promised} figure={words.within(promisedMinutes)} />}
        <Figure name={words.aheadNow} figure={words.people(ahead)} />
        <Figure name={words.fromNow} figure={withinMinutes ? words.within(withinMinutes) : words.unsaid} />
      </dl>
      <p className={css.say}>{withinMinutes ? words.say(ahead, withinMinutes) : words.sayUnsaid(ahead)}</p>
      <RefusalNotice refusal={refusal} onDismiss={dismiss} />
      <div className={css.answers}>
        <Button busy={busy !== undefined} locked={lost} onPress={() => void told(true)}>
          {words.complained}
        </Button>
        <Button busy={busy !== undefined} locked={lost} onPress={() => void told(false)}>
          {words.unasked}
        </Button>
      </div>
    </>
  );
}

function Figure({ name, figure }: { name: string; figure: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{figure}</dd>
    </div>
  );
}
