import type { ComesAs } from '../../contract/words.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { Segmented } from '../../screen-kit/segmented.tsx';
import { toolTexts } from '../tool-texts.ts';

/** Who comes for the service: the documents depend on it. */
export function ComesAsChoice(props: { value: ComesAs; onChange: (comesAs: ComesAs) => void }) {
  const texts = useTexts(toolTexts).service;
  return (
    <Segmented
      label={texts.comesAs}
      value={props.value}
      options={(['owner', 'agent', 'company'] as const).map((value) => ({ value, label: texts[value] }))}
      onChange={props.onChange}
    />
  );
}
