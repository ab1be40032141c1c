import type { LauncherInfo } from '../../contract/wire.ts';
import type { Role } from '../../contract/words.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { peopleTexts } from '../people/texts.ts';
import css from './demo-staff.module.css';
import { Section } from './section.tsx';
import { launcherTexts } from './texts.ts';

type Staff = LauncherInfo['staff'];

/** The demo's people by role, with number and PIN; a real hall shows nobody here. */
export function DemoStaff(props: { staff: Staff }) {
  const t = useTexts(launcherTexts);
  const roleNames = useTexts(peopleTexts).role;
  const roles = (Object.keys(roleNames) as Role[]).filter((role) => withRole(props.staff, role).length > 0);
  return (
    <Section title={t.staff} how={t.staffHow}>
      <dl className={css.roles}>
        {roles.map((role) => (
          <div key={role} className={css.role}>
            <dt>{roleNames[role]}</dt>
            <dd>
              <People staff={withRole(props.staff, role)} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

const withRole = (staff: Staff, role: Role): Staff => staff.filter(({ roles }) => roles.includes(role));

function People(props: { staff: Staff }) {
  const t = useTexts(launcherTexts);
  const pick = usePick();
  return (
    <ul className={css.people}>
      {props.staff.map(({ number, name, pin }) => (
        <li key={number}>
          <strong>{number}</strong> {pick(name)} <span className={css.pin}>{t.pin(pin)}</span>
        </li>
      ))}
    </ul>
  );
}
