import type { FormEvent } from 'react';
import { useState } from 'react';
import type { Role } from '../../contract/words.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand } from '../../screen-kit/connection.tsx';
import { Dialog } from '../../screen-kit/dialog.tsx';
import { Field } from '../../screen-kit/field.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { RoleChoice } from './role-choice.tsx';
import css from './staff-form.module.css';
import { peopleTexts } from './texts.ts';
import { wrongFields } from './wrong-fields.ts';

/** A new colleague: number, name, roles and the PIN to begin with. */
export function AddStaff(props: { onClose: () => void }) {
  const { onClose } = props;
  const t = useTexts(peopleTexts);
  const toast = useToast();
  const { send, busy, refusal } = useCommand();
  const [number, setNumber] = useState('');
  const [name, setName] = useState('');
  const [pin, setPin] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const wrong = wrongFields(refusal);
  const wrongWith = (field: string, hint: string) => (wrong.has(field) ? hint : undefined);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await send('addStaff', { number, name: name.trim(), roles: [...roles], pin });
    if (!answer.ok) return;
    toast({ tone: 'done', text: t.added(name.trim()) });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t.addTitle} wide>
      <form className={css.form} onSubmit={(event) => void add(event)}>
        <div className={css.pair}>
          <Field
            label={t.number}
            hint={t.numberHint}
            wrong={wrongWith('number', t.numberHint)}
            value={number}
            onChange={setNumber}
            mode="numeric"
            maxLength={8}
            autoFocus
          />
          <Field
            label={t.name}
            hint={t.nameHint}
            wrong={wrongWith('name', t.nameHint)}
            value={name}
            onChange={setName}
            maxLength={40}
          />
        </div>
        <RoleChoice roles={roles} wrong={wrong.has('roles')} onChange={setRoles} />
        <Field
          label={t.pin}
          hint={t.pinHint}
          wrong={wrongWith('pin', t.pinHint)}
          value={pin}
          onChange={setPin}
          type="password"
          mode="numeric"
          maxLength={8}
        />
        <RefusalNotice refusal={refusal} />
        <footer className={css.actions}>
          <Button kind="quiet" onPress={onClose}>
            {t.cancel}
          </Button>
          <Button type="submit" kind="main" busy={busy === 'addStaff'}>
            {t.addIt}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
