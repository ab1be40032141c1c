// Those who are not simply waiting: being called, called and not there, set aside. [G-10]
import type { TicketRow } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand, useServerNow } from '../../screen-kit/connection.tsx';
import { wholeMinutes } from '../../screen-kit/format.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { floorTexts } from '../floor-texts.ts';
import { useLostWords } from '../lost-words.ts';
import { useCounterWords, useFloor } from './floor-context.tsx';
import { FloorPanel } from './floor-panel.tsx';
import { TicketLine } from './ticket-line.tsx';

export function CalledList() {
  const words = useTexts(floorTexts);
  const { guide, view } = useFloor();
  const counter = useCounterWords();
  const now = useServerNow(5_000);
  const { title, none, hint } = words.called;
  const remark = (ticket: TicketRow) => {
    const time = words.calledFor(wholeMinutes(now - ticket.since));
    return ticket.counterId ? `${words.toCounter(counter(guide, ticket.counterId))} · ${time}` : time;
  };
  return (
    <FloorPanel id="called" state="called" title={title} count={view.called.length} none={none} hint={hint}>
      <ul>
        {view.called.map((ticket) => (
          <TicketLine key={ticket.ticketId} ticket={ticket} remark={remark(ticket)} />
        ))}
      </ul>
    </FloorPanel>
  );
}

export function MissingList() {
  const words = useTexts(floorTexts);
  const { view } = useFloor();
  const now = useServerNow(5_000);
  const toast = useToast();
  const { send, busy, refusal, dismiss } = useCommand();
  const lost = useLostWords();
  const { title, none, hint } = words.missing;
  const takeBack = async ({ ticketId }: TicketRow) => {
    const answer = await send('returnTicket', { ticketId });
    if (answer.ok) toast({ text: words.returned(answer.reply.number, answer.reply.ahead), tone: 'done' });
  };
  return (
    <FloorPanel
      id="missing"
      state="held"
      sign="caution"
      title={title}
      count={view.missing.length}
      none={none}
      hint={hint}
    >
      <RefusalNotice refusal={refusal} onDismiss={dismiss} />
      <ul>
        {view.missing.map((ticket) => (
          <TicketLine
            key={ticket.ticketId}
            ticket={ticket}
            remark={words.missingFor(wholeMinutes(now - ticket.since))}
            action={
              <Button busy={busy !== undefined} locked={lost} onPress={() => void takeBack(ticket)}>
                {words.back}
              </Button>
            }
          />
        ))}
      </ul>
    </FloorPanel>
  );
}

export function ParkedList() {
  const words = useTexts(floorTexts);
  const { guide, view } = useFloor();
  const counter = useCounterWords();
  const now = useServerNow(5_000);
  const toast = useToast();
  const { send, busy, refusal, dismiss } = useCommand();
  const lost = useLostWords();
  const { title, none, hint } = words.parked;
  const resume = async ({ ticketId }: TicketRow) => {
    const answer = await send('resumeTicket', { ticketId });
    if (answer.ok) toast({ text: words.resumed(answer.reply.number), tone: 'done' });
  };
  const remark = (ticket: TicketRow) => {
    const time = words.parkedFor(wholeMinutes(now - ticket.since));
    return ticket.counterId ? `${counter(guide, ticket.counterId)} · ${time}` : time;
  };
  return (
    <FloorPanel id="parked" state="held" title={title} count={view.parked.length} none={none} hint={hint}>
      <RefusalNotice refusal={refusal} onDismiss={dismiss} />
      <ul>
        {view.parked.map((ticket) => (
          <TicketLine
            key={ticket.ticketId}
            ticket={ticket}
            remark={remark(ticket)}
            action={
              <Button busy={busy !== undefined} locked={lost} onPress={() => void resume(ticket)}>
                {words.resume}
              </Button>
            }
          />
        ))}
      </ul>
    </FloorPanel>
  );
}
