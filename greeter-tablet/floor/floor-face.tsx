import { useState } from 'react';
import type { GreeterView, GuideView, TicketRow } from '../../contract/views.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { floorTexts } from '../floor-texts.ts';
import { texts } from '../texts.ts';
import { AlertList } from './alert-list.tsx';
import { Evacuate } from './evacuate.tsx';
import { FloorContext } from './floor-context.tsx';
import css from './floor-face.module.css';
import { CalledList, MissingList, ParkedList } from './moving-lists.tsx';
import { OutageList } from './outage-list.tsx';
import { TicketDialog } from './ticket-dialog.tsx';
import { WaitingList } from './waiting-list.tsx';

/** The hall as it stands: what wants doing, who is called, missing, set aside, and who waits longest. */
export function FloorFace({ guide, view }: { guide: GuideView; view: GreeterView }) {
  const words = useTexts(floorTexts);
  const door = useTexts(texts);
  const [chosen, setChosen] = useState<TicketRow>();
  return (
    <FloorContext value={{ guide, view, onMore: setChosen }}>
      <h1 className="unseen">{door.faces.floor}</h1>
      <div className={css.floor}>
        <div className={css.column}>
          <OutageList />
          <AlertList />
          <CalledList />
          <MissingList />
          <ParkedList />
          {view.refusedToday > 0 && <p className={css.remark}>{words.refusedToday(view.refusedToday)}</p>}
          <Evacuate />
        </div>
        <div className={css.column}>
          <WaitingList />
        </div>
      </div>
      {chosen && <TicketDialog ticket={chosen} onClose={() => setChosen(undefined)} />}
    </FloorContext>
  );
}
