import { useGuide } from '../screen-kit/connection.tsx';
import { timeOfDay } from '../screen-kit/format.ts';
import { useTexts } from '../screen-kit/language.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { Page } from './page.tsx';
import { PlaceLine } from './place-line.tsx';
import css from './resting-page.module.css';
import { texts } from './texts.ts';

/**
 * The kiosk can give no number now: since when, who can, and that nothing is lost.
 * @param props.lostSince UTC ms; absent when the hall is reached but cannot store anything
 */
export function UnavailablePage(props: { lostSince: number | undefined }) {
  const { lostSince } = props;
  const words = useTexts(texts).lost;
  const { guide, busy } = useKiosk();
  const title = lostSince === undefined ? words.full : words.title;
  const timeZone = useGuide()?.timeZone ?? guide.timeZone;
  const lead = lostSince === undefined ? undefined : words.since(timeOfDay(lostSince, timeZone));
  return (
    <Page still title={title} lead={lead} spoken={`${title} ${words.ask}`}>
      <div className={css.resting} role="status">
        <p className={css.large}>{words.ask}</p>
        <div>
          <PlaceLine place={guide.places.find(({ kind }) => kind === 'door')} />
        </div>
        {busy && <p>{words.onTheWay}</p>}
        <p>{words.safe}</p>
      </div>
    </Page>
  );
}
