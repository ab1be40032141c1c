import type { ReactNode } from 'react';
import type { Tone } from './icons/state-shape.tsx';
import { StateShape } from './icons/state-shape.tsx';
import css from './notice.module.css';

/**
 * A remark with its tone, shape and, where there is one, the action that answers it.
 * @param props.title what has happened
 * @param props.children what is safe and what to do next
 * @param props.urgent read out at once by screen readers
 */
export function Notice(props: {
  tone: Tone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  urgent?: boolean;
}) {
  return (
    <div className={`${css.notice} ${css[props.tone]}`} role={props.urgent ? 'alert' : 'status'}>
      <StateShape state={props.tone} />
      <div className={css.words}>
        {props.title !== undefined && <strong>{props.title}</strong>}
        {props.children !== undefined && <div className={css.more}>{props.children}</div>}
      </div>
      {props.action}
    </div>
  );
}

/** The same over the whole width of a screen, at its upper edge. */
export function Banner(props: { tone: Tone; title: ReactNode; children?: ReactNode; urgent?: boolean }) {
  return (
    <div className={`${css.banner} ${css[props.tone]}`} role={props.urgent ? 'alert' : 'status'}>
      <StateShape state={props.tone} />
      <strong>{props.title}</strong>
      {props.children !== undefined && <span>{props.children}</span>}
    </div>
  );
}
