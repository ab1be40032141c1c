import { useState } from 'react';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand, useNotices, useYou } from '../../screen-kit/connection.tsx';
import { ConfirmDialog } from '../../screen-kit/dialog.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { floorTexts } from '../floor-texts.ts';
import { useLostWords } from '../lost-words.ts';

/** Everybody out, from the floor as well; it asks once. Going on is a manager's word. */
export function Evacuate() {
  const words = useTexts(floorTexts);
  const evacuating = useNotices().includes('evacuation');
  const roles = useYou()?.staff?.roles ?? [];
  if (!evacuating) return <AskOnce command="evacuate" words={words.evacuate} danger />;
  const isManager = roles.includes('dutyManager') || roles.includes('hallManager');
  return isManager ? <AskOnce command="endEvacuation" words={{ ...words.goOn, confirm: words.goOn.button }} /> : null;
}

function AskOnce(props: {
  command: 'evacuate' | 'endEvacuation';
  words: { readonly button: string; readonly title: string; readonly body: string; readonly confirm: string };
  danger?: boolean;
}) {
  const { command, words, danger = false } = props;
  const lost = useLostWords();
  const { send, busy, refusal, dismiss } = useCommand();
  const [open, setOpen] = useState(false);
  const close = () => {
    dismiss();
    setOpen(false);
  };
  const go = async () => {
    const answer = await send(command, {});
    if (answer.ok) close();
  };
  return (
    <div>
      <Button kind={danger ? 'plain' : 'main'} locked={lost} onPress={() => setOpen(true)}>
        {words.button}
      </Button>
      <ConfirmDialog
        open={open}
        onClose={close}
        onConfirm={() => void go()}
        title={words.title}
        confirm={words.confirm}
        danger={danger}
        busy={busy !== undefined}
      >
        <p>{words.body}</p>
        <RefusalNotice refusal={refusal} />
      </ConfirmDialog>
    </div>
  );
}
