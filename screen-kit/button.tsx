import type { MouseEvent, ReactNode } from 'react';
import { useId } from 'react';
import css from './button.module.css';
import { Kbd } from './kbd.tsx';

export interface ButtonProps {
  readonly children?: ReactNode;
  /** Left out only by a form's own button. */
  readonly onPress?: () => void;
  /** `main`: the one action of the screen. `danger`: cannot be undone. `quiet`: at the edge of attention. */
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger';
  /** The key that does the same, shown on the button; useKeys makes it work. */
  readonly keys?: string | undefined;
  /** Why it cannot be pressed now, in words that stay on the button. */
  readonly locked?: string | undefined;
  /** The command is on its way: a second press does nothing. */
  readonly busy?: boolean;
  readonly icon?: ReactNode;
  readonly wide?: boolean;
  /** A name for screen readers where the face is a picture alone. */
  readonly label?: string;
  /** Set for a button that stays pressed, such as a mode. */
  readonly pressed?: boolean;
  readonly type?: 'button' | 'submit';
}

/** After a finger or a mouse the focus goes back to the page, so that space means the current step again. */
const releasePointerFocus = (event: MouseEvent<HTMLButtonElement>) => {
  if (event.detail > 0) event.currentTarget.blur();
};

export function Button(props: ButtonProps) {
  const { children, onPress, kind = 'plain', keys, locked, busy = false, icon, wide = false, label, pressed } = props;
  const reasonId = useId();
  const inactive = locked !== undefined || busy;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    releasePointerFocus(event);
    if (inactive) event.preventDefault();
    else onPress?.();
  };
  return (
    <button
      type={props.type ?? 'button'}
      className={`${css.button} ${css[kind]} ${wide ? css.wide : ''} ${children === undefined ? css.square : ''}`}
      onClick={press}
      aria-disabled={inactive || undefined}
      aria-busy={busy || undefined}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={keys}
      aria-describedby={locked === undefined ? undefined : reasonId}
    >
      {icon}
      {children !== undefined && (
        <span className={css.words}>
          <span>{children}</span>
          {locked !== undefined && (
            <span id={reasonId} className={css.reason}>
              {locked}
            </span>
          )}
        </span>
      )}
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  );
}
