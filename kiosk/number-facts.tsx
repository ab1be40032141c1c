import type { CommandReply } from '../contract/commands.ts';
import type { GuideView } from '../contract/views.ts';
import { usePick, useTexts } from '../screen-kit/language.tsx';
import { useKiosk } from './kiosk-context.tsx';
import css from './number-facts.module.css';
import { PlaceLine } from './place-line.tsx';
import { texts } from './texts.ts';

/** How many are ahead, within how many minutes it is one's turn, where to wait and which counters will call. [K-33] */
export function NumberFacts(props: {
  reply: CommandReply<'issueTicket'>;
  waitAt: GuideView['places'][number] | undefined;
}) {
  const { ahead, withinMinutes, counters } = props.reply;
  const words = useTexts(texts);
  const pick = usePick();
  const { guide } = useKiosk();
  const labels = guide.counters.filter(({ id }) => counters.includes(id)).map(({ label }) => pick(label));
  return (
    <dl className={css.facts}>
      <div>
        <dt>{words.number.ahead}</dt>
        <dd className={css.figure}>{ahead === 0 ? words.number.next : words.number.people(ahead)}</dd>
      </div>
      <div>
        <dt>{words.number.wait}</dt>
        <dd className={css.figure}>{withinMinutes ? words.within(withinMinutes) : words.unsaid}</dd>
      </div>
      {labels.length > 0 && (
        <div>
          <dt>{words.number.counters}</dt>
          <dd className={css.figure}>{labels.join(words.listComma)}</dd>
        </div>
      )}
      <div className={css.wide}>
        <dt>{words.number.waitAt}</dt>
        <dd>
          <PlaceLine place={props.waitAt} />
        </dd>
      </div>
    </dl>
  );
}
