// [G-10] "I need more time": a few who come after go first. Said before it is done, told to the hall once.
import { button, draw } from './draw.ts';
import css from './page.module.css';
import { TEXTS } from './texts.ts';
import type { ShownTicket } from './ticket.ts';

export type AskingTime = 'no' | 'asking' | 'onTheWay' | 'refused';
export interface ShownMoreTime extends ShownTicket {
  readonly askingTime: AskingTime;
}
export interface MoreTimeActions {
  readonly askTime: () => void;
  readonly noTime: () => void;
  readonly takeTime: () => void;
}

export function moreTime(
  { view, language, askingTime }: ShownMoreTime,
  actions: MoreTimeActions,
): readonly (HTMLElement | undefined)[] {
  const texts = TEXTS[language];
  if (askingTime === 'refused') return [draw('p', { class: css.note, role: 'alert' }, texts.noMoreTime)];
  if (!view.pushBack) return [];
  const { places, left } = view.pushBack;
  if (askingTime === 'onTheWay') return [draw('p', { class: css.note, role: 'status' }, texts.moreTimeOnTheWay)];
  if (askingTime === 'no')
    return [button(texts.moreTime, { key: 'more-time', class: css.plain, onPress: actions.askTime })];
  return [
    draw(
      'section',
      { class: css.note, role: 'alertdialog', 'aria-labelledby': 'ask-time', 'aria-describedby': 'time-means' },
      draw('h2', { id: 'ask-time' }, texts.moreTimeAsk),
      draw('p', { id: 'time-means' }, texts.moreTimeMeans(places, left)),
      button(texts.moreTimeYes(places), { key: 'more-time-yes', class: css.main, onPress: actions.takeTime }),
      button(texts.moreTimeNo, { key: 'more-time-no', class: css.plain, onPress: actions.noTime }),
    ),
  ];
}
