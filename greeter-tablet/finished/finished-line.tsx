import type { FinishedRow, GuideView } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { Chip } from '../../screen-kit/chip.tsx';
import { wholeMinutes } from '../../screen-kit/format.ts';
import { Check } from '../../screen-kit/icons/glyphs.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Numberplate } from '../../screen-kit/numberplate.tsx';
import { useCounterWords } from '../floor/floor-context.tsx';
import { floorTexts } from '../floor-texts.ts';
import { serviceOf } from '../guide-words.ts';
import css from './finished-line.module.css';

/** @param props.onSeeOff absent for those who have long left */
export function FinishedLine(props: {
  guide: GuideView;
  row: FinishedRow;
  now: number;
  seenOff: boolean;
  onSeeOff: (() => void) | undefined;
}) {
  const { guide, row, now, seenOff, onSeeOff } = props;
  const words = useTexts(floorTexts);
  const pick = usePick();
  const counter = useCounterWords();
  const service = serviceOf(guide, row.serviceId);
  const ago = words.farewell.ago(wholeMinutes(now - row.endedAt));
  const from = row.counterId ? words.farewell.from(counter(guide, row.counterId)) : undefined;
  return (
    <li className={css.line}>
      <Numberplate number={row.number} size="m" tone={onSeeOff && !seenOff ? 'brand' : 'ink'} />
      <div className={css.words}>
        <strong>{service && pick(service.short)}</strong>
        <span>{[ago, from].filter(Boolean).join(' · ')}</span>
      </div>
      {row.outcome === 'served' ? (
        <Chip state="serving">{words.outcomes.served}</Chip>
      ) : (
        <Chip>{words.outcomes[row.outcome]}</Chip>
      )}
      {onSeeOff && (
        <Button
          icon={seenOff ? <Check /> : undefined}
          pressed={seenOff}
          label={words.farewell.see(row.number)}
          onPress={onSeeOff}
        >
          {words.farewell.seenOff}
        </Button>
      )}
    </li>
  );
}
