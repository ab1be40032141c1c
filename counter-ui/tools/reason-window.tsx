import { useState } from 'react';
import type { Refusal } from '../../contract/refusals.ts';
import { Field } from '../../screen-kit/field.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { toolTexts } from '../tool-texts.ts';
import type { Choice } from './choice-list.tsx';
import { ChoiceList } from './choice-list.tsx';
import { ToolWindow } from './tool-window.tsx';

const OTHER = 'other';
/** The hall takes a reason of two letters to two hundred. */
const [LEAST, MOST] = [2, 200];

/**
 * Something that is done only with a reason: one of the usual ones, or one's own words.
 * @param props.reasons the usual reasons as they are recorded
 */
export function ReasonWindow(props: {
  title: string;
  hint?: string;
  reasons: readonly string[];
  submit: string;
  busy: boolean;
  refusal: Refusal | undefined;
  onReason: (reason: string) => void;
  onClose: () => void;
}) {
  const texts = useTexts(toolTexts).reason;
  const [chosen, setChosen] = useState<string>();
  const [written, setWritten] = useState('');
  const reason = chosen === OTHER ? written.trim() : chosen;
  const isEnough = reason !== undefined && reason.length >= LEAST;
  const options: readonly Choice[] = [
    ...props.reasons.map((usual) => ({ value: usual, label: usual })),
    { value: OTHER, label: texts.other },
  ];
  return (
    <ToolWindow
      title={props.title}
      onClose={props.onClose}
      onSubmit={() => reason !== undefined && props.onReason(reason)}
      submit={props.submit}
      locked={isEnough ? undefined : chosen === OTHER ? texts.say : texts.choose}
      busy={props.busy}
      refusal={props.refusal}
    >
      {props.hint !== undefined && <p>{props.hint}</p>}
      <ChoiceList label={props.title} value={chosen} options={options} onChange={setChosen} autoFocus />
      {chosen === OTHER && <Field label={texts.say} value={written} onChange={setWritten} maxLength={MOST} />}
    </ToolWindow>
  );
}
