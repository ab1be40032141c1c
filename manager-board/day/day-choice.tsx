import { Button } from '../../screen-kit/button.tsx';
import { ArrowLeft, ArrowRight } from '../../screen-kit/icons/glyphs.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import css from './day-choice.module.css';
import { daysAfter } from './days-after.ts';
import { dayTexts } from './texts.ts';

/** One day of the calendar: a step to either side, or any date. */
export function DayChoice(props: { day: string; today: string | undefined; onDay: (day: string) => void }) {
  const { day, today, onDay } = props;
  const t = useTexts(dayTexts);
  return (
    <div className={css.choice}>
      <Button icon={<ArrowLeft />} label={t.before} onPress={() => onDay(daysAfter(day, -1))} />
      <input
        className={css.date}
        type="date"
        aria-label={t.day}
        value={day}
        max={today}
        onChange={({ target }) => target.value && onDay(target.value)}
      />
      <Button
        icon={<ArrowRight />}
        label={t.after}
        onPress={() => (today === undefined || day < today) && onDay(daysAfter(day, 1))}
      />
    </div>
  );
}
