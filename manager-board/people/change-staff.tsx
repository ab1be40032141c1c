import type { FormEvent } from 'react';
import { useState } from 'react';
import type { CommandInput } from '../../contract/commands.ts';
import type { GuideView, StaffRow } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand } from '../../screen-kit/connection.tsx';
import { Dialog } from '../../screen-kit/dialog.tsx';
import { Field } from '../../screen-kit/field.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { Segmented } from '../../screen-kit/segmented.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { RoleChoice } from './role-choice.tsx';
import { SkillChoice } from './skill-choice.tsx';
import { changesOf } from './staff-changes.ts';
import css from './staff-form.module.css';
import { peopleTexts } from './texts.ts';
import { wrongFields } from './wrong-fields.ts';

/** Roles, PIN and whether somebody works here; only what was changed is sent. */
export function ChangeStaff(props: { member: StaffRow; guide: GuideView; onClose: () => void }) {
  const { member, onClose } = props;
  const t = useTexts(peopleTexts);
  const toast = useToast();
  const { send, busy, refusal } = useCommand();
  const [before] = useState(member);
  const [roles, setRoles] = useState(member.roles);
  const [skills, setSkills] = useState(member.skills);
  const [active, setActive] = useState(member.active);
  const [pin, setPin] = useState('');
  const changes = changesOf(before, { roles, skills, active, pin });
  const wrong = wrongFields(refusal);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!changes) return;
    const payload: CommandInput<'changeStaff'> = { number: member.number, ...changes };
    const answer = await send('changeStaff', payload);
    if (!answer.ok) return;
    toast({ tone: 'done', text: t.saved(member.name) });
    onClose();
  };
  const work = [
    { value: 'active', label: t.active },
    { value: 'inactive', label: t.inactive },
  ] as const;
  return (
    <Dialog open onClose={onClose} title={t.changeOf(member.number, member.name)} wide>
      <form className={css.form} onSubmit={(event) => void save(event)}>
        <RoleChoice roles={roles} wrong={wrong.has('roles')} onChange={setRoles} />
        <SkillChoice guide={props.guide} skills={skills} onChange={setSkills} />
        <div>
          <Segmented
            label={t.mayWork}
            value={active ? 'active' : 'inactive'}
            options={work}
            onChange={(value) => setActive(value === 'active')}
          />
          <p className={css.hint}>{t.inactiveHint}</p>
        </div>
        <Field
          label={t.newPin}
          hint={t.newPinHint}
          wrong={wrong.has('pin') ? t.newPinHint : undefined}
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
          <Button
            type="submit"
            kind="main"
            busy={busy === 'changeStaff'}
            locked={changes ? undefined : t.nothingChanged}
          >
            {t.saveIt}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
