import type { ReactNode } from 'react';
import { useId } from 'react';
import css from './segmented.module.css';

/**
 * One of a few, side by side.
 * @param props.label what is chosen, for screen readers
 * @param props.onChange gets the value of the chosen option
 */
export function Segmented<V extends string>(props: {
  label: string;
  value: V | undefined;
  options: readonly { readonly value: V; readonly label: ReactNode; readonly locked?: boolean }[];
  onChange: (value: V) => void;
}) {
  const name = useId();
  return (
    <fieldset className={css.segmented}>
      <legend className="unseen">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} className={css.option}>
          <input
            type="radio"
            name={name}
            className="unseen"
            checked={option.value === props.value}
            disabled={option.locked ?? false}
            onChange={() => props.onChange(option.value)}
          />
          <span className={css.face}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
