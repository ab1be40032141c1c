import type { Pack } from '../../contract/pack.ts';
import { DocumentDrawing } from '../../screen-kit/icons/document-drawing.tsx';
import { Check, Chevron, Cross } from '../../screen-kit/icons/glyphs.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { texts } from '../texts.ts';
import type { Answer } from '../triage.ts';
import css from './document-row.module.css';
import { useDoor } from './door-context.tsx';

type Document = Pack['documents'][number];

/** One document: two large answers, and quietly its kind or what is wrong with it. */
export function DocumentRow({ document }: { document: Document }) {
  const words = useTexts(texts);
  const say = usePick();
  const { triage, tell } = useDoor();
  const answer = triage.answers[document.id];
  const name = say(document.name);
  const kind = document.kinds.find(({ id }) => id === triage.kinds[document.id]);
  const press = (next: Answer) => {
    const same = next === answer || (next === 'missing' && answer === 'invalid');
    tell({ type: 'answer', documents: [document.id], answer: same ? undefined : next });
  };
  const absent = answer === 'missing' || answer === 'invalid';
  return (
    <li className={`${css.row} ${answer === 'here' ? css.here : ''} ${absent ? css.absent : ''}`}>
      <DocumentDrawing drawing={document.drawing} size="40px" />
      <div className={css.words}>
        <strong>{name}</strong>
        <span>{say(kind?.name ?? document.hint)}</span>
      </div>
      {absent ? (
        <Select
          label={words.document.why(name)}
          value={answer}
          options={[
            { value: 'missing', label: words.document.notWithThem },
            { value: 'invalid', label: words.document.notValid },
          ]}
          onChange={(why) => tell({ type: 'answer', documents: [document.id], answer: why as Answer })}
        />
      ) : (
        <Select
          label={words.document.kind(name)}
          value={triage.kinds[document.id] ?? ''}
          options={[
            { value: '', label: words.document.anyKind },
            ...document.kinds.map((kind) => ({ value: kind.id, label: say(kind.name) })),
          ]}
          onChange={(kind) => tell({ type: 'kind', document: document.id, kind })}
        />
      )}
      <fieldset className={css.answers}>
        <legend className="unseen">{name}</legend>
        <button type="button" aria-pressed={answer === 'here'} className={css.yes} onClick={() => press('here')}>
          <Check />
          {words.document.here}
        </button>
        <button type="button" aria-pressed={absent} className={css.no} onClick={() => press('missing')}>
          <Cross />
          {words.document.missing}
        </button>
      </fieldset>
    </li>
  );
}

function Select(props: {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
  onChange: (value: string) => void;
}) {
  return (
    <div className={css.select}>
      <select aria-label={props.label} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Chevron />
    </div>
  );
}
