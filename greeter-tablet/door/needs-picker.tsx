// [C-42] a need is recorded, never a label, and only when the customer wishes it.
import type { Need } from '../../contract/words.ts';
import { Button } from '../../screen-kit/button.tsx';
import { NeedIcon } from '../../screen-kit/icons/need-icon.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { texts } from '../texts.ts';
import { useDoor, useSaid } from './door-context.tsx';
import { ListLookup } from './list-lookup.tsx';
import css from './needs-picker.module.css';
import { SayList } from './say-list.tsx';

const NEEDS: readonly Need[] = ['mobility', 'sight', 'hearing', 'infant', 'pregnant', 'elderly', 'interpreter'];

export function NeedsPicker() {
  const words = useTexts(texts);
  const pick = usePick();
  const { say, lang } = useSaid();
  const { guide, triage, tell } = useDoor();
  const given = guide.classes.filter(
    (visitor) => visitor.byStaffOnly && !visitor.grounds && visitor.id !== guide.appointmentClass,
  );
  const listed = guide.classes.filter((visitor) => visitor.grounds);
  return (
    <div className={css.picker}>
      <SayList words={[say.needAnything]} lang={lang} />
      <p>{words.extras.needsAsk}</p>
      <div className={css.needs}>
        {NEEDS.map((need) => (
          <Button
            key={need}
            icon={<NeedIcon need={need} />}
            pressed={triage.needs.includes(need)}
            onPress={() => tell({ type: 'need', need })}
          >
            {words.needs[need]}
          </Button>
        ))}
        {given.map((visitor) => (
          <Button
            key={visitor.id}
            pressed={triage.classId === visitor.id}
            onPress={() => tell({ type: 'class', classId: triage.classId === visitor.id ? undefined : visitor.id })}
          >
            {words.extras.class(pick(visitor.name))}
          </Button>
        ))}
      </div>
      {listed.map((visitor) => (
        <ListLookup key={visitor.id} visitor={visitor} />
      ))}
    </div>
  );
}
