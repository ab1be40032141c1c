import { useState } from 'react';
import type { GuideView } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { Dialog } from '../../screen-kit/dialog.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { kitTexts } from '../../screen-kit/texts.ts';
import { Causes } from './plan-panel.tsx';
import { controlTexts } from './texts.ts';

/** [S-05] the plan by hand, for a cause that no figure shows: a fault, the weather, a campaign. */
export function StartPlanButton({ guide }: { guide: GuideView }) {
  const t = useTexts(controlTexts);
  const kit = useTexts(kitTexts);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const back = (
    <Button kind="quiet" onPress={close}>
      {kit.back}
    </Button>
  );
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t.chooseCause}</Button>
      <Dialog open={open} onClose={close} title={t.why} actions={back}>
        <p>{t.proposeHow}</p>
        <Causes guide={guide} onStarted={close} />
      </Dialog>
    </>
  );
}
