import type { GuideView, ManagerView } from '../../contract/views.ts';
import { Alerts } from './alerts.tsx';
import { Cash } from './cash.tsx';
import { Counters } from './counters.tsx';
import { Headline } from './headline.tsx';
import css from './now-page.module.css';
import { Printers } from './printers.tsx';
import { Queues } from './queues.tsx';
import { Today } from './today.tsx';

/** The hall as it stands: first in one sentence, then counters, queues and the day; at the right what asks for a hand. */
export function NowPage(props: { view: ManagerView; guide: GuideView; onDevices: () => void }) {
  const { view, guide, onDevices } = props;
  return (
    <div className={css.page}>
      <div className={css.headline}>
        <Headline view={view} guide={guide} />
      </div>
      <div className={css.hall}>
        <Counters counters={view.counters} guide={guide} />
        <Queues queues={view.queues} guide={guide} />
        <Today today={view.today} guide={guide} />
      </div>
      <div className={css.side}>
        <Alerts alerts={view.alerts} staff={view.staff} guide={guide} onDevices={onDevices} />
        <Printers printers={view.printers} guide={guide} />
        <Cash counters={view.counters} guide={guide} />
      </div>
    </div>
  );
}
