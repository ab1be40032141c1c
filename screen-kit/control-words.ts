// How the matters that the hall finds by itself are said: on the manager's board and on the greeter's tablet. Each names what to do.
import type { ControlAlertKind } from '../contract/control.ts';
import type { AlertRow } from '../contract/views.ts';
import type { Language, Role } from '../contract/words.ts';
import { plural } from './format.ts';
import { defineTexts } from './language.tsx';

export const controlWords = defineTexts({
  'zh-CN': {
    role: {
      greeter: '迎导员',
      clerk: '营业员',
      consultant: '咨询员',
      rover: '流动服务员',
      dutyManager: '值班经理',
      hallManager: '厅经理',
      complaintHandler: '投诉专员',
      qualityInspector: '质检员',
      knowledgeEditor: '知识编辑',
      callbackDesk: '回访专员',
      guard: '保安',
    },
    listComma: '、',
    isFor: (roles: string) => `请${roles}处理`,
    reached: (roles: string) => `没有人接手，已通知${roles}`,
    goesOn: (time: string, roles: string) => `${time} 仍无人接手，就通知${roles}`,
    peopleWaiting: (figure: number, limit: number) => `${figure} 人在等候，限度 ${limit} 人`,
    longestWait: (number: string, figure: number, limit: number) => `${number} 已等 ${figure} 分钟，限度 ${limit} 分钟`,
    expectedWait: (queue: string, figure: number, limit: number) =>
      `${queue}预计要等 ${figure} 分钟，限度 ${limit} 分钟`,
    limitNext: '启动应急方案，或增开台席；先看望等得最久的客户。',
    noCounter: (queue: string, people: number) => `${queue}有 ${people} 人在等，没有台席开放`,
    noCounterNext: '请安排一人上台席，或让别的台席兼叫这一队。',
    postEmpty: (post: string) => `${post}该有人，还没有人上岗`,
    postEmptyNext: '请联系当班人员，或临时安排别人。',
    workWithoutCall: (counter: string) => `${counter}在办事，却没有叫号`,
    workWithoutCallNext: '请过去看看：客户都要取号，按顺序叫。',
    idle: (counter: string, waiting: number) => `${counter}空着，有 ${waiting} 人在等它`,
    idleNext: '请提醒叫下一位；要离开就先请休息。',
    deskSilent: (counter: string, number: string) => `${counter}的 ${number} 很久没有动静`,
    deskSilentNext: '请过去看看是否需要帮忙，也请给客户一句话。',
    deviceAway: (screen: string) => `${screen}没有连上`,
    deviceAwayNext: '请看电源和网络；取号机不能用时，请在迎导台取号。',
    forgotten: {
      called: (number: string, counter: string) => `${number} 叫到${counter}很久了，还没有开始办`,
      parked: (number: string) => `${number} 暂放很久了`,
      missing: (number: string) => `${number} 叫了没来，还没有找到`,
      waiting: (number: string, counter: string) => `${number} 只能等${counter}，那里没有人`,
    },
    forgottenNext: '请找到这位客户，问一声，接着排队或结束号码。',
    outage: (people: number) => `${people} 位客户在系统中断时一直等着`,
    outageNext: '请逐位说声抱歉，说过一位勾一位。',
    screen: { kiosk: '取号机', display: '叫号屏', greeter: '迎导台', counter: '台席' },
  },
  en: {
    role: {
      greeter: 'greeter',
      clerk: 'clerk',
      consultant: 'consultant',
      rover: 'roaming consultant',
      dutyManager: 'duty manager',
      hallManager: 'hall manager',
      complaintHandler: 'complaint handler',
      qualityInspector: 'quality inspector',
      knowledgeEditor: 'knowledge editor',
      callbackDesk: 'callback desk',
      guard: 'guard',
    },
    listComma: ', ',
    isFor: (roles) => `For: ${roles}`,
    reached: (roles) => `Nobody took it; now with: ${roles}`,
    goesOn: (time, roles) => `At ${time}, if nobody takes it, to: ${roles}`,
    peopleWaiting: (figure, limit) => `${plural(figure, 'person is', 'people are')} waiting; the limit is ${limit}`,
    longestWait: (number, figure, limit) => `${number} has waited ${figure} min; the limit is ${limit}`,
    expectedWait: (queue, figure, limit) => `${queue}: a wait of ${figure} min is expected; the limit is ${limit}`,
    limitNext: 'Start the emergency plan or open a counter; see to whoever waits longest.',
    noCounter: (queue, people) => `${queue}: ${plural(people, 'person waits', 'people wait')} and no counter is open`,
    noCounterNext: 'Put somebody on a counter, or let another counter call this line.',
    postEmpty: (post) => `${post} should be held and nobody is there`,
    postEmptyNext: 'Ask whoever has the shift, or send somebody else for now.',
    workWithoutCall: (counter) => `${counter} is at work without calling a number`,
    workWithoutCallNext: 'Have a look: every customer takes a number and is called in turn.',
    idle: (counter, waiting) => `${counter} is idle while ${plural(waiting, 'person waits', 'people wait')} for it`,
    idleNext: 'Ask to call the next customer; whoever leaves takes a break first.',
    deskSilent: (counter, number) => `${counter}: nothing has happened with ${number} for long`,
    deskSilentNext: 'See whether help is wanted, and let the customer hear a word.',
    deviceAway: (screen) => `${screen} does not answer`,
    deviceAwayNext: 'Look at its power and network; without the kiosk, numbers are given at the welcome desk.',
    forgotten: {
      called: (number, counter) => `${number} was called to ${counter} long ago and is not served yet`,
      parked: (number) => `${number} has been set aside for long`,
      missing: (number) => `${number} did not come when called and has not been found`,
      waiting: (number, counter) => `${number} can only be served at ${counter}, and nobody is there`,
    },
    forgottenNext: 'Find this customer and ask: back into the line, or end the number.',
    outage: (people) => `${plural(people, 'customer', 'customers')} waited while the system was down`,
    outageNext: 'Say sorry to each of them, and tick each one.',
    screen: { kiosk: 'Kiosk', display: 'Hall display', greeter: 'Welcome desk', counter: 'Counter' },
  },
});

