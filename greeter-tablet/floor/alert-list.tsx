// Everything that wants somebody: raised, taken by one person, settled.
import type { AlertRow } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand, useYou } from '../../screen-kit/connection.tsx';
import { isControlAlert, sayMatter } from '../../screen-kit/control-words.ts';
import { timeOfDay } from '../../screen-kit/format.ts';
import { useLanguage, usePick, useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { floorTexts } from '../floor-texts.ts';
import { useLostWords } from '../lost-words.ts';
import { sayPrinterError } from '../printer-words.ts';
import { texts } from '../texts.ts';
import css from './alert-list.module.css';
import { useCounterWords, useFloor } from './floor-context.tsx';
import { FloorPanel } from './floor-panel.tsx';

export function AlertList() {
  const words = useTexts(floorTexts);
  const { view } = useFloor();
  return (
    <FloorPanel
      id="alerts"
      state="alert"
      title={words.alerts.title}
      count={view.alerts.length}
      none={words.alerts.none}
    >
      <ul>
        {view.alerts.map((alert) => (
          <AlertLine key={alert.alertId} alert={alert} />
        ))}
      </ul>
    </FloorPanel>
  );
}

function AlertLine({ alert }: { alert: AlertRow }) {
  const words = useTexts(floorTexts);
  const { guide } = useFloor();
  const say = useSayAlert();
  const { what, next } = say(alert);
  const about = useAbout(alert);
  const sender = useCommand();
  return (
    <li className={css.alert}>
      <div className={css.words}>
        <strong>{what}</strong>
        <span className={css.about}>{[...about, words.since(timeOfDay(alert.at, guide.timeZone))].join(' · ')}</span>
        <span>{next}</span>
      </div>
      <Answers alert={alert} sender={sender} />
      <RefusalNotice refusal={sender.refusal} onDismiss={sender.dismiss} />
    </li>
  );
}

/** What the alert is and what to do: control's own words, or the floor's. */
function useSayAlert(): (alert: AlertRow) => { readonly what: string; readonly next: string } {
  const words = useTexts(floorTexts);
  const pick = usePick();
  const { language } = useLanguage();
  const { guide } = useFloor();
  const counter = useCounterWords();
  const names = {
    queue: (queueId: string) => {
      const queue = guide.queues.find(({ id }) => id === queueId);
      return queue ? pick(queue.name) : queueId;
    },
    counter: (counterId: string) => counter(guide, counterId),
  };
  return ({ kind, about }) => (isControlAlert(kind) ? sayMatter({ kind, about }, language, names) : words.alert[kind]);
}

/** Which printer, which number, what is wrong: as far as the alert says so. */
function useAbout({ about, kind }: AlertRow): readonly string[] {
  const words = useTexts(floorTexts);
  const door = useTexts(texts);
  const pick = usePick();
  const { guide } = useFloor();
  const printer = guide.printers.find(({ id }) => id === about.printer);
  return [
    ...(printer ? [pick(printer.name)] : []),
    ...(about.number && !isControlAlert(kind) ? [words.number(about.number)] : []),
    ...(about.error ? [sayPrinterError(door, about.error)] : []),
    ...(kind === 'promisePassed'
      ? [words.lateBy(about.waitedMinutes ?? '', about.ahead ?? '', about.withinMinutes)]
      : []),
  ];
}

function Answers({ alert, sender }: { alert: AlertRow; sender: ReturnType<typeof useCommand> }) {
  const words = useTexts(floorTexts);
  const me = useYou()?.staff?.number;
  const toast = useToast();
  const lost = useLostWords();
  const { send, busy } = sender;
  const { alertId, about } = alert;
  const { view, onMore } = useFloor();
  const late = alert.kind === 'promisePassed' && view.waiting.find(({ ticketId }) => ticketId === about.ticketId);
  const waiting = { busy: busy !== undefined, locked: lost };
  if (alert.state === 'raised') {
    return (
      <Button {...waiting} onPress={() => void send('takeAlert', { alertId })}>
        {words.take}
      </Button>
    );
  }
  if (alert.takenBy !== me) return <span className={css.taken}>{words.takenBy(alert.takenBy ?? '')}</span>;
  const printAgain = async (printJobId: string) => {
    const answer = await send('reprint', { printJobId, reason: words.printAgainReason });
    if (!answer.ok) return;
    toast({ text: words.printedAgain, tone: 'done' });
    await send('closeAlert', { alertId });
  };
  return (
    <div className={css.answers}>
      <span className={css.taken}>{words.takenByMe}</span>
      {late && <Button onPress={() => onMore(late)}>{words.tellNewTime}</Button>}
      {about.printJob && (
        <Button {...waiting} onPress={() => void printAgain(about.printJob ?? '')}>
          {words.printAgain}
        </Button>
      )}
      <Button {...waiting} onPress={() => void send('closeAlert', { alertId })}>
        {words.close}
      </Button>
    </div>
  );
}
