import { Button } from './button.tsx';
import { useLanguage, useTexts } from './language.tsx';
import { kitTexts } from './texts.ts';

/** Changes the language in one tap; it is written in the other language, for those who cannot read this one. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const texts = useTexts(kitTexts);
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button onPress={() => setLanguage(other)} label={texts.switchLanguage}>
      <span lang={other}>{texts.otherLanguage}</span>
    </Button>
  );
}
