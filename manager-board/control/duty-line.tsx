import type { ControlView } from '../../contract/control.ts';
import type { GuideView, ManagerView } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand, useYou } from '../../screen-kit/connection.tsx';
import { timeOfDay } from '../../screen-kit/format.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import css from './duty-line.module.css';
import { useStaffWords } from './names.ts';
import { controlTexts } from './texts.ts';

/** [O-13] the one person in charge, by name; taking over is one press. */
export function DutyLine(props: { duty: ControlView['duty']; staff: ManagerView['staff']; guide: GuideView }) {
  const { duty, staff, guide } = props;
  const t = useTexts(controlTexts);
  const person = useStaffWords(staff);
  const me = useYou()?.staff?.number;
  const { send, busy } = useCommand();
  return (
    <div className={css.duty}>
      <span>{duty ? t.onDuty(person(duty.staff), timeOfDay(duty.since, guide.timeZone)) : t.nobodyOnDuty}</span>
      {duty?.staff !== me && (
        <Button kind={duty ? 'quiet' : 'plain'} busy={busy !== undefined} onPress={() => void send('takeDuty', {})}>
          {t.takeDuty}
        </Button>
      )}
    </div>
  );
}
