import { Button } from '../../screen-kit/button.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { useDesk } from '../desk.tsx';
import { Since } from '../since.tsx';
import { interruptedTexts } from './interrupted-texts.ts';

/** [C-40, C-41] the silent call for help as it stands; only this side of the desk sees it. */
export function HelpLine() {
  const { view, act, busy } = useDesk();
  const texts = useTexts(interruptedTexts).help;
  const { help } = view;
  if (!help) return null;
  const title = help.takenBy ? texts.coming(help.takenBy) : texts.asked;
  return (
    <Panel title={title}>
      <p>
        {texts.calm} <Since at={help.at} />
      </p>
      <Button busy={busy === 'closeAlert'} onPress={() => void act('closeAlert', { alertId: help.alertId })}>
        {texts.here}
      </Button>
    </Panel>
  );
}
