import type { GuideView, ManagerView } from '../../contract/views.ts';
import { useServerNow } from '../../screen-kit/connection.tsx';
import { AdviceCard } from '../advice/advice-card.tsx';
import { ClassWaits } from '../classes/class-waits.tsx';
import { ControlCard } from '../control/control-card.tsx';
import { DayCard } from '../day/day-card.tsx';
import { Promises } from '../promises/promises.tsx';
import { Room } from '../room/room.tsx';
import { Alerts } from './alerts.tsx';
import { Cash } from './cash.tsx';
import { Headline } from './headline.tsx';
import css from './now-page.module.css';
import { Printers } from './printers.tsx';
import { Queues } from './queues.tsx';
import { Today } from './today.tsx';

/** The hall as it stands: first whether it is under control, then counters, queues and the day; at the right what asks for a hand. */
export function NowPage(props: { view: ManagerView; guide: GuideView }) {
  const { view, guide } = props;
  const now = useServerNow(5000);
  return (
    <div className={css.page}>
      <div className={css.headline}>
        <Headline view={view} guide={guide} />
        {view.control && <ControlCard control={view.control} staff={view.staff} guide={guide} />}
      </div>
      <div className={css.hall}>
        <Room counters={view.counters} guide={guide} now={now} />
        <Queues queues={view.queues} guide={guide} />
        <DayCard view={view} guide={guide} />
        <Today today={view.today} guide={guide} />
        <div className={css.pair}>
          {view.promises && <Promises promises={view.promises} />}
          <Cash counters={view.counters} guide={guide} />
        </div>
      </div>
      <div className={css.side}>
        <Alerts alerts={view.alerts} staff={view.staff} guide={guide} onDevices={toPeople} />
        <AdviceCard view={view} guide={guide} />
        <ClassWaits classes={view.today.classes} guide={guide} />
        <Printers printers={view.printers} guide={guide} />
      </div>
    </div>
  );
}

function toPeople(): void {
  location.hash = '#people';
}
