import { useState } from 'react';
import type { CommandInput } from '../../contract/commands.ts';
import { useLanguage, useTexts } from '../../screen-kit/language.tsx';
import { Segmented } from '../../screen-kit/segmented.tsx';
import { useDesk } from '../desk.tsx';
import { toolTexts } from '../tool-texts.ts';
import { ChoiceList } from './choice-list.tsx';
import css from './refuse-dialog.module.css';
import { SelectField } from './select-field.tsx';

export type Near = NonNullable<CommandInput<'refuseService'>['nearTo']>;
type Basis = Near['basis'] | 'none';

/** [C-24] the hall nearest to home or to work that does this service. */
export function NearChoice(props: {
  serviceId: string;
  value: Near | undefined;
  onChange: (near: Near | undefined) => void;
}) {
  const { guide } = useDesk();
  const { language } = useLanguage();
  const texts = useTexts(toolTexts).refuse;
  const [district, setDistrict] = useState(guide.districts[0]?.id ?? '');
  const { value, onChange, serviceId } = props;
  if (guide.districts.length === 0) return null;
  const halls = guide.halls.filter(
    ({ districts, services }) => districts.includes(district) && (services === 'all' || services.includes(serviceId)),
  );
  const chooseBasis = (basis: Basis) => onChange(basis === 'none' ? undefined : { basis, district });
  const chooseDistrict = (next: string) => {
    setDistrict(next);
    if (value) onChange({ basis: value.basis, district: next });
  };
  return (
    <>
      <Segmented<Basis>
        label={texts.near}
        value={value?.basis ?? 'none'}
        options={[
          { value: 'home', label: texts.home },
          { value: 'work', label: texts.work },
          { value: 'none', label: texts.noNear },
        ]}
        onChange={chooseBasis}
      />
      {value && (
        <SelectField
          label={texts.district}
          value={district}
          options={guide.districts.map(({ id, name }) => ({ value: id, label: name[language] }))}
          onChange={chooseDistrict}
        />
      )}
      {value && halls.length === 0 && <p className={css.none}>{texts.noHall}</p>}
      {value && halls.length > 0 && (
        <ChoiceList
          label={texts.hall}
          value={value.hall ?? halls[0]?.id}
          options={halls.map(({ id, name, address }) => ({
            value: id,
            label: name[language],
            detail: address[language],
          }))}
          onChange={(hall) => onChange({ ...value, hall })}
        />
      )}
    </>
  );
}
