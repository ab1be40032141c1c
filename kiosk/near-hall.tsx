// [G-17] the nearest hall by the district of the home or of the workplace: both can always be chosen.
import { useEffect, useRef } from 'react';
import { Button } from '../screen-kit/button.tsx';
import { usePick, useTexts } from '../screen-kit/language.tsx';
import { Segmented } from '../screen-kit/segmented.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { laterTexts } from './later-texts.ts';
import css from './near-hall.module.css';
import type { NearHall as Hall } from './nearest-hall.ts';
import { nearestHall } from './nearest-hall.ts';

/** The page has grown by then, and the buttons for moving up and down have taken their place. */
const SETTLED = 80;

export interface NearChoice {
  readonly basis: 'home' | 'work' | undefined;
  readonly district: string | undefined;
}

/** Home or work, then the district; the hall is shown as soon as it is known. */
export function NearHall(props: { serviceId: string; choice: NearChoice; onChoice: (choice: NearChoice) => void }) {
  const { serviceId, choice, onChoice } = props;
  const words = useTexts(laterTexts).bring;
  const pick = usePick();
  const { guide } = useKiosk();
  const { basis, district } = choice;
  const hall = district === undefined ? undefined : nearestHall(guide.halls, district, serviceId);
  return (
    <section className={css.near}>
      <h2>{words.nearer}</h2>
      <Segmented
        label={words.nearer}
        value={basis}
        options={[
          { value: 'home', label: words.home },
          { value: 'work', label: words.work },
        ]}
        onChange={(value) => onChoice({ basis: value, district })}
      />
      {basis && (
        <fieldset className={css.districts}>
          <legend>{words.which[basis]}</legend>
          <div>
            {guide.districts.map(({ id, name }) => (
              <Button key={id} pressed={id === district} onPress={() => onChoice({ basis, district: id })}>
                {pick(name)}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
      {basis && district !== undefined && <Found hall={hall} />}
    </section>
  );
}

/** What was found, brought into sight: it stands at the end of a long page. */
function Found(props: { hall: Hall | undefined }) {
  const words = useTexts(laterTexts).bring;
  const pick = usePick();
  const { hall } = props;
  const ref = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another hall is shown anew
  useEffect(() => {
    const timer = setTimeout(() => ref.current?.scrollIntoView({ block: 'end', behavior: 'smooth' }), SETTLED);
    return () => clearTimeout(timer);
  }, [hall]);
  if (!hall)
    return (
      <div ref={ref} className={css.hall} role="status">
        {words.noneThere}
      </div>
    );
  return (
    <div ref={ref} className={css.hall} role="status">
      <span>{words.nearest}</span>
      <b>{pick(hall.name)}</b>
      <span>{pick(hall.address)}</span>
      <span>{pick(hall.hours)}</span>
    </div>
  );
}
