import type { DeskStepView } from '../../contract/views.ts';
import { useLanguage, useTexts } from '../../screen-kit/language.tsx';
import { useTicket } from '../desk.tsx';
import { deedOf } from '../desk-path/deed.ts';
import { isLarge } from '../desk-path/path-window.ts';
import { pathTexts } from '../path-texts.ts';
import type { Tool } from '../tools/tool.ts';
import { ChangeDeed } from './change-deed.tsx';
import type { DeedProps } from './deed-props.ts';
import { GiveDeed } from './give-deed.tsx';
import { PlainDeed } from './plain-deed.tsx';
import { ReceiveDeed } from './receive-deed.tsx';
import css from './step-card.module.css';
import { TakeDeed } from './take-deed.tsx';
import { WorkCard } from './work-card.tsx';

/** The current step: what to do, key words, gesture, and its own deed on the space bar. */
export function StepCard(props: { step: DeskStepView; place: string; onTool: (tool: Tool) => void }) {
  const { ticket, view } = useTicket();
  const { language } = useLanguage();
  const { step, place, onTool } = props;
  const deed = deedOf(step, ticket, view.allowed);
  const card: DeedProps['card'] = ({ children, actions }) => (
    <WorkCard
      eyebrow={place}
      title={step.title[language]}
      doing={step.doing[language]}
      drawing={step.drawing}
      words={<KeyWords step={step} />}
      dense={isLarge(step)}
      actions={actions}
    >
      {step.rules.includes('C-03') ? <PointsToNote /> : children}
    </WorkCard>
  );
  const deedProps = { step, onTool, card };
  switch (deed) {
    case 'take':
      return <TakeDeed {...deedProps} />;
    case 'give':
      return <GiveDeed {...deedProps} />;
    case 'receive':
      return <ReceiveDeed {...deedProps} />;
    case 'change':
      return <ChangeDeed {...deedProps} />;
    case 'confirm':
    case 'print':
    case 'sign':
    case 'finish':
      return <PlainDeed {...deedProps} deed={deed} />;
    default:
      return deed satisfies never;
  }
}

/** Said to the customer, hence in the customer's language. */
function KeyWords({ step }: { step: DeskStepView }) {
  const { ticket } = useTicket();
  const texts = useTexts(pathTexts).path;
  const words = step.keyWords[ticket.language];
  if (words.length === 0) return null;
  return (
    <div className={css.words}>
      {texts.keyWords}
      <ul lang={ticket.language}>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </div>
  );
}

/** [C-03] the service's procedure and points to note, in plain words. */
function PointsToNote() {
  const { ticket } = useTicket();
  const texts = useTexts(pathTexts).path;
  const points = ticket.pointsToNote[ticket.language];
  if (points.length === 0) return null;
  return (
    <div className={css.points}>
      <h3>{texts.points}</h3>
      <ul lang={ticket.language}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
