import type { GuideView } from '../contract/views.ts';
import { useConnection, useGuide, useNotices, useYou } from './connection.tsx';
import { timeOfDay } from './format.ts';
import css from './hall-banners.module.css';
import { defineTexts, usePick, useTexts } from './language.tsx';
import { Banner } from './notice.tsx';
import { kitTexts } from './texts.ts';

const evacuationTexts = defineTexts({
  'zh-CN': { forStaff: '取号和叫号已停止。先把手上的证件还给客户，再引导他们离开。' },
  en: { forStaff: 'Numbers and calls have stopped. Hand back what you hold, then lead people out.' },
});

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
  const guide = useGuide();
  const timeZone = guide?.timeZone ?? ownTimeZone();
  const demo = useYou()?.demo ?? notices.includes('demo');
  const staff = !props.forCustomers;
  return (
    <>
      {guide && staff && notices.includes('evacuation') && <Evacuation guide={guide} />}
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

/** Large, above everything: what everybody is told, and what the staff does. */
function Evacuation({ guide }: { guide: GuideView }) {
  const pick = usePick();
  const texts = useTexts(evacuationTexts);
  const { say, way } = guide.control.evacuation;
  return (
    <div className={css.evacuation}>
      <Banner
        tone="alert"
        urgent
        title={
          <>
            <span lang="zh-CN">{say['zh-CN']}</span> <span lang="en">{say.en}</span>
          </>
        }
      >
        {pick(way)} {texts.forStaff}
      </Banner>
    </div>
  );
}
