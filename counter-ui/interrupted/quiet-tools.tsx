import { useState } from 'react';
import { Button } from '../../screen-kit/button.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { useKeys } from '../../screen-kit/use-keys.ts';
import { useTicket } from '../desk.tsx';
import { Cover } from './cover.tsx';
import { interruptedTexts } from './interrupted-texts.ts';

/** What has to work in the same moment, on one key: cover the screen [C-28], and call for help without a word [C-41]. */
export function QuietTools() {
  const { ticket, view, act, busy } = useTicket();
  const texts = useTexts(interruptedTexts);
  const [isCovered, setCovered] = useState(false);
  const cover = () => {
    // covered at once, whether the hall can be reached or not; noted when it can
    setCovered(true);
    if (ticket.status === 'serving') void act('coverScreen', { ticketId: ticket.ticketId });
  };
  const callHelp = () => void act('callForHelp', {});
  useKeys({ B: cover, H: view.help ? undefined : callHelp });
  return (
    <>
      <Button kind="quiet" keys="B" onPress={cover}>
        {texts.cover.button}
      </Button>
      {!view.help && (
        <Button kind="quiet" keys="H" busy={busy === 'callForHelp'} onPress={callHelp}>
          {texts.help.button}
        </Button>
      )}
      {isCovered && <Cover onUncover={() => setCovered(false)} />}
    </>
  );
}
