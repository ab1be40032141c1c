import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { PaymentMethod } from '../../contract/commands.ts';
import type { PaymentView } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { Field } from '../../screen-kit/field.tsx';
import { money } from '../../screen-kit/format.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { Segmented } from '../../screen-kit/segmented.tsx';
import { useDesk } from '../desk.tsx';
import { DeedButton, OtherButton } from '../now/deed-button.tsx';
import type { DeedProps } from '../now/deed-props.ts';
import { pathTexts } from '../path-texts.ts';
import css from './cash-pad.module.css';
import type { PaymentDraft, ReadDraft, Received } from './draft.ts';
import { draftOf, nextMethod, readDraft } from './draft.ts';
import { likelyNotes } from './likely-notes.ts';
import { MoneyField } from './money-field.tsx';
import { yuanFigures } from './parse-yuan.ts';

/**
 * The cash pad: what is due, what was received, how it is paid. It sends nothing that is not exactly an amount.
 * @param props.other the card's other way instead of another way of paying
 */
export function CashPad(props: {
  payment: PaymentView;
  onReceive: (received: Received) => void;
  card: DeedProps['card'];
  other?: ReactNode;
}) {
  const texts = useTexts(pathTexts).cash;
  const { symbol } = useDesk().guide.hall.currency;
  const [draft, setDraft] = useState(() => draftOf(props.payment));
  const [isTried, setTried] = useState(false);
  const read = readDraft(draft, props.payment.usual);
  const isCash = draft.method === 'cash';
  const set = (change: Partial<PaymentDraft>) => setDraft({ ...draft, ...change });
  const receive = () => {
    setTried(true);
    if (read.due === undefined || read.received === undefined || read.unexplained) return;
    const why = read.unusual ? { reason: draft.reason.trim() } : {};
    props.onReceive({ method: draft.method, due: read.due, received: read.received, ...why });
  };
  return props.card({
    children: (
      <div className={css.pad}>
        <Segmented
          label={texts.method}
          value={draft.method}
          options={(['cash', 'card', 'mobile'] as const).map((value) => ({ value, label: texts.methods[value] }))}
          onChange={(method: PaymentMethod) => set({ method })}
        />
        {isCash ? <LikelyAmounts due={read.due} onPick={(fen) => set({ received: yuanFigures(fen) })} /> : <span />}
        {read.unusual && (
          <Field
            label={texts.whyOther}
            value={draft.reason}
            onChange={(reason) => set({ reason })}
            maxLength={200}
            {...(isTried && read.unexplained ? { wrong: texts.whyMissing } : {})}
          />
        )}
        <Amounts draft={draft} read={read} isTried={isTried} onDraft={set} onEnter={receive} />
      </div>
    ),
    actions: (
      <>
        <DeedButton command="receivePayment" keys="Enter" onPress={receive}>
          {receiveWords(texts, draft.method, read, symbol)}
        </DeedButton>
        {props.other ?? (
          <OtherButton onPress={() => set({ method: nextMethod(draft.method) })}>{texts.change}</OtherButton>
        )}
      </>
    ),
  });
}

type CashTexts = (typeof pathTexts)['en']['cash'];

/** The button says what will have happened: the amount was said aloud, or goes to the card. */
function receiveWords(texts: CashTexts, method: PaymentMethod, { received }: ReadDraft, symbol: string): string {
  if (received === undefined) return texts.takeReceived;
  const amount = money(received, symbol);
  return method === 'cash' ? texts.sayReceived(amount) : texts.charge[method](amount);
}

function Amounts(props: {
  draft: PaymentDraft;
  read: ReadDraft;
  isTried: boolean;
  onDraft: (change: Partial<PaymentDraft>) => void;
  onEnter: () => void;
}) {
  const { draft, read, isTried, onDraft, onEnter } = props;
  const texts = useTexts(pathTexts).cash;
  const { symbol } = useDesk().guide.hall.currency;
  const [due, received] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const isCash = draft.method === 'cash';
  // the cursor stands where the next figure belongs
  const first = isCash && draft.due !== '' ? received : due;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the pad opens or the way of paying changes
  useEffect(() => first.current?.focus(), [draft.method]);
  const words = (wrong: ReadDraft['wrongDue']) =>
    wrong === undefined || (wrong === 'empty' && !isTried) ? undefined : texts.wrong[wrong];
  const enterDue = () => (isCash && draft.received === '' ? received.current?.focus() : onEnter());
  const short = read.short === undefined ? undefined : texts.short(money(read.short, symbol));
  const change = read.change === undefined ? undefined : `${texts.change2} ${money(read.change, symbol)}`;
  return (
    <>
      <MoneyField
        label={texts.due}
        symbol={symbol}
        value={draft.due}
        onChange={(typed) => onDraft({ due: typed })}
        onEnter={enterDue}
        wrong={words(read.wrongDue)}
        input={due}
      />
      {isCash && (
        <MoneyField
          label={texts.received}
          symbol={symbol}
          value={draft.received}
          onChange={(typed) => onDraft({ received: typed })}
          onEnter={onEnter}
          wrong={words(read.wrongReceived) ?? short}
          note={change}
          input={received}
        />
      )}
    </>
  );
}

function LikelyAmounts(props: { due: number | undefined; onPick: (fen: number) => void }) {
  const texts = useTexts(pathTexts).cash;
  const { symbol, notesAndCoins } = useDesk().guide.hall.currency;
  const amounts = props.due === undefined ? [] : likelyNotes(props.due, notesAndCoins);
  if (amounts.length === 0) return <span />;
  return (
    <fieldset className={css.likely} aria-label={texts.likely}>
      {amounts.map((fen) => (
        <Button key={fen} onPress={() => props.onPick(fen)}>
          {money(fen, symbol)}
        </Button>
      ))}
    </fieldset>
  );
}
