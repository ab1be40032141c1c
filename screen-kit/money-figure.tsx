import { money } from './format.ts';
import css from './money-figure.module.css';

/**
 * An amount in large figures.
 * @param props.fen the amount in fen
 * @param props.size a step of the type scale
 * @param props.tone `good` for what goes back to the customer, `short` for what is missing
 */
export function MoneyFigure(props: {
  fen: number;
  size?: 'm' | 'l' | 'xl' | 'xxl';
  tone?: 'plain' | 'good' | 'short';
  symbol?: string;
}) {
  const { fen, size = 'l', tone = 'plain', symbol = '¥' } = props;
  return <span className={`${css.money} ${css[size]} ${css[tone]}`}>{money(fen, symbol)}</span>;
}
