import { useServerNow } from '../screen-kit/connection.tsx';
import { ArrowRight } from '../screen-kit/icons/glyphs.tsx';
import { StateShape } from '../screen-kit/icons/state-shape.tsx';
import { usePick, useTexts } from '../screen-kit/language.tsx';
import { useKiosk } from './kiosk-context.tsx';
import css from './now-calling.module.css';
import { recentCalls } from './recent-calls.ts';
import { texts } from './texts.ts';

const MOST = 3;

/** The numbers that are being called now, with their counters. */
export function NowCalling() {
  const words = useTexts(texts);
  const pick = usePick();
  const now = useServerNow();
  const { guide, view } = useKiosk();
  const calls = recentCalls(view.calls, now, MOST);
  const label = (counterId: string) => {
    const counter = guide.counters.find(({ id }) => id === counterId);
    return counter ? pick(counter.label) : '';
  };
  return (
    <section className={css.calls} aria-label={words.callingNow}>
      <StateShape state="called" />
      <strong>{calls.length === 0 ? words.nobodyCalled : words.callingNow}</strong>
      <ul>
        {calls.map((call) => (
          <li key={call.callId}>
            <b>{call.number}</b> <ArrowRight />
            <span aria-hidden="true">{label(call.counterId)}</span>
            <span className="unseen">{words.counter(label(call.counterId))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
