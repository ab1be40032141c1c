// What the pictures show: a Monday morning at half past ten, every desk at something else.
import type { Pack } from '../../contract/pack.ts';
import { openScreen } from '../../tests/server/test-screen.ts';
import { type Manned, type Morning, openMorning, type Wish } from './morning.ts';
import type { Until } from './walk-through.ts';

export interface SceneParts {
  readonly url: string;
  readonly pack: Pack;
  readonly pass: (minutes: number) => void;
}
export interface Scene {
  readonly morning: Morning;
  readonly door: Manned;
  /** Where a customer's phone follows a waiting number. */
  readonly phoneUrl: string;
}

/** Visits that are over, by service and counter. */
const EARLIER: readonly (readonly [serviceId: string, counter: string])[] = [
  ['recharge', '7'],
  ['plan-change', '1'],
  ['sim-replacement', '2'],
  ['broadband-fault', '9'],
  ['bill-payment', '7'],
  ['enquiry', 'q1'],
  ['roaming', '5'],
  ['device-purchase', '12'],
  ['new-number', '3'],
];

export async function setScene({ url, pack, pass }: SceneParts): Promise<Scene> {
  const morning = await openMorning({ url, pack, pass });
  pass(4);
  for (const [serviceId, counter] of EARLIER) {
    await morning.issue(serviceId);
    pass(1.2);
    await morning.serve(counter);
  }
  await notServed(morning, pass);
  await nowServed(morning, pass);
  const { phoneUrl = '' } = await nowWaiting(morning, pass);
  await atTheKiosk({ url });
  await morning.call('4');
  return { morning, door: morning.door, phoneUrl };
}

/** Somebody who needs no documents takes a number without the greeter. */
async function atTheKiosk({ url }: Pick<SceneParts, 'url'>): Promise<void> {
  const kiosk = await openScreen({ url }, 'kiosk');
  await kiosk.done('issueTicket', { serviceId: 'bill-payment', comesAs: 'owner', language: 'zh-CN' });
  kiosk.close();
}

/** Refused with a reason, sent to a terminal, gone home, called and not there. */
async function notServed({ door, desk, issue, call }: Morning, pass: SceneParts['pass']): Promise<void> {
  const without = [{ document: 'owner-id', present: false, valid: false }];
  const asked = { serviceId: 'sim-replacement', comesAs: 'owner', documents: without, language: 'zh-CN' } as const;
  const nearTo = { basis: 'home', district: 'north', hall: 'north-hall' } as const;
  await door.screen.done('refuseService', { ...asked, nearTo, printBringList: true });
  await door.screen.done('divertVisit', {
    ...{ serviceId: 'itemised-bill', comesAs: 'owner', language: 'zh-CN', to: 'terminal' },
  });
  const { ticketId: gone } = await issue('bill-payment');
  pass(3);
  await door.screen.done('cancelTicket', { ticketId: gone, reason: 'gaveUp' });
  await issue('roaming');
  const ticketId = await call('4');
  pass(0.5);
  await desk('4').screen.done('callAgain', { ticketId });
  pass(0.5);
  await desk('4').screen.done('markMissing', { ticketId });
}

/** Who is at which desk, and how far they are. */
const AT_THE_DESKS: readonly (readonly [counter: string, serviceId: string, wish: Wish, until: Until])[] = [
  ['9', 'broadband-new', {}, 'print'],
  ['q1', 'enquiry', { language: 'en' }, 'say'],
  ['1', 'plan-change', { comesAs: 'agent' }, 'sign'],
  [
    '5',
    'ownership-transfer',
    {
      ...{ needs: ['elderly'], classId: 'priority', customer: { surname: '周', title: 'mr' } },
      note: '号码要过户给女儿，她也一同来了',
    },
    'sign',
  ],
  [
    '3',
    'sim-replacement',
    {
      ...{ language: 'en', customer: { surname: 'Lin', title: 'ms' } },
      note: 'Phone lost yesterday, her bank is waiting for a code',
    },
    'amount',
  ],
  ['7', 'recharge', {}, 'amount'],
  ['2', 'itemised-bill', { language: 'en' }, 'take'],
];

/** Desks where the change is being said aloud, and what is due there, in fen. */
const DUE: Readonly<Record<string, number>> = { '3': 2000, '7': 8650 };

async function nowServed({ desk, issue, serve }: Morning, pass: SceneParts['pass']): Promise<void> {
  for (const [counter, serviceId, wish, until] of AT_THE_DESKS) {
    await issue(serviceId, wish);
    pass(1.4);
    const ticketId = await serve(counter, until);
    const due = DUE[counter];
    if (due) await desk(counter).screen.done('receivePayment', { ticketId, method: 'cash', due, received: 10_000 });
  }
}

/** Those who wait; the last of them follows the line on the phone. */
async function nowWaiting({ issue }: Morning, pass: SceneParts['pass']) {
  const waiting = [
    'new-number',
    'bill-payment',
    'roaming',
    'broadband-move',
    'itemised-bill',
    'bill-payment',
    'enquiry',
  ];
  for (const serviceId of waiting) {
    await issue(serviceId);
    pass(0.8);
  }
  await issue('password-reset', { needs: ['mobility'], classId: 'priority' });
  return issue('plan-change', { language: 'en' });
}
