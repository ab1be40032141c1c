import { Button } from '../../screen-kit/button.tsx';
import { useGuide } from '../../screen-kit/connection.tsx';
import { timeOfDay } from '../../screen-kit/format.ts';
import { defineTexts, pick, useTexts } from '../../screen-kit/language.tsx';
import { Notice } from '../../screen-kit/notice.tsx';
import { useDesk } from '../desk.tsx';

const outageTexts = defineTexts({
  'zh-CN': {
    title: (number: string, from: string, to: string) => `${number} 在系统中断时（${from} 至 ${to}）一直等着：先道歉`,
    done: '已道歉',
  },
  en: {
    title: (number, from, to) => `${number} waited while the system was down (${from} to ${to}): apologise first`,
    done: 'Apologised',
  },
});

/** [S-19] this customer waited through an outage: the apology in the ticket's language, and its tick. */
export function OutageNotice() {
  const { view, act, busy } = useDesk();
  const guide = useGuide();
  const words = useTexts(outageTexts);
  const { ticket } = view;
  if (!ticket?.outage || !guide) return null;
  const { ticketId, number, language, outage } = ticket;
  const clock = (at: number) => timeOfDay(at, guide.timeZone);
  return (
    <Notice
      tone="held"
      title={words.title(number, clock(outage.from), clock(outage.to))}
      action={
        <Button busy={busy !== undefined} onPress={() => void act('apologiseForOutage', { ticketId })}>
          {words.done}
        </Button>
      }
    >
      {pick(guide.control.outage.apology, language)}
    </Notice>
  );
}
