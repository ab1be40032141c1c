import css from './numberplate.module.css';

/** A ticket's number, large; `size` is a step of the type scale. */
export function Numberplate(props: { number: string; size?: 'm' | 'l' | 'xl' | 'xxl'; tone?: 'brand' | 'ink' }) {
  const { number, size = 'xl', tone = 'brand' } = props;
  return <span className={`${css.number} ${css[size]} ${css[tone]}`}>{number}</span>;
}
