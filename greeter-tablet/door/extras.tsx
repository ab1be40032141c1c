import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { Check, Chevron } from '../../screen-kit/icons/glyphs.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { texts } from '../texts.ts';
import { useDoor } from './door-context.tsx';
import css from './extras.module.css';
import { NameFields } from './name-fields.tsx';
import { NeedsPicker } from './needs-picker.tsx';
import { NoteField } from './note-field.tsx';

type Part = 'needs' | 'name' | 'note';

/** What may be noted besides, folded away: a visit without any of it costs no tap. */
export function Extras({ withoutNote = false }: { withoutNote?: boolean }) {
  const words = useTexts(texts).extras;
  const { triage } = useDoor();
  const [open, setOpen] = useState<Part>();
  const title = triage.title === 'none' ? '' : words.titles[triage.title];
  const surname = triage.surname.trim();
  const known: Record<Part, string | undefined> = {
    needs:
      triage.needs.length > 0 || triage.classId || triage.listed
        ? words.needsCount(triage.needs.length + (triage.classId || triage.listed ? 1 : 0))
        : undefined,
    name: surname ? words.called(surname, title) : undefined,
    note: triage.note.trim() ? words.noted : undefined,
  };
  const parts: readonly Part[] = withoutNote ? ['needs', 'name'] : ['needs', 'name', 'note'];
  const labels: Record<Part, string> = { needs: words.needs, name: words.name, note: words.note };
  const body: Record<Part, ReactNode> = { needs: <NeedsPicker />, name: <NameFields />, note: <NoteField /> };
  const id = useId();
  return (
    <section className={css.extras} aria-label={words.label}>
      <div className={css.tabs}>
        {parts.map((part) => (
          <button
            key={part}
            type="button"
            className={`${css.tab} ${known[part] ? css.known : ''}`}
            aria-expanded={open === part}
            aria-controls={id}
            onClick={() => setOpen(open === part ? undefined : part)}
          >
            {known[part] && <Check />}
            <span className={css.label}>
              {labels[part]}
              {known[part] && <small>{known[part]}</small>}
            </span>
            <Chevron />
          </button>
        ))}
      </div>
      <div id={id} hidden={open === undefined || !parts.includes(open)} className={css.body}>
        {open && body[open]}
      </div>
    </section>
  );
}
