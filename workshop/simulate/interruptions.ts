// What comes between: somebody asks, the clerk fetches a form, a customer is in a hurry, a wish that the rules do not allow.
import type { CounterTicket } from '../../contract/views.ts';
import type { Clerk } from './at-desk.ts';

const SECOND = 1000;
type Interruption = 'bystander' | 'seat' | 'hurry' | 'cover' | 'unmet' | 'help';

const HOW_OFTEN: readonly (readonly [Interruption, number])[] = [
  ['bystander', 8],
  ['seat', 4],
  ['hurry', 3],
  ['cover', 2],
  ['unmet', 2],
  ['help', 0.3],
];

/** One interruption of the visit. `pathChanged`: another step has come between. */
export async function interrupt(clerk: Clerk, { ticketId }: CounterTicket): Promise<'pathChanged' | undefined> {
  const { desk, day, dice } = clerk;
  const { send, tally, face } = day;
  tally.count('interruptions');
  const what = dice.pick(HOW_OFTEN);
  switch (what) {
    case 'bystander':
      await face.wait(dice.between(8, 30) * SECOND);
      await send(desk, 'answerBystander', { answer: dice.chance(0.7) ? 'briefly' : 'askedToWait' });
      return undefined;
    case 'seat':
      return leaveSeat(clerk, ticketId);
    case 'hurry':
      await send(desk, 'noteHurry', { ticketId });
      return 'pathChanged';
    case 'cover':
      await send(desk, 'coverScreen', { ticketId });
      return undefined;
    case 'unmet':
      await send(desk, 'noteUnmetRequest', {
        ...{ ticketId, subject: 'waiveFee', wanted: '希望免收补卡费', reason: '按资费标准收取' },
      });
      return undefined;
    case 'help':
      await send(desk, 'callForHelp', {});
      return undefined;
    default:
      return what satisfies never;
  }
}

/** [C-29, C-30] with reason and consent; on coming back the apology opens the visit again. */
async function leaveSeat({ desk, day, dice }: Clerk, ticketId: string): Promise<undefined> {
  const left = await day.send(desk, 'leaveSeat', { ticketId, reason: '去后台取表格', consent: true });
  if (!left) return;
  await day.face.wait(dice.between(40, 300) * SECOND);
  await day.send(desk, 'returnToSeat', { ticketId });
  await day.send(desk, 'apologise', { ticketId });
}
