import { Button } from '../screen-kit/button.tsx';
import { Check } from '../screen-kit/icons/glyphs.tsx';
import { usePick, useTexts } from '../screen-kit/language.tsx';
import { Notice } from '../screen-kit/notice.tsx';
import { BringDocuments } from './bring-documents.tsx';
import { bringDocuments } from './bring-page.tsx';
import { useKiosk, useService } from './kiosk-context.tsx';
import { laterTexts } from './later-texts.ts';
import { Page } from './page.tsx';
import css from './pages.module.css';
import { ServiceLine } from './service-line.tsx';
import type { Given } from './session.ts';
import { texts } from './texts.ts';
import { useLeaving } from './use-leaving.ts';
import { usePaperFailed } from './use-paper-failed.ts';

const SECONDS = 25;

/** The list is in the printer's tray; without paper it stays here until it was noted. */
export function BringGivenPage(props: { given: Extract<Given, { what: 'bringList' }>; onLeave: () => void }) {
  const { given, onLeave } = props;
  const words = useTexts(texts);
  const later = useTexts(laterTexts).bring;
  const pick = usePick();
  const { guide, actions } = useKiosk();
  const failed = usePaperFailed();
  const left = useLeaving(SECONDS, failed, onLeave);
  const service = useService(given.step.serviceId);
  const hall = guide.halls.find(({ id }) => id === given.hall);
  return (
    <Page
      still
      title={failed ? words.noPaper.list : later.given}
      lead={failed ? later.thanks : `${later.thanks} ${words.number.backIn(left)}`}
      above={service && <ServiceLine service={service} />}
      spoken={`${failed ? words.noPaper.list : later.given} ${later.thanks}`}
      action={
        <>
          <Button onPress={actions.another}>{later.other}</Button>
          <Button kind="main" icon={<Check />} onPress={onLeave}>
            {failed ? words.noPaper.noted : words.number.done}
          </Button>
        </>
      }
    >
      <div className={css.columns}>
        {failed && (
          <Notice tone="caution" urgent>
            {words.noPaper.remember}
          </Notice>
        )}
        {service && <BringDocuments heading={later.please} documents={bringDocuments(guide, service, given.step)} />}
        {hall && (
          <div className={css.reason}>
            <b>{pick(hall.name)}</b>
            <br />
            {pick(hall.address)}
            <br />
            {pick(hall.hours)}
          </div>
        )}
      </div>
    </Page>
  );
}
