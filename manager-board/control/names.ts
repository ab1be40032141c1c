import type { ControlReason } from '../../contract/control.ts';
import type { GuideView, StaffRow } from '../../contract/views.ts';
import type { ControlNames } from '../../screen-kit/control-words.ts';
import { controlWords, sayLimit } from '../../screen-kit/control-words.ts';
import { useLanguage, usePick, useTexts } from '../../screen-kit/language.tsx';
import { placeName } from '../names.ts';
import { texts } from '../texts.ts';

/** Queues and counters as the board names them. */
export function useControlNames(guide: GuideView): ControlNames {
  const words = useTexts(texts);
  const pick = usePick();
  return {
    queue: (queueId) => {
      const queue = guide.queues.find(({ id }) => id === queueId);
      return queue ? pick(queue.name) : queueId;
    },
    counter: (counterId) => placeName(guide, { screen: 'counter', at: counterId }, words, pick),
  };
}

/** A reason of the hall's level as a sentence. */
export function useSayReason(guide: GuideView): (reason: ControlReason) => string {
  const { language } = useLanguage();
  const names = useControlNames(guide);
  return (reason) =>
    reason.kind === 'noCounter'
      ? controlWords[language].noCounter(names.queue(reason.queueId), reason.figure)
      : sayLimit({ ...reason, measure: reason.kind }, language, names);
}

/** A person by number and name. */
export function useStaffWords(staff: readonly StaffRow[]): (number: string) => string {
  const words = useTexts(texts);
  return (number) => {
    const member = staff.find((one) => one.number === number);
    return member ? words.staff(member.number, member.name) : number;
  };
}
