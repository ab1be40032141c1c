import { useState } from 'react';
import { useCommand } from '../../screen-kit/connection.tsx';
import { Field } from '../../screen-kit/field.tsx';
import { money } from '../../screen-kit/format.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { Segmented } from '../../screen-kit/segmented.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { useDesk } from '../desk.tsx';
import { parseYuan } from '../money/parse-yuan.ts';
import type { ToolProps } from '../tools/tool.ts';
import { ToolWindow } from '../tools/tool-window.tsx';
import { DrawerFacts } from './drawer-facts.tsx';
import { drawerTexts } from './drawer-texts.ts';

type Deed = 'open' | 'remove' | 'count';
const LEAST_REASON = 2;

/** The clerk's own drawer: opened with a float, emptied into the safe, counted at hand-over. */
export function DrawerDialog({ onClose }: ToolProps) {
  const { view, guide } = useDesk();
  const { symbol } = guide.hall.currency;
  const texts = useTexts(drawerTexts);
  const { send, busy, refusal } = useCommand();
  const toast = useToast();
  const [chosen, setChosen] = useState<Deed>('count');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const deed: Deed = view.drawer ? chosen : 'open';
  const amount = parseYuan(typed);
  const difference = refusal?.code === 'differenceUnexplained' ? Number(refusal.data?.difference ?? 0) : undefined;
  const wantsReason = deed === 'remove' || difference !== undefined;
  const isExplained = !wantsReason || reason.trim().length >= LEAST_REASON;

  async function run(fen: number): Promise<string | undefined> {
    if (deed === 'open') return (await send('openDrawer', { float: fen })).ok ? texts.open.done : undefined;
    if (deed === 'remove') {
      const answer = await send('removeCash', { amount: fen, reason });
      return answer.ok ? texts.remove.done(money(answer.reply.left, symbol)) : undefined;
    }
    const answer = await send('countDrawer', { counted: fen, ...(reason.trim() ? { reason } : {}) });
    return answer.ok ? counted(answer.reply.difference) : undefined;
  }
  const counted = (by: number) => {
    if (by === 0) return texts.count.even;
    return by > 0 ? texts.count.over(money(by, symbol)) : texts.count.short(money(-by, symbol));
  };
  const submit = async () => {
    if (!amount.ok) return;
    const done = await run(amount.fen);
    if (done === undefined) return;
    toast({ text: done, tone: 'done' });
    onClose();
  };
  const differs =
    difference === undefined
      ? undefined
      : difference > 0
        ? texts.count.differs.over(money(difference, symbol))
        : texts.count.differs.short(money(-difference, symbol));
  return (
    <ToolWindow
      title={texts.title}
      onClose={onClose}
      onSubmit={() => void submit()}
      submit={texts[deed].do}
      locked={!amount.ok ? texts.need : isExplained ? undefined : texts.needReason}
      busy={busy !== undefined}
      refusal={difference === undefined ? refusal : undefined}
    >
      {view.drawer && <DrawerFacts drawer={view.drawer} symbol={symbol} />}
      {view.drawer && (
        <Segmented<'remove' | 'count'>
          label={texts.what}
          value={chosen === 'remove' ? 'remove' : 'count'}
          options={(['count', 'remove'] as const).map((value) => ({ value, label: texts[value].what }))}
          onChange={setChosen}
        />
      )}
      <Field
        label={`${texts[deed].amount} (${symbol})`}
        value={typed}
        onChange={setTyped}
        mode="decimal"
        maxLength={12}
        autoFocus
        {...(deed === 'count' ? { hint: texts.count.hint } : {})}
        {...(differs === undefined ? {} : { wrong: differs })}
      />
      {wantsReason && (
        <Field
          label={deed === 'remove' ? texts.remove.reason : texts.count.reason}
          value={reason}
          onChange={setReason}
          maxLength={200}
        />
      )}
    </ToolWindow>
  );
}
