// The day in words, for whoever started it: before it begins, and what came of it.
import type { Guide } from './hall-face.ts';
import type { Profile } from './profiles.ts';
import type { Tally } from './tally.ts';

const MINUTE = 60_000;
const SHOWN = 10;

/** Where to look, and which posts are left for whoever looks. */
export function whereToLook(url: string, guide: Guide, { desks, doors }: Profile): string {
  const taken = new Set(desks.map(({ at }) => at));
  const free = guide.counters.map(({ id }) => id).filter((id) => !taken.has(id));
  const door = doors.length + 1;
  return [
    `  ${url}/                the hall's page, with all its screens and staff`,
    `  ${url}/display         who is called where`,
    `  ${url}/manager         the managers' board: staff number 601, PIN 1601`,
    ...free
      .slice(0, 1)
      .map((id) => `  ${url}/counter?at=${id}    a desk that is left for you: staff number 205, PIN 1205`),
    `  ${url}/greeter?at=${door}    the door, for a second pair of hands: staff number 102, PIN 1102`,
    `  ${url}/kiosk           take a number yourself`,
  ].join('\n');
}

/** What came of it, honestly: also what the hall refused. */
export function inWords(tally: Tally, lost: number): string {
  const { counts, waits, promised, kept, commands, expected, unexpected, notManned } = tally;
  const row = (name: string, words: string) => `${name.padEnd(14)}${words}`;
  // a desk that looks in vain whether somebody waits is no event
  const others = [...expected]
    .filter(([what]) => what !== 'callNext: nobodyWaiting')
    .map(([what, count]) => `${count} × ${what}`);
  return [
    row('came', `${counts.arrived}, ${counts.atKiosk} of them to the kiosk`),
    row('numbers', `${counts.numbers}`),
    row('not served', notServed(tally)),
    row('served', `${counts.served}, ${counts.secondServices} with a second matter`),
    row('on the way', onTheWay(tally)),
    row(
      'waited',
      `median ${minutes(waits, 0.5)}, 90 % within ${minutes(waits, 0.9)}, longest ${minutes(waits, 1)} min`,
    ),
    row('promises', promised ? `${kept} of ${promised} kept (${Math.round((100 * kept) / promised)} %)` : 'none made'),
    row('commands', `${commands}`),
    row('met a no', others.join(', ') || 'never'),
    ...(lost > 0 ? [row('connection', `lost ${lost} times, taken up again`)] : []),
    ...(notManned.length > 0 ? [row('not manned', notManned.join(', '))] : []),
    row('unexpected', unexpected.length === 0 ? 'nothing' : `${unexpected.length} refusals`),
    ...unexpected
      .slice(0, SHOWN)
      .map(({ command, code, data }) => `  ${command}: ${code} ${data ? JSON.stringify(data) : ''}`),
  ].join('\n');
}

function notServed({ counts }: Tally): string {
  const { sentForDocument, sentToTerminal, refusedAtDesk, gaveUp, leftSilently, missed } = counts;
  return [
    `${sentForDocument} sent for a document`,
    `${sentToTerminal} shown to the terminal`,
    `${refusedAtDesk} refused at the desk`,
    `${gaveUp} gave up`,
    `${leftSilently} left without a word`,
    `${missed} not there when called`,
  ].join(', ');
}

function onTheWay({ counts }: Tally): string {
  const { transferred, parked, cameBack, interruptions } = counts;
  return `${transferred} sent on, ${parked} parked, ${cameBack} came back, ${interruptions} interruptions`;
}

function minutes(waits: readonly number[], share: number): number {
  const sorted = [...waits].sort((one, other) => one - other);
  const at = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
  return Math.round((sorted[at] ?? 0) / MINUTE);
}
