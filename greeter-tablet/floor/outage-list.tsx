// [S-19] who waited while the system was down: one apology each, ticked.
import { Button } from '../../screen-kit/button.tsx';
import { useCommand } from '../../screen-kit/connection.tsx';
import { timeOfDay } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Numberplate } from '../../screen-kit/numberplate.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { floorTexts } from '../floor-texts.ts';
import { useLostWords } from '../lost-words.ts';
import { useFloor } from './floor-context.tsx';
import { FloorPanel } from './floor-panel.tsx';
import css from './outage-list.module.css';

export function OutageList() {
  const words = useTexts(floorTexts).outage;
  const pick = usePick();
  const { guide, view } = useFloor();
  const lost = useLostWords();
  const { send, busy, refusal, dismiss } = useCommand();
  const people = view.outage ?? [];
  if (people.length === 0) return null;
  const clock = (at: number) => timeOfDay(at, guide.timeZone);
  return (
    <FloorPanel id="outage" state="held" title={words.title} count={people.length} none={words.none}>
      <p className={css.say}>
        <strong>{words.say}</strong> {pick(guide.control.outage.apology)}
      </p>
      <RefusalNotice refusal={refusal} onDismiss={dismiss} />
      <ul>
        {people.map(({ ticketId, number, from, to }) => (
          <li key={ticketId} className={css.person}>
            <Numberplate number={number} size="m" />
            <span className={css.span}>{words.span(clock(from), clock(to))}</span>
            <Button
              busy={busy !== undefined}
              locked={lost}
              label={`${number} ${words.done}`}
              onPress={() => void send('apologiseForOutage', { ticketId })}
            >
              {words.done}
            </Button>
          </li>
        ))}
      </ul>
    </FloorPanel>
  );
}
