import type { MouseEvent } from 'react';
import { useState } from 'react';
import type { DeskStepView } from '../../contract/views.ts';
import { useGuide } from '../../screen-kit/connection.tsx';
import { timeOfDay } from '../../screen-kit/format.ts';
import { Check, Minus } from '../../screen-kit/icons/glyphs.tsx';
import { useLanguage, useTexts } from '../../screen-kit/language.tsx';
import { useTicket } from '../desk.tsx';
import { pathWindow, roomBeside } from '../desk-path/path-window.ts';
import { pathTexts } from '../path-texts.ts';
import { releaseFocus } from '../pointer-focus.ts';
import { useTallScreen } from '../tall-screen.ts';
import type { Tool } from '../tools/tool.ts';
import { StepCard } from './step-card.tsx';
import css from './step-path.module.css';

/** The visit as a short vertical path: done steps are a line with their time, the current one is a card. */
export function StepPath(props: { onTool: (tool: Tool) => void }) {
  const { ticket, refusal } = useTicket();
  const texts = useTexts(pathTexts).path;
  const isTall = useTallScreen();
  const [isUnfolded, setUnfolded] = useState(false);
  const now = ticket.steps.find(({ state }) => state === 'current');
  const shown = pathWindow(ticket.steps, roomBeside(now, { isRefused: refusal !== undefined, isTall }));
  const fold = (event: MouseEvent<HTMLButtonElement>) => {
    releaseFocus(event);
    setUnfolded(!isUnfolded);
  };
  const { earlier, before, current, after, further, place } = shown;
  return (
    <ol className={css.path} aria-label={texts.name}>
      {earlier.length > 0 && refusal === undefined && (
        <li className={css.line}>
          <button type="button" aria-expanded={isUnfolded} onClick={fold}>
            {isUnfolded ? texts.fold : texts.earlier(earlier.length)}
          </button>
        </li>
      )}
      {(isUnfolded ? [...earlier, ...before] : before).map((step) => (
        <DoneLine key={step.id} step={step} />
      ))}
      {current && (
        <li key={current.id} className={css.step} aria-current="step">
          <StepCard step={current} place={texts.place(place, ticket.steps.length)} onTool={props.onTool} />
        </li>
      )}
      {after.map((step) => (
        <LaterLine key={step.id} step={step} />
      ))}
      {further > 0 && <li className={`${css.line} ${css.further}`}>{texts.further(further)}</li>}
    </ol>
  );
}

function DoneLine({ step }: { step: DeskStepView }) {
  const { language } = useLanguage();
  const texts = useTexts(pathTexts).path;
  const timeZone = useGuide()?.timeZone;
  const isSkipped = step.state === 'skipped';
  return (
    <li className={css.line}>
      <span className={`${css.dot} ${isSkipped ? css.skipped : css.done}`}>{isSkipped ? <Minus /> : <Check />}</span>
      {step.title[language]}
      {isSkipped && ` · ${texts.skipped}`}
      {step.at !== undefined && timeZone && <time>{timeOfDay(step.at, timeZone)}</time>}
    </li>
  );
}

function LaterLine({ step }: { step: DeskStepView }) {
  const { language } = useLanguage();
  return (
    <li className={`${css.line} ${css.later}`}>
      <span className={css.dot} />
      {step.title[language]}
    </li>
  );
}
