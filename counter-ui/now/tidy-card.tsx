import { useTexts } from '../../screen-kit/language.tsx';
import { useDesk } from '../desk.tsx';
import { pathTexts } from '../path-texts.ts';
import { DeedButton } from './deed-button.tsx';
import { WorkCard } from './work-card.tsx';

/** [C-47] the desk is tidied before the next one is called. */
export function TidyCard() {
  const { act } = useDesk();
  const texts = useTexts(pathTexts).tidy;
  return (
    <WorkCard
      eyebrow={texts.eyebrow}
      title={texts.title}
      doing={texts.doing}
      drawing="tidy"
      actions={
        <DeedButton command="deskReady" onPress={() => void act('deskReady', {})}>
          {texts.ready}
        </DeedButton>
      }
    />
  );
}
