import { useId } from 'react';
import css from './choice-list.module.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What else is known of it, at the right. */
  readonly detail?: string | undefined;
  readonly locked?: boolean;
}

/** The attribute tells a window that opens where to begin; focus() serves a list that comes later. */
const focusFirst = (input: HTMLInputElement | null) => {
  if (!input || input.hasAttribute('autofocus')) return;
  input.setAttribute('autofocus', '');
  input.focus();
};

/**
 * One of several, moved through with the arrow keys; Enter then does what the window is for.
 * @param props.autoFocus the first thing to choose in a window that was just opened
 */
export function ChoiceList(props: {
  label: string;
  value: string | undefined;
  options: readonly Choice[];
  onChange: (value: string) => void;
  columns?: 1 | 2 | 3;
  autoFocus?: boolean;
}) {
  const name = useId();
  const first = props.options.find((option) => !option.locked)?.value;
  const start = props.value ?? first;
  return (
    <fieldset className={css.list} data-columns={props.columns ?? 1}>
      <legend className="unseen">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} className={css.option}>
          <input
            type="radio"
            name={name}
            className="unseen"
            checked={option.value === props.value}
            disabled={option.locked ?? false}
            ref={props.autoFocus && option.value === start ? focusFirst : undefined}
            onChange={() => props.onChange(option.value)}
          />
          <span className={css.face}>
            <strong>{option.label}</strong>
            {option.detail !== undefined && <small>{option.detail}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
