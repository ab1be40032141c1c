import { Button } from '../screen-kit/button.tsx';
import { LargeText, LowReach, Speaker } from '../screen-kit/icons/glyphs.tsx';
import { useLanguage, useTexts } from '../screen-kit/language.tsx';
import { LanguageSwitch } from '../screen-kit/language-switch.tsx';
import { useModes } from './modes.tsx';
import css from './modes-bar.module.css';
import { texts } from './texts.ts';
import { useLandscape } from './use-landscape.ts';
import { useCanRead } from './voice.ts';

/** Larger, lower, read aloud: one touch each. Reading aloud is offered only where a voice lives on this machine. */
export function ModesBar() {
  const words = useTexts(texts).modes;
  const { modes, toggle } = useModes();
  const canRead = useCanRead(useLanguage().language);
  const isLying = useLandscape();
  return (
    <fieldset className={css.modes}>
      <legend className="unseen">{words.group}</legend>
      <Button icon={<LargeText />} pressed={modes.large} onPress={() => toggle('large')}>
        {words.large}
      </Button>
      {!isLying && (
        <Button icon={<LowReach />} pressed={modes.low} onPress={() => toggle('low')}>
          {words.low}
        </Button>
      )}
      {canRead && (
        <Button icon={<Speaker />} pressed={modes.read} onPress={() => toggle('read')}>
          {words.read}
        </Button>
      )}
      {(isLying || modes.low) && <LanguageSwitch />}
    </fieldset>
  );
}
