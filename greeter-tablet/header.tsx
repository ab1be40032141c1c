import { useState } from 'react';
import type { PrinterStanding } from '../contract/views.ts';
import { Button } from '../screen-kit/button.tsx';
import { Chip } from '../screen-kit/chip.tsx';
import { useCommand, useConnection, useYou } from '../screen-kit/connection.tsx';
import { ConfirmDialog } from '../screen-kit/dialog.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import { LanguageSwitch } from '../screen-kit/language-switch.tsx';
import { RefusalNotice } from '../screen-kit/refusal-notice.tsx';
import css from './header.module.css';
import { sayPrinterError } from './printer-words.ts';
import { texts } from './texts.ts';

export const FACES = ['door', 'floor', 'finished'] as const;
export type Face = (typeof FACES)[number];

/** The three faces, and the state of what the greeter leans on: connection, printer, post. */
export function Header(props: {
  face: Face;
  onFace: (face: Face) => void;
  counts: Partial<Record<Face, number>>;
  printer: PrinterStanding;
}) {
  const words = useTexts(texts);
  const { face, onFace, counts, printer } = props;
  const lost = useConnection().state === 'lost';
  return (
    <header className={css.header}>
      <nav className={css.tabs} aria-label={words.faces.label}>
        {FACES.map((one, at) => (
          <button
            key={one}
            type="button"
            className={css.tab}
            aria-current={one === face ? 'page' : undefined}
            aria-keyshortcuts={`F${at + 1}`}
            onClick={() => onFace(one)}
          >
            {words.faces[one]} <Count of={counts[one] ?? 0} urgent={one === 'floor'} />
          </button>
        ))}
      </nav>
      <div className={css.status}>
        <ConnectionChip />
        {!lost && <PrinterChip printer={printer} />}
        <LanguageSwitch />
        <LeavePost />
      </div>
    </header>
  );
}

function Count(props: { of: number; urgent: boolean }) {
  const words = useTexts(texts);
  if (props.of === 0) return null;
  return (
    <span className={`${css.count} ${props.urgent ? css.urgent : ''}`}>
      <span aria-hidden="true">{props.of}</span>
      <span className="unseen">{words.waitingForYou(props.of)}</span>
    </span>
  );
}

function ConnectionChip() {
  const { status } = useTexts(texts);
  if (useConnection().state === 'lost') return <Chip state="alert">{status.lost}</Chip>;
  return <Fine>{status.live}</Fine>;
}

/** All is well: said where there is room for it. */
const Fine = (props: { children: string }) => (
  <span className={css.fine}>
    <Chip state="serving">{props.children}</Chip>
  </span>
);

function PrinterChip({ printer }: { printer: PrinterStanding }) {
  const words = useTexts(texts);
  if (printer.state === 'ok') return <Fine>{words.status.paperOk}</Fine>;
  if (printer.state === 'nearEnd') return <Chip state="held">{words.status.paperLow}</Chip>;
  return <Chip state="alert">{sayPrinterError(words, printer.error)}</Chip>;
}

/** Leaving gives the post to the next greeter; it asks once, since what is half asked goes with it. */
function LeavePost() {
  const words = useTexts(texts);
  const staff = useYou()?.staff;
  const lost = useConnection().state === 'lost';
  const { send, busy, refusal, dismiss } = useCommand();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)} label={`${words.status.staff(staff?.number ?? '')} ${words.status.leave}`}>
        <span className={css.staff}>
          <small>{words.status.staff(staff?.number ?? '')}</small> {words.status.leave}
        </span>
      </Button>
      <ConfirmDialog
        open={open}
        onClose={() => {
          dismiss();
          setOpen(false);
        }}
        onConfirm={() => void (lost ? undefined : send('closePost', {}))}
        title={words.leave.title}
        confirm={words.leave.confirm}
        busy={busy !== undefined || lost}
      >
        <p>{lost ? words.main.lost : words.leave.body}</p>
        <RefusalNotice refusal={refusal} onDismiss={dismiss} />
      </ConfirmDialog>
    </>
  );
}
