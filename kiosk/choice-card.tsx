import type { ReactNode } from 'react';
import css from './choice-card.module.css';

/** One of a few answers, large enough for an unsure hand. */
export function ChoiceCard(props: {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  onPress: () => void;
  main?: boolean;
  busy?: boolean;
  /** On a lying screen it stands among its equals, side by side. */
  tall?: boolean;
}) {
  return (
    <button
      type="button"
      className={`${css.card} ${props.main ? css.main : ''} ${props.tall ? css.tall : ''}`}
      onClick={props.onPress}
      aria-busy={props.busy || undefined}
    >
      <span className={css.icon}>{props.icon}</span>
      <span className={css.words}>
        <b>{props.title}</b>
        {props.children !== undefined && <span className={css.more}>{props.children}</span>}
      </span>
    </button>
  );
}
