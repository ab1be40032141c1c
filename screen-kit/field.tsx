import type { ReactNode } from 'react';
import { useId } from 'react';
import css from './field.module.css';

/**
 * A line to type into, with its name above it.
 * @param props.hint what is asked for, below it
 * @param props.wrong what is not right about it, in its place
 * @param props.autoFocus only for the first field of a dialog that the person has just opened
 */
export function Field(props: {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  wrong?: ReactNode;
  placeholder?: string;
  mode?: 'text' | 'numeric' | 'decimal' | 'search';
  type?: 'text' | 'password' | 'search';
  maxLength?: number;
  autoFocus?: boolean;
  lines?: number;
}) {
  const id = useId();
  const note = props.wrong ?? props.hint;
  const shared = {
    id,
    className: css.input,
    value: props.value,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    autoFocus: props.autoFocus,
    'aria-invalid': props.wrong !== undefined || undefined,
    'aria-describedby': note === undefined ? undefined : `${id}-note`,
  };
  return (
    <div className={css.field}>
      <label htmlFor={id}>{props.label}</label>
      {props.lines ? (
        <textarea {...shared} rows={props.lines} onChange={(event) => props.onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          type={props.type ?? 'text'}
          inputMode={props.mode ?? 'text'}
          autoComplete="off"
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
      {note !== undefined && (
        <span id={`${id}-note`} className={props.wrong === undefined ? css.hint : css.wrong}>
          {note}
        </span>
      )}
    </div>
  );
}
