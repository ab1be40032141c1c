import { useState } from 'react';
import type { Allowed, CounterRow, GuideView } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand } from '../../screen-kit/connection.tsx';
import { Dialog } from '../../screen-kit/dialog.tsx';
import { timeOfDay } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { counterLabel } from '../names.ts';
import { roomTexts } from '../room/texts.ts';
import { texts } from '../texts.ts';
import { BREAK_REASONS } from './break-reasons.ts';
import { sameLines } from './chosen-lines.ts';
import { LineChoice } from './line-choice.tsx';
import css from './post-dialog.module.css';
import { postsTexts } from './posts-texts.ts';
import { useWhyNot } from './why-not.ts';

interface DialogProps {
  readonly row: CounterRow;
  readonly guide: GuideView;
  readonly allowed: Allowed;
  readonly onClose: () => void;
}

/** What a manager settles about one counter: its lines, a break, somebody who left without signing off. */
export function PostDialog(props: DialogProps) {
  const { row, guide, allowed, onClose } = props;
  const t = useTexts(postsTexts);
  const pick = usePick();
  const toast = useToast();
  const whyNot = useWhyNot(allowed);
  const { send, busy, refusal } = useCommand();
  const [lines, setLines] = useState(row.queues);
  const { counterId } = row;
  const label = counterLabel(guide, counterId, pick);
  const assign = async (queues: readonly string[] | null) => {
    const answer = await send('assignCounter', { counterId, queues: queues && [...queues] });
    if (!answer.ok) return;
    toast({ tone: 'done', text: t.linesSaved(label) });
    onClose();
  };
  const why = lines.length === 0 ? t.atLeastOne : sameLines(lines, row.queues) ? t.nothingChanged : undefined;
  return (
    <Dialog open onClose={onClose} title={t.dialogTitle(label)} wide>
      <div className={css.parts}>
        <section className={css.part}>
          <h3>{t.lines}</h3>
          <p className={css.hint}>{t.linesHint}</p>
          <LineChoice guide={guide} chosen={lines} onChange={setLines} />
          <div className={css.actions}>
            <Button
              kind="main"
              busy={busy === 'assignCounter'}
              locked={whyNot('assignCounter') ?? why}
              onPress={() => void assign(lines)}
            >
              {t.saveLines}
            </Button>
            {row.assigned && (
              <Button locked={whyNot('assignCounter')} onPress={() => void assign(null)}>
                {t.asInPack}
              </Button>
            )}
          </div>
        </section>
        {row.staff && (
          <section className={css.part}>
            <Person {...props} send={send} />
          </section>
        )}
      </div>
      <RefusalNotice refusal={refusal} />
      <div className={css.close}>
        <Button kind="quiet" onPress={onClose}>
          {t.close}
        </Button>
      </div>
    </Dialog>
  );
}

function Person(props: DialogProps & { send: ReturnType<typeof useCommand>['send'] }) {
  const { row, guide, allowed, onClose, send } = props;
  const t = useTexts(postsTexts);
  const room = useTexts(roomTexts);
  const words = useTexts(texts);
  const toast = useToast();
  const whyNot = useWhyNot(allowed);
  const { counterId, staff, away } = row;
  const who = staff ? words.staff(staff.number, staff.name) : '';
  const release = async () => {
    const answer = await send('releasePost', { counterId });
    if (!answer.ok) return;
    toast({ tone: 'done', text: t.released(who) });
    onClose();
  };
  return (
    <>
      <h3>{who}</h3>
      {away ? (
        <>
          <p>{t.awayNow(room.away[away], timeOfDay(row.since, guide.timeZone))}</p>
          <Button locked={whyNot('endBreak')} onPress={() => void send('endBreak', { counterId })}>
            {t.endBreak}
          </Button>
        </>
      ) : (
        <div className={css.actions}>
          {BREAK_REASONS.map((reason) => (
            <Button
              key={reason}
              locked={whyNot('startBreak')}
              onPress={() => void send('startBreak', { counterId, reason })}
            >
              {t.startBreak(room.away[reason])}
            </Button>
          ))}
        </div>
      )}
      <p className={css.hint}>{t.releaseMeans}</p>
      <Button kind="danger" locked={whyNot('releasePost')} onPress={() => void release()}>
        {t.release}
      </Button>
    </>
  );
}
