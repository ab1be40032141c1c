import { useState } from 'react';
import type { TicketRow } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { callReasonTexts, whoWentFirst } from '../../screen-kit/call-reason.ts';
import { useCommand } from '../../screen-kit/connection.tsx';
import { Dialog } from '../../screen-kit/dialog.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { Segmented } from '../../screen-kit/segmented.tsx';
import { kitTexts } from '../../screen-kit/texts.ts';
import { useToast } from '../../screen-kit/toast.tsx';
import { floorTexts } from '../floor-texts.ts';
import { serviceOf } from '../guide-words.ts';
import { useLostWords } from '../lost-words.ts';
import { texts } from '../texts.ts';
import { useFloor } from './floor-context.tsx';
import css from './ticket-dialog.module.css';
import { WaitCard } from './wait-card.tsx';

type Reason = 'gaveUp' | 'mistake' | 'duplicate';

/** What is done with a number on the floor: a word about the wait; rarely another language, or its end. The end asks for its reason and cannot be undone. */
export function TicketDialog({ ticket, onClose }: { ticket: TicketRow; onClose: () => void }) {
  const words = useTexts(floorTexts).dialog;
  const kit = useTexts(kitTexts);
  const door = useTexts(texts);
  const reasons = useTexts(callReasonTexts);
  const pick = usePick();
  const { guide } = useFloor();
  const toast = useToast();
  const lost = useLostWords();
  const { send, busy, refusal, dismiss } = useCommand();
  const [reason, setReason] = useState<Reason>();
  const { ticketId, number } = ticket;
  const service = serviceOf(guide, ticket.serviceId);
  const changeLanguage = async (language: TicketRow['language']) => {
    const answer = await send('changeLanguage', { ticketId, language });
    if (!answer.ok) return;
    toast({ text: words.languageChanged(number), tone: 'done' });
    onClose();
  };
  const needsTime = async () => {
    const answer = await send('pushBack', { ticketId });
    if (!answer.ok) return;
    toast({ text: words.pushedBack(number, answer.reply.ahead), tone: 'done' });
    onClose();
  };
  const end = async () => {
    if (!reason) return;
    const answer = await send('cancelTicket', { ticketId, reason });
    if (!answer.ok) return;
    toast({ text: words.ended(number), tone: 'done' });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${number} · ${service ? pick(service.short) : ''}`}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {kit.back}
          </Button>
          {reason && (
            <Button kind="danger" busy={busy !== undefined} locked={lost} onPress={() => void end()}>
              {words.confirm(number)}
            </Button>
          )}
        </>
      }
    >
      <RefusalNotice refusal={refusal} onDismiss={dismiss} />
      {ticket.status === 'waiting' && (
        <section className={css.part}>
          <h3>{words.wait}</h3>
          <WaitCard ticket={ticket} onTold={onClose} />
          {ticket.slips !== undefined && (
            <p>{whoWentFirst({ slips: ticket.slips, wentFirst: ticket.wentFirst ?? [] }, reasons)}</p>
          )}
        </section>
      )}
      {ticket.status === 'waiting' && guide.pushBack && (
        <section className={css.part}>
          <h3>{words.moreTime}</h3>
          <p>{words.moreTimeMeans(guide.pushBack.places)}</p>
          <Button busy={busy === 'pushBack'} locked={lost} onPress={() => void needsTime()}>
            {words.letGoFirst(guide.pushBack.places)}
          </Button>
        </section>
      )}
      <section className={css.part}>
        <h3>{words.language}</h3>
        <Segmented
          label={words.language}
          value={ticket.language}
          options={[
            { value: 'zh-CN', label: door.languages['zh-CN'], locked: lost !== undefined },
            { value: 'en', label: door.languages.en, locked: lost !== undefined },
          ]}
          onChange={(language) => void changeLanguage(language)}
        />
      </section>
      <section className={css.part}>
        <h3>{words.end}</h3>
        <Segmented
          label={words.why}
          value={reason}
          options={[
            { value: 'gaveUp', label: words.gaveUp },
            { value: 'mistake', label: words.mistake },
            { value: 'duplicate', label: words.duplicate },
          ]}
          onChange={setReason}
        />
        {reason === 'gaveUp' && <p>{words.goodbye}</p>}
        {reason && <p className={css.final}>{words.final}</p>}
      </section>
    </Dialog>
  );
}
