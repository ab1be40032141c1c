import type { DeskStep } from '../../contract/pack.ts';
import type { Language, Text } from '../../contract/words.ts';
import { StepDrawing } from '../../screen-kit/icons/step-drawing.tsx';
import { customerTexts } from './texts.ts';
import css from './word-stage.module.css';

/** One thing said large, in the ticket's language. */
export function WordStage(props: {
  number?: string | undefined;
  title: string;
  hint?: string;
  drawing?: DeskStep['drawing'];
}) {
  return (
    <section className={css.stage}>
      {props.drawing && (
        <div className={css.drawing}>
          <StepDrawing drawing={props.drawing} size="200px" />
        </div>
      )}
      <div className={css.words}>
        {props.number !== undefined && <strong className={css.number}>{props.number}</strong>}
        <h2>{props.title}</h2>
        {props.hint !== undefined && <p>{props.hint}</p>}
      </div>
    </section>
  );
}

type Word = 'closed' | 'closedHint' | 'idle' | 'idleHint' | 'thanks' | 'farewell';
const BOTH: readonly Language[] = ['zh-CN', 'en'];

/** Between two customers nobody knows the next one's language: both stand side by side. */
export function BothLanguages(props: { large?: Text; word: Word; hint: Word; drawing?: DeskStep['drawing'] }) {
  const { large, word, hint, drawing } = props;
  return (
    <section className={`${css.stage} ${css.both}`}>
      {drawing && (
        <div className={css.drawing}>
          <StepDrawing drawing={drawing} size="160px" />
        </div>
      )}
      <div className={css.each}>
        {BOTH.map((language) => (
          <div key={language} lang={language}>
            {large && <div className={css.large}>{large[language]}</div>}
            <h2>{customerTexts[language][word]}</h2>
            <p>{customerTexts[language][hint]}</p>
          </div>
        ))}
      </div>
    </section>
  );
}
