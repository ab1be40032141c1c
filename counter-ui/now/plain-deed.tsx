import type { CommandName } from '../../contract/commands.ts';
import { useLanguage, useTexts } from '../../screen-kit/language.tsx';
import { useTicket } from '../desk.tsx';
import type { Deed } from '../desk-path/deed.ts';
import { pathTexts } from '../path-texts.ts';
import { useWhyNot } from '../why-not.ts';
import { DeedButton, OtherButton } from './deed-button.tsx';
import type { DeedProps } from './deed-props.ts';

type PlainDeedName = Extract<Deed, 'confirm' | 'print' | 'sign' | 'finish'>;
const COMMAND_OF = {
  confirm: 'confirmStep',
  print: 'printBusinessSlip',
  sign: 'confirmSignature',
  finish: 'finish',
} as const satisfies Record<PlainDeedName, CommandName>;

/** Steps that are done by one press: a word said, a look taken, a slip printed, a signature seen, the last step of all. */
export function PlainDeed({ step, deed, card, onTool }: DeedProps & { deed: PlainDeedName }) {
  const { ticket, act } = useTicket();
  const { language } = useLanguage();
  const texts = useTexts(pathTexts);
  const { ticketId, number } = ticket;
  const command = COMMAND_OF[deed];
  const press = () => {
    if (command === 'confirmStep') void act(command, { ticketId, step: step.id });
    else void act(command, { ticketId });
  };
  const done = step.done[language];
  return card({
    actions: (
      <>
        <DeedButton command={command} onPress={press}>
          {deed === 'finish' ? texts.closing.with(done, number) : done}
        </DeedButton>
        {step.kind === 'ask' && <SomethingElse onPress={() => onTool({ name: 'add' })} />}
        {!step.required && (
          <OtherButton onPress={() => onTool({ name: 'skip', step: step.id })}>{texts.path.skip}</OtherButton>
        )}
      </>
    ),
  });
}

/** [C-45] "anything else?" – yes: the same number goes on with another service. */
function SomethingElse(props: { onPress: () => void }) {
  const texts = useTexts(pathTexts).ask;
  const whyNot = useWhyNot();
  return (
    <OtherButton locked={whyNot('addService')} onPress={props.onPress}>
      {texts.yes}
    </OtherButton>
  );
}
