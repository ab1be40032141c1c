import type { ReactNode } from 'react';
import { NeedIcon } from '../screen-kit/icons/need-icon.tsx';
import { StateShape } from '../screen-kit/icons/state-shape.tsx';
import { usePick, useTexts } from '../screen-kit/language.tsx';
import { useKiosk } from './kiosk-context.tsx';
import css from './lane.module.css';
import type { KioskClass } from './path.ts';
import { texts } from './texts.ts';

/** The classes that the kiosk offers as a choice of its own, such as the priority lane. Nobody has to prove anything. [C-42] */
export function Lanes() {
  const { guide } = useKiosk();
  return guide.classes.filter(({ onKiosk }) => onKiosk).map((lane) => <Lane key={lane.id} lane={lane} />);
}

function Lane(props: { lane: KioskClass }): ReactNode {
  const { lane } = props;
  const words = useTexts(texts);
  const pick = usePick();
  const { session, actions } = useKiosk();
  const isChosen = session.classId === lane.id;
  return (
    <button
      type="button"
      className={css.lane}
      aria-pressed={isChosen}
      onClick={() => actions.chooseLane(isChosen ? undefined : lane.id)}
    >
      <span className={css.heart}>
        <StateShape state={isChosen ? 'done' : 'priority'} />
      </span>
      <span className={css.words}>
        <b>{pick(lane.name)}</b>
        {isChosen ? (
          <span>{words.laneOn}</span>
        ) : (
          <span className={css.needs}>
            {lane.needs.map((need) => (
              <span key={need}>
                <NeedIcon need={need} /> {words.needs[need]}
              </span>
            ))}
          </span>
        )}
      </span>
      {isChosen && <span className={css.off}>{words.laneOff}</span>}
    </button>
  );
}
