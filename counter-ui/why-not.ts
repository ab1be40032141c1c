import type { CommandName } from '../contract/commands.ts';
import type { RefusalCode } from '../contract/refusals.ts';
import type { CounterView } from '../contract/views.ts';
import { useServerNow } from '../screen-kit/connection.tsx';
import { useLanguage, useTexts } from '../screen-kit/language.tsx';
import { sayRefusal } from '../screen-kit/refusal-text.ts';
import { useDesk } from './desk.tsx';
import { deskTexts } from './texts.ts';

/** Codes whose reason on a button is shorter than what the hall would say in answer. */
const SHORT = [
  'nobodyWaiting',
  'counterBusy',
  'documentsHeld',
  'deskNotReady',
  'paymentOpen',
  'stillServing',
  'legOpen',
  'noLegOpen',
  'notCalledEnough',
  'seatLeft',
  'apologyDue',
] as const satisfies readonly RefusalCode[];
const isShort = (code: RefusalCode): code is (typeof SHORT)[number] => SHORT.some((short) => short === code);

/**
 * Says why a command cannot be given now, from what the view allows.
 * @returns undefined when it can be given
 */
export function useWhyNot(): (command: CommandName) => string | undefined {
  const { view } = useDesk();
  const { language } = useLanguage();
  const { why } = useTexts(deskTexts);
  const now = useServerNow();
  return (command) => {
    const answer = view.allowed[command];
    if (answer === true) return undefined;
    if (answer === undefined) return why[absent(command, view)];
    if (answer === 'calledTooSoon') {
      // the view says from when; it does not come again for that alone
      const seconds = Math.ceil(((view.ticket?.callAgainFrom ?? 0) - now) / 1000);
      return seconds > 0 ? why.calledTooSoon(seconds) : undefined;
    }
    if (answer === 'stepsOpen') return why.stepsOpen(stepsOpen(view));
    return isShort(answer) ? why[answer] : sayRefusal({ code: answer }, language, now).what;
  };
}

/** A command that makes no sense in the present state of the desk. */
function absent(command: CommandName, { ticket }: CounterView) {
  const isCalling = command === 'callAgain' || command === 'markMissing';
  if (!ticket) return isCalling ? 'nobodyCalled' : 'notServing';
  return ticket.status === 'serving' && isCalling ? 'alreadyHere' : 'startFirst';
}

function stepsOpen({ ticket }: CounterView): number {
  const open = ticket?.steps.filter(({ required, state }) => required && state !== 'done' && state !== 'skipped');
  return Math.max(1, open?.length ?? 0);
}
