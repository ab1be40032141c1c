// The ticket itself: number and service above the tear line, how it stands below.
import type { PhoneTicketView } from '../contract/views.ts';
import type { Language } from '../contract/words.ts';
import { timeOfDay } from '../screen-kit/format.ts';
import { draw } from './draw.ts';
import css from './page.module.css';
import { TEXTS } from './texts.ts';
import type { ShownWait } from './told-time.ts';

export interface ShownTicket {
  readonly view: PhoneTicketView;
  readonly language: Language;
  /** Absent: nobody can say, or nobody waits. */
  readonly wait?: ShownWait | undefined;
}
const MOST_DOTS = 8;

export function ticket({ view, language, wait }: ShownTicket): readonly HTMLElement[] {
  const texts = TEXTS[language];
  const head = draw(
    'div',
    { class: css.pad },
    draw('p', { class: css.number, 'aria-label': `${texts.yourNumber} ${view.number}` }, view.number),
    draw('h1', { class: css.service }, view.service[language]),
  );
  const isCalled = view.status === 'called' || view.evacuation !== undefined;
  const stub = draw(
    'div',
    { class: `${css.pad} ${css.stub} ${isCalled ? css.called : ''}` },
    ...(view.evacuation ? leave(view.evacuation, language) : standing(view, language, wait)),
  );
  return [head, draw('div', { class: css.tear, 'aria-hidden': 'true' }), stub];
}

/** Everybody leaves the hall: said in both languages, the ticket's own first. */
function leave({ say, way, numbers }: NonNullable<PhoneTicketView['evacuation']>, language: Language): HTMLElement[] {
  const other = language === 'en' ? 'zh-CN' : 'en';
  return [
    draw('p', { class: css.big, role: 'alert' }, say[language]),
    draw('p', { class: css.say }, way[language]),
    draw('p', { class: css.say }, numbers[language]),
    draw('p', { class: css.middle, lang: other }, say[other]),
    draw('p', { class: css.small, lang: other }, way[other]),
  ];
}

function standing(view: PhoneTicketView, language: Language, wait: ShownWait | undefined): HTMLElement[] {
  const texts = TEXTS[language];
  const counter = view.counter && texts.counter(view.counter[language]);
  switch (view.status) {
    case 'waiting':
      return waiting(view.ahead, language, wait);
    case 'called':
      return counter
        ? [draw('p', { class: css.say }, texts.goTo), draw('p', { class: css.big }, counter), small(texts.goNow)]
        : [draw('p', { class: css.big }, texts.goTo)];
    case 'serving':
      return [draw('p', { class: css.middle }, counter ? texts.servedAt(counter) : texts.beingServed)];
    case 'parked':
      return both(texts.parked);
    case 'missing':
      return both(texts.missing);
    case 'ended':
      return both(texts.ended[view.outcome ?? 'served']);
    default:
      return view.status satisfies never;
  }
}

function waiting(ahead: number, language: Language, wait: ShownWait | undefined): HTMLElement[] {
  const texts = TEXTS[language];
  if (!wait) return [draw('p', { class: css.middle }, texts.ahead(ahead)), dots(ahead), small(texts.unsaid)];
  return [
    draw('p', { class: css.say }, texts.yourTurn),
    draw('p', { class: css.big }, texts.within(wait.minutes)),
    dots(ahead),
    draw('p', { class: css.say }, texts.ahead(ahead)),
    small(aboutTheWait(wait, language)),
  ];
}

/** A wait that has become longer is said, and so is a promise on paper that will not be kept. */
function aboutTheWait({ brokenUntil, risen }: ShownWait, language: Language): string {
  const texts = TEXTS[language];
  if (brokenUntil !== undefined)
    return texts.promiseBroken(timeOfDay(brokenUntil, Intl.DateTimeFormat().resolvedOptions().timeZone));
  return risen ? texts.risen : texts.mostSooner;
}

const small = (words: string) => draw('p', { class: css.small }, words);
const both = (words: { readonly title: string; readonly next: string }) => [
  draw('p', { class: css.middle }, words.title),
  draw('p', { class: css.say }, words.next),
];

/** The line ahead as a row of people, oneself at its end. */
function dots(ahead: number): HTMLElement {
  const row = draw('div', { class: css.dots, 'aria-hidden': 'true' });
  for (let person = Math.min(ahead, MOST_DOTS); person > 0; person -= 1) row.append(draw('i', {}));
  row.append(draw('i', { class: css.me }));
  return row;
}
