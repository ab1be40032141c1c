// [G-16] the reason first, then the polite request, then what to bring; [G-17] then the hall nearest to home or work.
import { useState } from 'react';
import { Button } from '../screen-kit/button.tsx';
import { Printer } from '../screen-kit/icons/glyphs.tsx';
import { usePick, useTexts } from '../screen-kit/language.tsx';
import { BringDocuments } from './bring-documents.tsx';
import type { KioskNow } from './kiosk-context.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { laterTexts } from './later-texts.ts';
import type { NearChoice } from './near-hall.tsx';
import { NearHall } from './near-hall.tsx';
import { nearestHall } from './nearest-hall.ts';
import { Page } from './page.tsx';
import css from './pages.module.css';
import type { Bringing, KioskService } from './path.ts';
import type { NearTo } from './requests.ts';
import { ServiceLine } from './service-line.tsx';

/** What is missing, why it matters, and a list to take home. */
export function BringPage(props: { service: KioskService; step: Bringing }) {
  const { service, step } = props;
  const words = useTexts(laterTexts).bring;
  const pick = usePick();
  const { guide, actions, busy } = useKiosk();
  const [choice, setChoice] = useState<NearChoice>({ basis: undefined, district: undefined });
  const why = pick(reasonFor(guide, service, step));
  return (
    <Page
      title={words.title}
      above={<ServiceLine service={service} />}
      spoken={`${why} ${pick(guide.slips.bringListPolite)}`}
      action={
        <Button
          kind="main"
          icon={<Printer />}
          busy={busy}
          onPress={() => actions.printBringList(step, nearTo(guide, service, choice))}
        >
          {words.print}
        </Button>
      }
    >
      <div className={css.columns}>
        <div className={css.stack}>
          <p className={css.reason}>{why}</p>
          <p className={css.polite}>{pick(guide.slips.bringListPolite)}</p>
          <BringDocuments heading={words.please} documents={bringDocuments(guide, service, step)} />
        </div>
        <NearHall serviceId={service.id} choice={choice} onChoice={setChoice} />
      </div>
    </Page>
  );
}

/** The service's own reason, else the hall's: the owner's interest, or the owner's rights when somebody else comes. */
function reasonFor(guide: KioskNow['guide'], service: KioskService, { comesAs }: Bringing) {
  if (service.why) return service.why;
  return comesAs === 'owner' ? guide.slips.ownInterest : guide.slips.ownerRights;
}

/** What is missing; where somebody else has to come, all that this person brings. */
export function bringDocuments(guide: KioskNow['guide'], service: KioskService, { missing }: Bringing) {
  const bring = missing.length > 0 ? missing : (service.documents.owner ?? []);
  return guide.documents.filter(({ id }) => bring.includes(id));
}

function nearTo(guide: KioskNow['guide'], service: KioskService, { basis, district }: NearChoice): NearTo | undefined {
  if (!basis || district === undefined) return undefined;
  return { basis, district, hall: nearestHall(guide.halls, district, service.id)?.id };
}
