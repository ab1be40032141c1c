import type { GuideView } from '../contract/views.ts';
import { Button } from '../screen-kit/button.tsx';
import { Clock } from '../screen-kit/clock.tsx';
import { useCommand, useYou } from '../screen-kit/connection.tsx';
import { usePick, useTexts } from '../screen-kit/language.tsx';
import { LanguageSwitch } from '../screen-kit/language-switch.tsx';
import { RefusalNotice } from '../screen-kit/refusal-notice.tsx';
import { texts } from './texts.ts';
import css from './top-bar.module.css';
import { PAGES, type Page } from './where.ts';

/** The hall's name, the pages of the board, the time, and who works here. */
export function TopBar(props: { page: Page; waitingDevices: number; guide: GuideView }) {
  const t = useTexts(texts);
  const pick = usePick();
  const staff = useYou()?.staff;
  const { send, busy, refusal, dismiss } = useCommand();
  const { page, waitingDevices, guide } = props;
  return (
    <header className={css.bar}>
      <h1 className={css.hall}>{pick(guide.hall.name)}</h1>
      <nav className={css.tabs} aria-label={t.title}>
        {PAGES.map((one) => (
          <a key={one} className={css.tab} href={`#${one}`} aria-current={page === one ? 'page' : undefined}>
            {t.pages[one]}
            {one === 'people' && waitingDevices > 0 && (
              <span className={css.count} title={t.waitingDevices(waitingDevices)}>
                {waitingDevices}
                <span className="unseen"> {t.waitingDevices(waitingDevices)}</span>
              </span>
            )}
          </a>
        ))}
      </nav>
      <div className={css.who}>
        <span className={css.clock}>
          <Clock />
        </span>
        {staff && <span className={css.staff}>{t.staff(staff.number, staff.name)}</span>}
        <LanguageSwitch />
        <Button kind="quiet" busy={busy === 'closePost'} onPress={() => void send('closePost', {})}>
          {t.signOut}
        </Button>
      </div>
      <div className={css.refusal}>
        <RefusalNotice refusal={refusal} onDismiss={dismiss} />
      </div>
    </header>
  );
}
