import type { Text } from '../../contract/words.ts';
import { StepDrawing } from '../../screen-kit/icons/step-drawing.tsx';
import { useLanguage, useTexts } from '../../screen-kit/language.tsx';
import css from './hand-back-stage.module.css';
import { customerTexts } from './texts.ts';

/** Everything that is being handed back, by name. [C-22] */
export function HandBackStage(props: { items: readonly Text[] }) {
  const { language } = useLanguage();
  const texts = useTexts(customerTexts);
  return (
    <section className={css.stage}>
      <div className={css.drawing}>
        <StepDrawing drawing="bothHands" size="180px" />
      </div>
      <div className={css.words}>
        <h2>{texts.handBack}</h2>
        <ul className={css.list} data-many={props.items.length > 4}>
          {named(props.items, language).map(({ key, name }) => (
            <li key={key}>{name}</li>
          ))}
        </ul>
        <p className={css.hint}>{texts.handBackHint}</p>
      </div>
    </section>
  );
}

/** Two papers of one name are told apart by their count. */
function named(items: readonly Text[], language: 'zh-CN' | 'en') {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = item[language];
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { key: `${name} ${count}`, name };
  });
}
