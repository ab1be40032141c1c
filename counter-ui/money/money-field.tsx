import type { KeyboardEvent, RefObject } from 'react';
import { useId } from 'react';
import css from './money-field.module.css';

/**
 * An amount in yuan as it is being typed.
 * @param props.wrong what is not right about it, in words
 * @param props.note what else stands below it
 * @param props.onEnter the amount is meant: Enter, or the space bar, which no amount contains
 */
export function MoneyField(props: {
  label: string;
  symbol: string;
  value: string;
  onChange: (typed: string) => void;
  onEnter: () => void;
  wrong: string | undefined;
  note?: string | undefined;
  input?: RefObject<HTMLInputElement | null>;
}) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat && !event.nativeEvent.isComposing) props.onEnter();
  };
  return (
    <div className={css.field}>
      <div className={css.box} data-wrong={props.wrong !== undefined}>
        <label htmlFor={id}>{props.label}</label>
        <span aria-hidden="true">{props.symbol}</span>
        <input
          id={id}
          ref={props.input}
          inputMode="decimal"
          autoComplete="off"
          maxLength={14}
          value={props.value}
          aria-invalid={props.wrong !== undefined || undefined}
          aria-describedby={`${id}-note`}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => props.onChange(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <span id={`${id}-note`} className={`${css.note} ${props.wrong === undefined ? '' : css.wrong}`}>
        {props.wrong ?? props.note}
      </span>
    </div>
  );
}
