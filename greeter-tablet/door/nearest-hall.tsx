// [G-17, C-24] both are asked for: near to home or near to work. The halls are those that do this very service.
import type { GuideService } from '../../contract/views.ts';
import { Check } from '../../screen-kit/icons/glyphs.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Segmented } from '../../screen-kit/segmented.tsx';
import { hallsFor } from '../guide-words.ts';
import { texts } from '../texts.ts';
import { useDoor } from './door-context.tsx';
import css from './nearest-hall.module.css';

/** @param props.ask the question that stands over it */
export function NearestHall({ service, ask }: { service: GuideService; ask: string }) {
  const words = useTexts(texts).near;
  const pick = usePick();
  const { guide, triage, tell } = useDoor();
  const { near } = triage;
  const { near: there, others } = hallsFor(guide, service, near.district);
  const district = guide.districts.find(({ id }) => id === near.district);
  const chooseDistrict = (id: string) => {
    const first = hallsFor(guide, service, id).near[0];
    const chosen = id === near.district ? {} : { district: id, ...(first ? { hall: first.id } : {}) };
    tell({ type: 'set', set: { near: { basis: near.basis, ...chosen } } });
  };
  const offered = there.length > 0 ? there : others;
  return (
    <div className={css.near}>
      <div className={css.basis}>
        <p>{ask}</p>
        <Segmented
          label={words.basis}
          value={near.basis}
          options={[
            { value: 'home', label: words.home },
            { value: 'work', label: words.work },
          ]}
          onChange={(basis) => tell({ type: 'set', set: { near: { ...near, basis } } })}
        />
      </div>
      <fieldset className={css.districts}>
        <legend className="unseen">{words.district}</legend>
        {guide.districts.map(({ id, name }) => (
          <button key={id} type="button" aria-pressed={id === near.district} onClick={() => chooseDistrict(id)}>
            {pick(name)}
          </button>
        ))}
      </fieldset>
      {district && there.length === 0 && <p>{words.none(pick(district.name))}</p>}
      {district && (
        <ul className={css.halls}>
          {offered.map((hall) => (
            <li key={hall.id}>
              <button
                type="button"
                aria-pressed={hall.id === near.hall}
                onClick={() => tell({ type: 'set', set: { near: { ...near, hall: hall.id } } })}
              >
                <strong>{pick(hall.name)}</strong>
                <span>{pick(hall.address)}</span>
                <span>{pick(hall.hours)}</span>
                {hall.id === near.hall && <Check />}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
