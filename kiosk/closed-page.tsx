import { useServerNow } from '../screen-kit/connection.tsx';
import { usePick, useTexts } from '../screen-kit/language.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { nextOpening } from './next-opening.ts';
import { NowCalling } from './now-calling.tsx';
import { Page } from './page.tsx';
import css from './resting-page.module.css';
import { texts } from './texts.ts';

type Weekday = keyof (typeof texts)['en']['closed']['days'];

/** The hall gives no numbers now: when it does again. */
export function ClosedPage() {
  const words = useTexts(texts).closed;
  const pick = usePick();
  const { guide } = useKiosk();
  const now = useServerNow(10_000);
  const next = nextOpening(guide.hall.hours, guide.timeZone, now);
  const when = () => {
    if (!next) return undefined;
    if (next.inDays === 0) return words.today(next.from);
    if (next.inDays === 1) return words.tomorrow(next.from);
    return words.onDay(words.days[next.weekday as Weekday], next.from);
  };
  const said = when();
  const lead = said === undefined ? undefined : words.next(said);
  return (
    <Page still title={words.title} spoken={`${words.title} ${lead ?? ''}`} above={<NowCalling />}>
      <div className={css.resting}>
        {lead !== undefined && <p className={css.large}>{lead}</p>}
        <p>{words.welcome}</p>
        <p>{pick(guide.hall.address)}</p>
        <p>{guide.hall.phone}</p>
      </div>
    </Page>
  );
}
