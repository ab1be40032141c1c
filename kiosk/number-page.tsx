import { Button } from '../screen-kit/button.tsx';
import { Check, Printer } from '../screen-kit/icons/glyphs.tsx';
import { usePick, useTexts } from '../screen-kit/language.tsx';
import { Notice } from '../screen-kit/notice.tsx';
import { TicketCard } from '../screen-kit/ticket-card.tsx';
import { BringLine } from './bring-line.tsx';
import { useKiosk, useService } from './kiosk-context.tsx';
import { NumberFacts } from './number-facts.tsx';
import css from './number-page.module.css';
import { Page } from './page.tsx';
import { QrCode } from './qr-code.tsx';
import { ServiceLine } from './service-line.tsx';
import type { Given } from './session.ts';
import { texts } from './texts.ts';
import { useLeaving } from './use-leaving.ts';
import { usePaperFailed } from './use-paper-failed.ts';

const SECONDS = 25;
const SECONDS_WITH_QR = 45;

/** The number, very large. If the paper has failed it stays until the person says that it was noted. */
export function NumberPage(props: { given: Extract<Given, { what: 'number' }>; onLeave: () => void }) {
  const { given, onLeave } = props;
  const { reply } = given;
  const words = useTexts(texts);
  const pick = usePick();
  const { guide } = useKiosk();
  const failed = usePaperFailed();
  const left = useLeaving(reply.phoneUrl === undefined ? SECONDS : SECONDS_WITH_QR, failed, onLeave);
  const service = useService(given.serviceId);
  const waitAt = guide.places.find(({ id }) => id === reply.waitAt);
  return (
    <Page
      still
      title={failed ? words.noPaper.number : words.number.title}
      lead={failed ? undefined : words.number.backIn(left)}
      spoken={`${words.spoken.number(spell(reply.number))}${words.ahead(reply.ahead)}${words.spoken.full}${words.number.waitAt} ${waitAt ? pick(waitAt.name) : ''}`}
      action={
        <Button kind="main" icon={<Check />} onPress={onLeave}>
          {failed ? words.noPaper.noted : words.number.done}
        </Button>
      }
    >
      <div className={css.page}>
        <TicketCard label={words.number.yours} stub={<NumberFacts reply={reply} waitAt={waitAt} />}>
          <div className={css.head}>
            <output className={css.number} data-testid="number">
              {reply.number}
            </output>
            {service && <ServiceLine service={service} />}
          </div>
        </TicketCard>
        <div className={css.aside}>
          <Paper failed={failed} />
          {reply.second && <Notice tone="info">{words.number.second}</Notice>}
          {service && <BringLine service={service} comesAs={given.comesAs} />}
          {reply.phoneUrl !== undefined && (
            <div className={css.phone}>
              <QrCode data={reply.phoneUrl} label={words.number.qr} className={css.qr} />
              <p>{words.number.scan}</p>
            </div>
          )}
        </div>
      </div>
    </Page>
  );
}

/** Where the paper is, or that there is none. */
function Paper(props: { failed: boolean }) {
  const words = useTexts(texts);
  if (props.failed)
    return (
      <Notice tone="caution" urgent>
        {words.noPaper.remember}
      </Notice>
    );
  return (
    <p className={css.take}>
      <Printer />
      <span>
        <b>{words.number.take}</b>
        <span>{words.number.printing}</span>
      </span>
    </p>
  );
}

/** A voice reads A012 as A 0 1 2. */
const spell = (number: string): string => number.split('').join(' ');
