import { useConnection, useGuide, useNotices, useYou } from './connection.tsx';
import { timeOfDay } from './format.ts';
import css from './hall-banners.module.css';
import { useTexts } from './language.tsx';
import { Banner } from './notice.tsx';
import { kitTexts } from './texts.ts';

const ownTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * What stands over a screen as long as it is true: a demo hall, a lost connection, a disk that is full.
 * @param props.stillWorks what a person can do on this screen without the hall
 * @param props.forCustomers leaves out what only staff can act on
 */
export function HallBanners(props: { stillWorks: string; forCustomers?: boolean }) {
  const texts = useTexts(kitTexts);
  const connection = useConnection();
  const notices = useNotices();
  const timeZone = useGuide()?.timeZone ?? ownTimeZone();
  const demo = useYou()?.demo ?? notices.includes('demo');
  const staff = !props.forCustomers;
  return (
    <>
      {demo && (
        <Banner tone="info" title={texts.demo}>
          {texts.demoMeans}
        </Banner>
      )}
      {connection.state === 'lost' && (
        <div className={css.afterAMoment}>
          <Banner tone="alert" urgent title={texts.lost(timeOfDay(connection.since, timeZone))}>
            {props.stillWorks}
          </Banner>
        </div>
      )}
      {staff && notices.includes('diskFull') && (
        <Banner tone="alert" urgent title={texts.diskFull}>
          {texts.diskFullMeans}
        </Banner>
      )}
      {staff && notices.includes('ledgerUnwritable') && (
        <Banner tone="alert" urgent title={texts.ledgerUnwritable}>
          {texts.ledgerUnwritableMeans}
        </Banner>
      )}
    </>
  );
}
