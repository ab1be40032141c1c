// The fixed words on paper, in both languages. What a hall may change stands in its pack.

import type { Language, Text } from '../../contract/words.ts';
import type { Actor } from '../actor.ts';

export interface PaperWords {
  readonly arrived: string;
  readonly ahead: string;
  readonly people: (count: number) => string;
  /** The promise: a label, and within how many minutes of the arrival. */
  readonly yourTurn: string;
  readonly within: (minutes: number) => string;
  readonly waitAt: string;
  readonly counter: string;
  readonly haveReady: string;
  readonly scan: string;
  readonly helped: string;
  readonly bringTitle: string;
  readonly forService: string;
  readonly pleaseBring: string;
  readonly anyOf: string;
  readonly anyOfEach: string;
  /** Weekdays, 1 = Monday. */
  readonly days: (days: readonly number[]) => string;
  /** Who has to come instead. */
  readonly notForOthers: Record<'owner' | 'company', string>;
  readonly nearHall: string;
  readonly thisHall: string;
  readonly slipTitle: string;
  readonly number: string;
  readonly service: string;
  readonly comesAs: Record<'owner' | 'agent' | 'company', string>;
  readonly customer: string;
  readonly titled: (surname: string, title: 'ms' | 'mr' | 'none') => string;
  readonly time: string;
  readonly sign: string;
  readonly receiptTitle: string;
  readonly receiptNumber: string;
  readonly due: string;
  readonly received: string;
  readonly change: string;
  readonly paidBy: Record<'cash' | 'card' | 'mobile', string>;
  readonly method: string;
  readonly handedBack: string;
  readonly servedBy: string;
  readonly slipNumber: string;
  readonly refundTitle: string;
  readonly refundOf: string;
  readonly refunded: string;
  readonly replaces: (slip: string) => string;
  readonly reprint: string;
  readonly test: string;
  readonly testLine: string;
}

export const PAPER_WORDS: Record<Language, PaperWords> = {
  'zh-CN': {
    arrived: '到达',
    ahead: '前面',
    people: (count) => `${count} 人`,
    yourTurn: '叫到您',
    within: (minutes) => `${minutes} 分钟以内`,
    waitAt: '请在',
    counter: '台席',
    haveReady: '请备好',
    scan: '扫码看排队进度,叫到会提醒',
    helped: '我们会主动来帮您',
    bringTitle: '请带齐再来',
    forService: '办理业务',
    pleaseBring: '请带上',
    anyOf: '以下任一种即可',
    anyOfEach: '每位以下任一种即可',
    days: (days) => `周${runs(days, ['一', '二', '三', '四', '五', '六', '日'], '至周', '、周')}`,
    notForOthers: {
      owner: '这项业务需要机主本人来办',
      company: '这项业务只为单位客户办理，请单位经办人来办',
    },
    nearHall: '离您较近的营业厅',
    thisHall: '本厅',
    slipTitle: '业务办理单',
    number: '号码',
    service: '业务',
    comesAs: { owner: '本人办理', agent: '代办', company: '单位办理' },
    customer: '客户',
    titled: (surname, title) => `${surname}${{ ms: '女士', mr: '先生', none: '' }[title]}`,
    time: '时间',
    sign: '请在这里签名',
    receiptTitle: '收款凭条',
    receiptNumber: '凭条号',
    due: '应收',
    received: '实收',
    change: '找零',
    paidBy: { cash: '现金', card: '刷卡', mobile: '手机支付' },
    method: '付款方式',
    handedBack: '随单交还',
    servedBy: '经办工号',
    slipNumber: '单号',
    refundTitle: '退款凭条',
    refundOf: '原凭条号',
    refunded: '退还',
    replaces: (slip) => `本单代替作废的 ${slip}`,
    reprint: '*** 重印 ***',
    test: '打印测试',
    testLine: '中文、数字和横线都清楚,就可以用了。',
  },
  en: {
    arrived: 'Arrived',
    ahead: 'Ahead of you',
    people: (count) => (count === 1 ? '1 person' : `${count} people`),
    yourTurn: 'Your turn',
    within: (minutes) => `within ${minutes} min`,
    waitAt: 'Please wait in',
    counter: 'Counter',
    haveReady: 'Please have ready',
    scan: 'Scan to follow your turn on your phone',
    helped: 'We will come and help you',
    bringTitle: 'What to bring next time',
    forService: 'For',
    pleaseBring: 'Please bring',
    anyOf: 'Any one of these will do',
    anyOfEach: 'For each person any one of these will do',
    days: (days) => runs(days, ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], '–', ', '),
    notForOthers: {
      owner: 'This service needs the owner in person',
      company: 'This service is for companies; please let the company’s representative come',
    },
    nearHall: 'A hall near you',
    thisHall: 'This hall',
    slipTitle: 'Service slip',
    number: 'Number',
    service: 'Service',
    comesAs: { owner: 'for yourself', agent: 'for the owner', company: 'for a company' },
    customer: 'Customer',
    titled: (surname, title) => `${{ ms: 'Ms ', mr: 'Mr ', none: '' }[title]}${surname}`,
    time: 'Time',
    sign: 'Please sign here',
    receiptTitle: 'Receipt',
    receiptNumber: 'Receipt no.',
    due: 'Due',
    received: 'Received',
    change: 'Change',
    paidBy: { cash: 'cash', card: 'card', mobile: 'phone' },
    method: 'Paid by',
    handedBack: 'Handed back with this',
    servedBy: 'Served by',
    slipNumber: 'Slip no.',
    refundTitle: 'Refund',
    refundOf: 'For receipt',
    refunded: 'Paid back',
    replaces: (slip) => `Replaces slip ${slip}, which is void`,
    reprint: '*** REPRINT ***',
    test: 'Printer test',
    testLine: 'If the words, figures and lines are clear, it works.',
  },
};

/** 1 2 3 4 5 7 → Mon–Fri, Sun. */
function runs(days: readonly number[], names: readonly string[], to: string, and: string): string {
  const sorted = [...new Set(days)].sort((one, other) => one - other);
  const starts = sorted.filter((day) => !sorted.includes(day - 1));
  return starts
    .map((start) => {
      let end = start;
      while (sorted.includes(end + 1)) end += 1;
      const [first = '', last = ''] = [names[start - 1], names[end - 1]];
      return end > start ? `${first}${to}${last}` : first;
    })
    .join(and);
}

export function pick(text: Text, language: Language): string {
  return text[language];
}

/** Fen as yuan with two decimals: 1350 → "13.50". */
export function yuan(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

/** The staff number on paper; a kiosk or a program has none. */
export function staffNumber(actor: Actor): string | undefined {
  return actor.kind === 'staff' ? actor.staff : undefined;
}

/** Local date and time of an instant, for paper. */
export function localTime(instant: number, timeZone: string): { readonly date: string; readonly time: string } {
  const parts = Object.fromEntries(
    formatter(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return { date: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const options = {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  const made = new Intl.DateTimeFormat('en-CA', options);
  formatters.set(timeZone, made);
  return made;
}