/** Names that only the screen's guide knows. */
export interface ControlNames {
  readonly queue: (queueId: string) => string;
  readonly counter: (counterId: string) => string;
}
export interface SaidMatter {
  readonly what: string;
  readonly next: string;
}
type Say = (about: AlertRow['about'], language: Language, names: ControlNames) => SaidMatter;

const figure = (about: AlertRow['about'], key: string) => Number(about[key] ?? 0);

/** A passed limit, from a reason of the board or an alert. */
export function sayLimit(
  of: {
    readonly measure: string;
    readonly figure: number;
    readonly limit: number;
    readonly queueId?: string | undefined;
    readonly number?: string | undefined;
  },
  language: Language,
  names: ControlNames,
): string {
  const t = controlWords[language];
  if (of.measure === 'longestWait') return t.longestWait(of.number ?? '', of.figure, of.limit);
  if (of.measure === 'expectedWait') return t.expectedWait(names.queue(of.queueId ?? ''), of.figure, of.limit);
  return t.peopleWaiting(of.figure, of.limit);
}

const SAY: Readonly<Record<ControlAlertKind, Say>> = {
  limitPassed: (about, language, names) => {
    const { measure = '', queue: queueId, number } = about;
    const of = { measure, figure: figure(about, 'figure'), limit: figure(about, 'limit'), queueId, number };
    return { what: sayLimit(of, language, names), next: controlWords[language].limitNext };
  },
  noCounter: (about, language, names) => {
    const t = controlWords[language];
    return { what: t.noCounter(names.queue(about.queue ?? ''), figure(about, 'people')), next: t.noCounterNext };
  },
  postEmpty: (about, language, names) => {
    const t = controlWords[language];
    return { what: t.postEmpty(placeOf(about, language, names)), next: t.postEmptyNext };
  },
  workWithoutCall: (about, language, names) => {
    const t = controlWords[language];
    return { what: t.workWithoutCall(names.counter(about.counter ?? '')), next: t.workWithoutCallNext };
  },
  idleWhileWaiting: (about, language, names) => {
    const t = controlWords[language];
    return { what: t.idle(names.counter(about.counter ?? ''), figure(about, 'waiting')), next: t.idleNext };
  },
  deskSilent: (about, language, names) => {
    const t = controlWords[language];
    return { what: t.deskSilent(names.counter(about.counter ?? ''), about.number ?? ''), next: t.deskSilentNext };
  },
  deviceAway: (about, language, names) => {
    const t = controlWords[language];
    return { what: t.deviceAway(placeOf(about, language, names)), next: t.deviceAwayNext };
  },
  customerForgotten: (about, language, names) => {
    const t = controlWords[language];
    const status = (about.status ?? 'called') as keyof typeof t.forgotten;
    const what = (t.forgotten[status] ?? t.forgotten.called)(about.number ?? '', names.counter(about.counter ?? ''));
    return { what, next: t.forgottenNext };
  },
  outage: (about, language) => {
    const t = controlWords[language];
    return { what: t.outage(figure(about, 'people')), next: t.outageNext };
  },
};

function placeOf({ screen = '', at = '' }: AlertRow['about'], language: Language, names: ControlNames): string {
  if (screen === 'counter') return names.counter(at);
  const words: Readonly<Record<string, string>> = controlWords[language].screen;
  return `${words[screen] ?? screen} ${at}`;
}

export function isControlAlert(kind: AlertRow['kind']): kind is ControlAlertKind {
  return kind in SAY;
}

/** An alert of control in words: what it is, and what to do. */
export function sayMatter(
  { kind, about }: { readonly kind: ControlAlertKind; readonly about: AlertRow['about'] },
  language: Language,
  names: ControlNames,
): SaidMatter {
  return SAY[kind](about, language, names);
}

/** Roles as a person lists them. */
export function sayRoles(roles: readonly Role[], language: Language): string {
  const t = controlWords[language];
  return roles.map((role) => t.role[role]).join(t.listComma);
}
