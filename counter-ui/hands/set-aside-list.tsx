import type { CommandName } from '../../contract/commands.ts';
import type { TicketRow } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { useDesk } from '../desk.tsx';
import { useNames } from '../names.ts';
import { useMinutesSince } from '../since.tsx';
import { toolTexts } from '../tool-texts.ts';
import css from './set-aside-panel.module.css';

/** Parked at this desk, and called but not there: each can be put back in line. */
export function SetAsideList() {
  const { view, act, busy } = useDesk();
  const texts = useTexts(toolTexts).setAside;
  const toast = useToast();
  const resume = async ({ ticketId }: TicketRow) => {
    const answer = await act('resumeTicket', { ticketId });
    if (answer?.ok) toast({ text: texts.resumed(answer.reply.number), tone: 'done' });
  };
  const comeBack = async ({ ticketId }: TicketRow) => {
    const answer = await act('returnTicket', { ticketId });
    if (answer?.ok) toast({ text: texts.returned(answer.reply.number, answer.reply.ahead), tone: 'done' });
  };
  if (view.parked.length + view.missing.length === 0) return <p className={css.none}>{texts.none}</p>;
  return (
    <>
      <Group title={texts.parked} rows={view.parked} action={texts.resume} busy={busy} on={resume} />
      <Group title={texts.missing} rows={view.missing} action={texts.back} busy={busy} on={comeBack} />
    </>
  );
}

function Group(props: {
  title: string;
  rows: readonly TicketRow[];
  action: string;
  busy: CommandName | undefined;
  on: (row: TicketRow) => Promise<void>;
}) {
  if (props.rows.length === 0) return null;
  return (
    <section className={css.group}>
      <h4>{props.title}</h4>
      <ul>
        {props.rows.map((row) => (
          <li key={row.ticketId} className={css.row}>
            <strong>{row.number}</strong>
            <About row={row} />
            <Button
              label={`${props.action} ${row.number}`}
              busy={props.busy === 'resumeTicket' || props.busy === 'returnTicket'}
              onPress={() => void props.on(row)}
            >
              {props.action}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function About({ row }: { row: TicketRow }) {
  const names = useNames();
  const texts = useTexts(toolTexts).setAside;
  return (
    <span className={css.about}>
      {names.service(row.serviceId)}
      <br />
      {texts.minutes(useMinutesSince(row.since))}
    </span>
  );
}
