import css from './filters.module.css';

/** One of a list, or all of it. */
export function Choice(props: {
  label: string;
  value: string;
  /** What the first option says, which chooses nothing. */
  all: string;
  options: readonly { readonly value: string; readonly label: string }[];
  onChange: (value: string) => void;
}) {
  return (
    <label className={css.field}>
      <span>{props.label}</span>
      <select value={props.value} onChange={({ target }) => props.onChange(target.value)}>
        <option value="">{props.all}</option>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
