import { useTexts } from '../../screen-kit/language.tsx';
import { useDesk } from '../desk.tsx';
import { useMinutesSince } from '../since.tsx';
import { deskTexts } from '../texts.ts';
import css from './who-zone.module.css';

/** How many this desk could call, and how long the first of them has waited. */
export function QueueFoot() {
  const { view } = useDesk();
  const texts = useTexts(deskTexts);
  return (
    <div className={css.foot}>
      <strong>{texts.waitingHere(view.waiting)}</strong>
      {view.longestSince !== undefined && <Longest since={view.longestSince} />}
      {!view.ticket && <span>{texts.servedToday(view.servedToday)}</span>}
    </div>
  );
}

function Longest(props: { since: number }) {
  return <span>{useTexts(deskTexts).longest(useMinutesSince(props.since))}</span>;
}
