import { useState } from 'react';
import type { BreakReason } from '../../contract/board-commands.ts';
import { Button } from '../../screen-kit/button.tsx';
import { Dialog } from '../../screen-kit/dialog.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { useKeys } from '../../screen-kit/use-keys.ts';
import { useDesk } from '../desk.tsx';
import css from './break-button.module.css';
import { breakTexts } from './break-texts.ts';

/** A break begins with its kind, between two customers. */
export function BreakButton() {
  const { view, act } = useDesk();
  const t = useTexts(breakTexts);
  const [open, setOpen] = useState(false);
  const mayStart = view.allowed.startBreak === true;
  useKeys({ P: mayStart ? () => setOpen(true) : undefined });
  if (!mayStart) return null;
  const start = (reason: BreakReason) => {
    setOpen(false);
    void act('startBreak', { reason });
  };
  const reasons = Object.entries(t.reasons) as [BreakReason, string][];
  return (
    <>
      <Button keys="P" onPress={() => setOpen(true)}>
        {t.open}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.title}>
        <p>{t.hint}</p>
        <div className={css.reasons}>
          {reasons.map(([reason, name]) => (
            <Button key={reason} onPress={() => start(reason)}>
              {name}
            </Button>
          ))}
        </div>
      </Dialog>
    </>
  );
}
