import type { DocumentCheck } from '../../contract/commands.ts';
import { callReasonTexts, whatMovedIt } from '../../screen-kit/call-reason.ts';
import { wholeMinutes } from '../../screen-kit/format.ts';
import { Check, Cross } from '../../screen-kit/icons/glyphs.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { useTicket } from '../desk.tsx';
import { interruptedTexts } from '../interrupted/interrupted-texts.ts';
import { useNames } from '../names.ts';
import { deskTexts } from '../texts.ts';
import css from './ticket-facts.module.css';

/** How long the wait was, with thanks due when it was longer than promised [K-33]; what the door found out already, so that nobody has to begin again. [C-01, G-15] */
export function TicketFacts() {
  const { ticket } = useTicket();
  const names = useNames();
  const texts = useTexts(deskTexts);
  const interrupted = useTexts(interruptedTexts);
  return (
    <dl className={css.facts}>
      <dt>{texts.waited}</dt>
      <dd>
        {texts.minutes(wholeMinutes(ticket.calledAt - ticket.arrivedAt))}
        <Why />
        {ticket.waitedLonger && ticket.promisedMinutes !== undefined && (
          <span className={css.thank}>{texts.thankForWaiting(ticket.promisedMinutes)}</span>
        )}
      </dd>
      <dt>{texts.documents}</dt>
      <dd>
        <Documents checks={ticket.documents} checkedBy={ticket.checkedBy} />
      </dd>
      {ticket.hurry && (
        <>
          <dt>{interrupted.what.hurry}</dt>
          <dd>{interrupted.hurry(ticket.left.steps, ticket.left.aboutMinutes)}</dd>
        </>
      )}
      {ticket.earlierServices.length > 0 && (
        <>
          <dt>{texts.done}</dt>
          <dd>{ticket.earlierServices.map(names.service).join(' · ')}</dd>
        </>
      )}
    </dl>
  );
}

/** [P-09] why it was this number's turn, when it was not the order of arrival alone. */
function Why() {
  const { ticket } = useTicket();
  const texts = useTexts(callReasonTexts);
  const reasons = ticket.why ? whatMovedIt(ticket.why, texts) : [];
  if (reasons.length === 0) return null;
  return <span className={css.why}>{reasons.join(texts.and)}</span>;
}

function Documents(props: { checks: readonly DocumentCheck[]; checkedBy: string | undefined }) {
  const texts = useTexts(deskTexts);
  if (props.checks.length === 0) return <>{texts.noneNeeded}</>;
  return (
    <>
      <ul>
        {props.checks.map((check) => (
          <Checked key={check.document} check={check} />
        ))}
      </ul>
      <span className={css.by}>{props.checkedBy ? texts.checkedBy(props.checkedBy) : texts.notChecked}</span>
    </>
  );
}

function Checked({ check }: { check: DocumentCheck }) {
  const names = useNames();
  const texts = useTexts(deskTexts);
  const isFine = check.present && check.valid;
  const standing = !check.present ? texts.absent : check.valid ? texts.present : texts.invalid;
  return (
    <li>
      {names.kind(check.document, check.kind)}{' '}
      <span className={isFine ? css.good : css.bad}>
        {isFine ? <Check /> : <Cross />}
        {standing}
      </span>
    </li>
  );
}
