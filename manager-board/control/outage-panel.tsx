import type { OutageRow } from '../../contract/control.ts';
import type { GuideView } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand } from '../../screen-kit/connection.tsx';
import { timeOfDay } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Numberplate } from '../../screen-kit/numberplate.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { useControlNames } from './names.ts';
import css from './outage-panel.module.css';
import { controlTexts } from './texts.ts';

/** [S-19] who waited through an outage, with the apology and a tick for each. */
export function OutagePanel(props: { outage: readonly OutageRow[]; guide: GuideView }) {
  const { outage, guide } = props;
  const t = useTexts(controlTexts);
  const pick = usePick();
  const names = useControlNames(guide);
  const { send, busy, refusal, dismiss } = useCommand();
  const clock = (at: number) => timeOfDay(at, guide.timeZone);
  return (
    <Panel title={t.outage} aside={outage.length} tone="held">
      <p className={css.say}>
        <strong>{t.say}</strong> {pick(guide.control.outage.apology)}
      </p>
      <ul className={css.people}>
        {outage.map(({ ticketId, number, from, to, counterId }) => (
          <li key={ticketId}>
            <Numberplate number={number} size="m" />
            <span className={css.when}>
              {t.outageSpan(clock(from), clock(to))}
              {counterId && ` · ${t.atCounter(names.counter(counterId))}`}
            </span>
            <Button
              busy={busy !== undefined}
              label={`${number} ${t.apologised}`}
              onPress={() => void send('apologiseForOutage', { ticketId })}
            >
              {t.apologised}
            </Button>
          </li>
        ))}
      </ul>
      <RefusalNotice refusal={refusal} onDismiss={dismiss} />
    </Panel>
  );
}
