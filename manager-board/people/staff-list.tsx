import { useState } from 'react';
import type { Allowed, GuideView, StaffRow } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { Plus } from '../../screen-kit/icons/glyphs.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { placeName } from '../names.ts';
import { texts } from '../texts.ts';
import { AddStaff } from './add-staff.tsx';
import { ChangeStaff } from './change-staff.tsx';
import css from './staff-list.module.css';
import { peopleTexts } from './texts.ts';
import { useWhyNot } from './why-not.ts';

/** Everybody who works here: number, name, roles, present post; added and changed in a dialog. */
export function StaffList(props: { staff: readonly StaffRow[]; guide: GuideView; allowed: Allowed }) {
  const { staff, guide, allowed } = props;
  const t = useTexts(peopleTexts);
  const whyNot = useWhyNot(allowed);
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<string>();
  const inOrder = [...staff].sort(
    (one, other) => Number(other.active) - Number(one.active) || one.number.localeCompare(other.number),
  );
  const member = staff.find(({ number }) => number === changing);
  const active = staff.filter((row) => row.active).length;
  return (
    <Panel title={t.staff} aside={t.staffCount(active, staff.length)}>
      <div className={css.add}>
        <Button icon={<Plus />} locked={whyNot('addStaff')} onPress={() => setAdding(true)}>
          {t.add}
        </Button>
        <span className={css.hint}>{t.byHallManager}</span>
      </div>
      <ul className={css.list}>
        {inOrder.map((row) => (
          <StaffLine
            key={row.number}
            row={row}
            guide={guide}
            locked={whyNot('changeStaff')}
            onChange={() => setChanging(row.number)}
          />
        ))}
      </ul>
      {adding && <AddStaff onClose={() => setAdding(false)} />}
      {member && (
        <ChangeStaff key={member.number} member={member} guide={guide} onClose={() => setChanging(undefined)} />
      )}
    </Panel>
  );
}

function StaffLine(props: { row: StaffRow; guide: GuideView; locked: string | undefined; onChange: () => void }) {
  const { number, name, roles, skills, active, post } = props.row;
  const t = useTexts(peopleTexts);
  const words = useTexts(texts);
  const pick = usePick();
  return (
    <li className={`${css.line} ${active ? '' : css.inactive}`}>
      <div className={css.who}>
        <strong>{words.staff(number, name)}</strong>
        <span className={css.roles}>
          {[...roles.map((role) => t.role[role]), ...skillNames(skills, props.guide, pick)].join(' · ')}
        </span>
      </div>
      <span className={css.post}>
        {active ? (post ? placeName(props.guide, post, words, pick) : t.notAtPost) : t.inactive}
      </span>
      <Button label={t.changeOf(number, name)} locked={props.locked} onPress={props.onChange}>
        {t.change}
      </Button>
    </li>
  );
}

function skillNames(skills: StaffRow['skills'], guide: GuideView, pick: ReturnType<typeof usePick>): readonly string[] {
  return guide.skills.filter(({ id }) => skills?.includes(id)).map(({ name }) => pick(name));
}
