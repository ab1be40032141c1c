// Giving up one's place: asked once, told to the hall once, said honestly while it is on its way.
import { button, draw } from './draw.ts';
import css from './page.module.css';
import { TEXTS } from './texts.ts';
import type { ShownTicket } from './ticket.ts';

export type GivingUp = 'no' | 'asking' | 'onTheWay' | 'refused';
export interface ShownGivingUp extends ShownTicket {
  readonly state: GivingUp;
  readonly isLost: boolean;
}
export interface GiveUpActions {
  readonly ask: () => void;
  readonly keep: () => void;
  readonly giveUp: () => void;
}

export function giveUp(shown: ShownGivingUp, actions: GiveUpActions): readonly (HTMLElement | undefined)[] {
  const { view, language, state, isLost } = shown;
  const texts = TEXTS[language];
  if (state === 'refused') return [draw('p', { class: css.note, role: 'alert' }, texts.notGivenUp)];
  if (!view.mayCancel) return [];
  if (state === 'onTheWay')
    return [draw('p', { class: css.note, role: 'status' }, texts.onTheWay, isLost && ` ${texts.onTheWayLost}`)];
  if (state === 'no') return [button(texts.giveUp, { key: 'give-up', class: css.quiet, onPress: actions.ask })];
  return [
    draw(
      'section',
      { class: css.note, role: 'alertdialog', 'aria-labelledby': 'ask', 'aria-describedby': 'means' },
      draw('h2', { id: 'ask' }, texts.giveUpAsk(view.number)),
      draw('p', { id: 'means' }, texts.giveUpMeans),
      button(texts.keep, { key: 'keep', class: css.main, onPress: actions.keep }),
      button(texts.giveUpYes, { key: 'give-up-yes', class: css.danger, onPress: actions.giveUp }),
    ),
  ];
}
