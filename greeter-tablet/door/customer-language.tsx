import { useTexts } from '../../screen-kit/language.tsx';
import { Segmented } from '../../screen-kit/segmented.tsx';
import { texts } from '../texts.ts';
import css from './customer-language.module.css';
import { useDoor } from './door-context.tsx';

/** The language of this customer's paper and call; each is written in itself. */
export function CustomerLanguage() {
  const words = useTexts(texts);
  const { triage, tell } = useDoor();
  return (
    <div className={css.language}>
      <Segmented
        label={words.customerLanguage}
        value={triage.language}
        options={[
          { value: 'zh-CN', label: <span lang="zh-CN">{words.languages['zh-CN']}</span> },
          { value: 'en', label: <span lang="en">{words.languages.en}</span> },
        ]}
        onChange={(language) => tell({ type: 'set', set: { language } })}
      />
    </div>
  );
}
