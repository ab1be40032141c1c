import css from './tick-box.module.css';

/** Something that the clerk vouches for. */
export function TickBox(props: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className={css.box}>
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onChange(event.target.checked)} />
      <span>{props.label}</span>
    </label>
  );
}
