// The parts of the page from top to bottom. Each is drawn anew only when what it shows has changed.
import { brandTokens } from '../screen-kit/brand.ts';
import { draw, part } from './draw.ts';
import type { GiveUpActions, ShownGivingUp } from './give-up.ts';
import { giveUp } from './give-up.ts';
import type { ShownBanners, ShownHead } from './head.ts';
import { banners, head } from './head.ts';
import type { AskingTime, MoreTimeActions, ShownMoreTime } from './more-time.ts';
import { moreTime } from './more-time.ts';
import type { ShownBell } from './notes.ts';
import { bellNote, notes } from './notes.ts';
import css from './page.module.css';
import type { ShownTicket } from './ticket.ts';
import { ticket } from './ticket.ts';

export interface ShownPage {
  readonly head: ShownHead;
  readonly banners: ShownBanners;
  /** What is said instead of a ticket, or the ticket. */
  readonly words: { readonly title: string; readonly next?: string } | undefined;
  readonly ticket: (ShownTicket & ShownBell & ShownGivingUp & { readonly askingTime?: AskingTime }) | undefined;
}
export interface PageActions extends GiveUpActions, MoreTimeActions {
  readonly switchLanguage: () => void;
  readonly wake: () => void;
}

/**
 * Lays the page out once.
 * @returns draws it; to be called whenever something may have changed
 */
export function makePage(root: HTMLElement, actions: PageActions): (shown: ShownPage) => void {
  const place = (tag: string, attributes: Record<string, string | undefined>) =>
    root.appendChild(draw(tag, attributes));
  const drawHead = part<ShownHead>(place('header', { class: css.head }), (shown) =>
    head(shown, actions.switchLanguage),
  );
  const main = place('main', {});
  const within = (tag: string, attributes: Record<string, string | undefined>) =>
    main.appendChild(draw(tag, attributes));
  const drawBanners = part<ShownBanners>(within('div', {}), banners);
  const drawWords = part<NonNullable<ShownPage['words']>>(
    within('section', { class: css.words }),
    ({ title, next }) => [draw('h1', {}, title), next !== undefined && draw('p', {}, next)],
  );
  const drawTicket = part<ShownTicket>(within('section', { class: css.ticket, 'aria-live': 'polite' }), ticket);
  const drawNotes = part<ShownTicket>(within('div', {}), notes);
  const drawBell = part<ShownBell>(within('div', { class: css.bell }), (shown) => bellNote(shown, actions.wake));
  const drawMore = part<ShownMoreTime>(within('div', { class: css.more }), (shown) => moreTime(shown, actions));
  const drawFoot = part<ShownGivingUp>(place('footer', { class: css.foot }), (shown) => giveUp(shown, actions));
  const paint = painter();

  return ({ head: shownHead, banners: shownBanners, words, ticket: shown }) => {
    if (shown) paint(shown.view.brandColor);
    drawHead(shownHead);
    drawBanners(shownBanners);
    drawWords(words);
    const both = shown && { view: shown.view, language: shown.language };
    drawTicket(both && { ...both, wait: shown.wait });
    drawNotes(both);
    drawBell(both && shown && { ...both, awake: shown.awake, can: shown.can });
    drawMore(both && shown && { ...both, askingTime: shown.askingTime ?? 'no' });
    drawFoot(both && shown && { ...both, state: shown.state, isLost: shown.isLost });
  };
}

/** Gives the page the hall's colours, once for each colour. */
function painter(): (color: string) => void {
  let painted: string | undefined;
  return (color) => {
    if (color === painted) return;
    painted = color;
    const tokens = brandTokens({ name: { 'zh-CN': '', en: '' }, color, ink: '#ffffff' }, 'light');
    for (const [name, value] of Object.entries(tokens)) document.documentElement.style.setProperty(name, value);
  };
}
