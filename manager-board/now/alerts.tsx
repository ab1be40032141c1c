import { useState } from 'react';
import type { AlertRow, GuideView, StaffRow } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand } from '../../screen-kit/connection.tsx';
import { controlWords, sayRoles } from '../../screen-kit/control-words.ts';
import { timeOfDay } from '../../screen-kit/format.ts';
import { ArrowRight } from '../../screen-kit/icons/glyphs.tsx';
import { StateShape } from '../../screen-kit/icons/state-shape.tsx';
import { useLanguage, usePick, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { texts } from '../texts.ts';
import { sayAlert } from './alert-words.ts';
import css from './alerts.module.css';
import { nowTexts } from './texts.ts';

/** More than these at once are a list and no longer a call; the rest is one press away. */
const SHOWN = 3;

interface AlertsProps {
  readonly alerts: readonly AlertRow[];
  readonly staff: readonly StaffRow[];
  readonly guide: GuideView;
  readonly onDevices: () => void;
}

/** What asks for a hand, each with the action on it: those that nobody has taken first. */
export function Alerts(props: AlertsProps) {
  const t = useTexts(nowTexts);
  const { alerts } = props;
  const [isWhole, setWhole] = useState(false);
  const inOrder = [...alerts].sort((one, other) => Number(one.state === 'taken') - Number(other.state === 'taken'));
  return (
    <Panel title={t.alerts} aside={alerts.length > 0 ? alerts.length : undefined}>
      {alerts.length === 0 && (
        <p className={css.none}>
          <strong>{t.noAlerts}</strong>
          <span>{t.noAlertsHint}</span>
        </p>
      )}
      <ul className={css.alerts}>
        {inOrder.slice(0, isWhole ? undefined : SHOWN).map((alert) => (
          <AlertCard key={alert.alertId} alert={alert} {...props} />
        ))}
      </ul>
      {inOrder.length > SHOWN && (
        <div className={css.whole}>
          <Button kind="quiet" wide onPress={() => setWhole(!isWhole)}>
            {isWhole ? t.fewerAlerts : t.allAlerts(inOrder.length)}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function AlertCard(props: AlertsProps & { alert: AlertRow }) {
  const { alert, guide } = props;
  const t = useTexts(nowTexts);
  const words = useTexts(texts);
  const pick = usePick();
  const { send, busy, refusal, dismiss } = useCommand();
  const { language } = useLanguage();
  const { alertId, state, at } = alert;
  const said = sayAlert(alert, { guide, words, t, pick, language });
  return (
    <li className={`${css.alert} ${state === 'taken' ? css.taken : ''}`}>
      <strong className={css.what}>
        <StateShape state={state === 'taken' ? 'waiting' : 'alert'} />
        <span>{said.what}</span>
      </strong>
      {said.more && <p className={css.more}>{said.more}</p>}
      <div className={css.since}>
        <span>{t.raised(timeOfDay(at, guide.timeZone))}</span>
        {alert.takenBy !== undefined && <TakenBy number={alert.takenBy} staff={props.staff} />}
        {said.where === 'printers' && (
          <a className={css.link} href="/printers">
            {t.toPrinters}
            <ArrowRight />
          </a>
        )}
        {said.where === 'devices' && (
          <button type="button" className={css.link} onClick={props.onDevices}>
            {t.toDevices}
            <ArrowRight />
          </button>
        )}
      </div>
      {state === 'raised' && <Escalation alert={alert} guide={guide} />}
      <div className={css.actions}>
        {state === 'raised' && (
          <Button busy={busy === 'takeAlert'} onPress={() => void send('takeAlert', { alertId })}>
            {t.take}
          </Button>
        )}
        <Button busy={busy === 'closeAlert'} onPress={() => void send('closeAlert', { alertId })}>
          {t.done}
        </Button>
      </div>
      <RefusalNotice refusal={refusal} onDismiss={dismiss} />
    </li>
  );
}

/** Whom it is for, whom it has reached since, and who is told next. */
function Escalation({ alert, guide }: { alert: AlertRow; guide: GuideView }) {
  const { language } = useLanguage();
  const t = useTexts(controlWords);
  const { to = [], escalated, escalates } = alert;
  const roles = sayRoles(to, language);
  return (
    <p className={css.audience}>
      <span>{escalated ? t.reached(roles) : t.isFor(roles)}</span>
      {escalates && <span>{t.goesOn(timeOfDay(escalates.at, guide.timeZone), sayRoles(escalates.to, language))}</span>}
    </p>
  );
}

function TakenBy(props: { number: string; staff: readonly StaffRow[] }) {
  const t = useTexts(nowTexts);
  const words = useTexts(texts);
  const member = props.staff.find(({ number }) => number === props.number);
  return <span className={css.by}>{t.takenBy(member ? words.staff(member.number, member.name) : props.number)}</span>;
}
