import { useState } from 'react';
import type { ControlView } from '../../contract/control.ts';
import type { GuideView, ManagerView } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand } from '../../screen-kit/connection.tsx';
import { ConfirmDialog } from '../../screen-kit/dialog.tsx';
import { timeOfDay } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import css from './evacuation.module.css';
import { LevelShape } from './level-shape.tsx';
import { useStaffWords } from './names.ts';
import { controlTexts } from './texts.ts';

/** One button for everybody out; it asks once. */
export function EvacuateButton() {
  const t = useTexts(controlTexts);
  const { send, busy, refusal } = useCommand();
  const [open, setOpen] = useState(false);
  const go = async () => {
    const answer = await send('evacuate', {});
    if (answer.ok) setOpen(false);
  };
  return (
    <>
      <Button icon={<LevelShape level="evacuation" />} onPress={() => setOpen(true)}>
        {t.evacuate}
      </Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        onConfirm={() => void go()}
        title={t.evacuateAsk}
        confirm={t.evacuateYes}
        busy={busy !== undefined}
        danger
      >
        <p>{t.evacuateMeans}</p>
        <RefusalNotice refusal={refusal} />
      </ConfirmDialog>
    </>
  );
}

/** While it lasts: what people are told, and the way back. */
export function EvacuationPanel(props: {
  evacuation: NonNullable<ControlView['evacuation']>;
  staff: ManagerView['staff'];
  guide: GuideView;
}) {
  const { evacuation, staff, guide } = props;
  const t = useTexts(controlTexts);
  const pick = usePick();
  const person = useStaffWords(staff);
  const { send, busy, refusal } = useCommand();
  const [open, setOpen] = useState(false);
  const goOn = async () => {
    const answer = await send('endEvacuation', {});
    if (answer.ok) setOpen(false);
  };
  return (
    <section className={css.panel} aria-labelledby="evacuation-title">
      <h3 id="evacuation-title" className={css.title}>
        <LevelShape level="evacuation" />
        {pick(guide.control.evacuation.say)}
      </h3>
      <p>{t.evacuationSince(timeOfDay(evacuation.since, guide.timeZone), person(evacuation.by ?? ''))}</p>
      <p>{pick(guide.control.evacuation.way)}</p>
      <div className={css.action}>
        <Button kind="main" onPress={() => setOpen(true)}>
          {t.goOn}
        </Button>
      </div>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        onConfirm={() => void goOn()}
        title={t.goOnAsk}
        confirm={t.goOn}
        busy={busy !== undefined}
      >
        <p>{t.goOnMeans}</p>
        <RefusalNotice refusal={refusal} />
      </ConfirmDialog>
    </section>
  );
}
