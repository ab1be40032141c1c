// Follows one ticket: what the hall says of it, and what its owner's finger is doing.
import type { PhoneTicketView } from '../contract/views.ts';
import type { Language } from '../contract/words.ts';
import { timeOfDay } from '../screen-kit/format.ts';
import type { HallClient, ViewState } from '../screen-kit/hall-client.ts';
import type { Bell } from './bell.ts';
import type { GivingUp } from './give-up.ts';
import type { AskingTime } from './more-time.ts';
import type { ShownPage } from './page.ts';
import { makePage } from './page.ts';
import { TEXTS } from './texts.ts';
import type { Said } from './told-time.ts';
import { sayAnew, shownWait } from './told-time.ts';

const VIEW = 'phoneTicket';
/** A break shorter than this is nobody's business, in milliseconds. */
const SAY_LOST_AFTER = 2000;

/** What the finger has done, and what is not known to the view. */
export interface Doing {
  /** Chosen on this page; before that, the ticket's own language, and before any ticket the phone's. */
  language: Language | undefined;
  givingUp: GivingUp;
  askingTime: AskingTime;
  /** What was shown when the phone woke up: until something newer has come, it may be old. */
  stale: ViewState<PhoneTicketView> | undefined;
  lostFor: number;
  /** What was said of the wait: corrected, never forgotten. */
  said: Said | undefined;
}

/** The page as it stands: everything that it shows and nothing else. */
export function shownPage(
  hall: Pick<HallClient, 'state' | 'view' | 'now'>,
  bell: Pick<Bell, 'awake' | 'can'>,
  doing: Doing,
): ShownPage {
  const { connection, notices } = hall.state();
  const known = hall.view(VIEW);
  const language = languageOf(known.view, doing);
  const texts = TEXTS[language];
  const isGone = connection.turnedAway === true || known.refusal !== undefined;
  const view = isGone ? undefined : known.view;
  const isLost = connection.state === 'lost' && !isGone && doing.lostFor >= SAY_LOST_AFTER;
  return {
    head: {
      language,
      hallName: view ? view.hallName[language] : texts.title,
      isLive: connection.state === 'live' && view !== undefined && view.status !== 'ended',
    },
    banners: {
      language,
      isDemo: notices.includes('demo'),
      isChecking: doing.stale !== undefined && doing.stale === known,
      lostSince: isLost ? timeOfDay(connection.since, Intl.DateTimeFormat().resolvedOptions().timeZone) : undefined,
    },
    words: view ? undefined : isGone ? texts.gone : { title: texts.loading },
    ticket: view && {
      ...{ view, language, wait: shownWait(doing.said, view, hall.now()) },
      ...{ state: doing.givingUp, askingTime: doing.askingTime },
      isLost,
      awake: bell.awake(),
      can: bell.can,
    },
  };
}

function languageOf(view: PhoneTicketView | undefined, doing: Doing): Language {
  return doing.language ?? view?.language ?? (/^zh/i.test(navigator.language) ? 'zh-CN' : 'en');
}

/**
 * Shows a ticket for as long as the page is open.
 * @param root where to draw
 * @param hall a hall that was opened with the ticket's secret, not yet connected
 */
export function followTicket(root: HTMLElement, hall: HallClient, bell: Bell): void {
  const doing: Doing = {
    language: undefined,
    givingUp: 'no',
    askingTime: 'no',
    stale: undefined,
    lostFor: 0,
    said: undefined,
  };
  const set = (change: Partial<Doing>) => {
    Object.assign(doing, change);
    show();
  };
  const wake = () => {
    bell.wake();
    show();
  };
  const drawPage = makePage(root, {
    switchLanguage: () => set({ language: languageOf(hall.view(VIEW).view, doing) === 'en' ? 'zh-CN' : 'en' }),
    wake,
    ask() {
      set({ givingUp: 'asking' });
      root.lastElementChild?.scrollIntoView(false);
    },
    askTime: () => set({ askingTime: 'asking' }),
    noTime: () => set({ askingTime: 'no' }),
    takeTime() {
      const ticketId = hall.view(VIEW).view?.ticketId;
      if (!ticketId) return;
      set({ askingTime: 'onTheWay' });
      const answering = hall.command('pushBack', { ticketId });
      void answering.then((answer) => set({ askingTime: answer.ok ? 'no' : 'refused' }));
    },
    keep: () => set({ givingUp: 'no' }),
    giveUp() {
      const ticketId = hall.view(VIEW).view?.ticketId;
      if (!ticketId) return;
      set({ givingUp: 'onTheWay' });
      const answering = hall.command('cancelTicket', { ticketId, reason: 'gaveUp' });
      void answering.then((answer) => set({ givingUp: answer.ok ? 'no' : 'refused' }));
    },
  });
  const lostSince = lostClock();
  function show(): void {
    doing.lostFor = lostSince(hall.state().connection.state === 'lost');
    doing.said = sayAnew(doing.said, hall.view(VIEW).view, hall.now());
    const shown = shownPage(hall, bell, doing);
    drawPage(shown);
    document.documentElement.lang = shown.head.language;
    document.title = titleOf(shown);
    const view = shown.ticket?.view;
    if (view?.status === 'called' && view.callId) bell.ringFor(view.callId);
  }
  /** A phone that was asleep cannot know whether its connection still stands: it opens a new one. */
  function askAnew(): void {
    if (document.visibilityState !== 'visible') return;
    hall.close();
    hall.connect();
    set({ stale: hall.view(VIEW) });
  }

  hall.watch(VIEW);
  hall.onChange(show);
  hall.connect();
  // Time alone turns a short break into a lost connection.
  setInterval(show, 1000);
  for (const touch of ['click', 'touchend', 'keydown']) document.addEventListener(touch, wake, { passive: true });
  document.addEventListener('visibilitychange', askAnew);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) askAnew();
  });
  show();
}

/** How long the hall has been out of reach, in milliseconds of this phone's own time. */
function lostClock(): (isLost: boolean) => number {
  let since: number | undefined;
  return (isLost) => {
    since = isLost ? (since ?? Date.now()) : undefined;
    return since === undefined ? 0 : Date.now() - since;
  };
}

function titleOf({ ticket, words, head }: ShownPage): string {
  if (!ticket) return words?.title ?? head.hallName;
  const { view, language } = ticket;
  if (view.status !== 'called' || !view.counter) return `${view.number} · ${head.hallName}`;
  return `▶ ${view.number} ${TEXTS[language].counter(view.counter[language])}`;
}
