import type { ControlAlertKind } from '../contract/control.ts';
import type { AlertKind, Outcome } from '../contract/views.ts';
import { plural } from '../screen-kit/format.ts';
import { defineTexts } from '../screen-kit/language.tsx';
import { spaced } from './texts.ts';

/** What control finds has its words in the kit. */
type AlertWords = Record<Exclude<AlertKind, ControlAlertKind>, { readonly what: string; readonly next: string }>;
const outcomesZh: Record<Outcome, string> = {
  served: '已办好',
  refused: '今天没办成',
  diverted: '去了别处办',
  gaveUp: '客户先走了',
  noShow: '叫号未到',
  cancelled: '号码已取消',
  dayEnded: '营业日结束',
};
const outcomesEn: Record<Outcome, string> = {
  served: 'Served',
  refused: 'Could not be done today',
  diverted: 'Went elsewhere',
  gaveUp: 'Gave up',
  noShow: 'Not there when called',
  cancelled: 'Cancelled',
  dayEnded: 'Day ended',
};
const alertsZh: AlertWords = {
  printerFailing: { what: '打印机不能打印', next: '号码照常给，请口头告知客户；装纸、合盖或叫人来修。' },
  slipFailed: { what: '一张纸没有打出来', next: '看看出纸口；需要就再打一张，并把内容告诉客户。' },
  helpCall: { what: '一个台席请人帮忙', next: '请值班经理不声张地过去；自我介绍，接过话头。' },
  leftBehind: { what: '客户把东西忘在台席上了', next: '请到门口看看客户走远没有；没找到就交给值班经理保管。' },
  handedOn: { what: '一位客户已经换了三次台席', next: '请过去陪着，把前面办过的事一次交代清楚，办完为止。' },
  promisePassed: { what: '一位客户等得比答应的久', next: '请走过去：先道歉，再把新的时间告诉客户，在“去说明”里记下。' },
  deviceWaiting: { what: '有一台设备在等批准', next: '请经理到管理看板核对配对码后批准。' },
};
const alertsEn: AlertWords = {
  printerFailing: {
    what: 'A printer does not print',
    next: 'Numbers go on as usual; tell them to the customers. Refill paper, close the cover, or have it looked at.',
  },
  slipFailed: {
    what: 'A piece of paper did not come out',
    next: 'Look at the outlet. If need be print it again, and tell the customer what it says.',
  },
  helpCall: {
    what: 'A counter asks for help',
    next: 'The duty manager goes there without a stir, says who they are and takes over.',
  },
  leftBehind: {
    what: 'A customer left something at a counter',
    next: 'Look for them at the door; if they are gone, the duty manager keeps it.',
  },
  handedOn: {
    what: 'A customer has been handed on three times',
    next: 'Stay with them, pass on what was done before, and see it through.',
  },
  promisePassed: {
    what: 'A customer waits longer than promised',
    next: 'Go over, apologise first, tell them the new time, and note it under “Tell them”.',
  },
  deviceWaiting: {
    what: 'A device waits to be approved',
    next: 'A manager checks its pairing code on the manager board and approves it.',
  },
};

/** The words of the floor and of the farewell. */
export const floorTexts = defineTexts({
  'zh-CN': {
    alerts: { title: '请处理', none: '没有待处理的事' },
    outage: {
      title: '系统中断时在等的客户',
      none: '',
      span: (from: string, to: string) => `${from} 至 ${to} 系统中断`,
      say: '这样说',
      done: '已道歉',
    },
    evacuate: {
      button: '疏散大厅',
      title: '现在疏散大厅？',
      body: '所有叫号马上停止，所有屏幕请客户离开。号码和顺序保留。',
      confirm: '疏散，停止叫号',
    },
    goOn: {
      button: '恢复营业，接着叫号',
      title: '大厅已经安全，恢复营业？',
      body: '台席可以接着叫号，顺序与疏散前一样。',
    },
    alert: alertsZh,
    number: (number: string) => `号码 ${number}`,
    take: '我来处理',
    close: '已处理好',
    takenByMe: '我在处理',
    takenBy: (staff: string) => `工号 ${staff} 在处理`,
    printAgain: '再打一张',
    printAgainReason: '纸没有打出来',
    printedAgain: '已重新打印，纸上会标明“重印”',
    since: (time: string) => `${time} 起`,

    called: { title: '正在叫', none: '现在没有在叫的号', hint: '叫到了人还没到的，请帮忙找一找、指一指路。' },
    toCounter: (counter: string) => `请到${spaced(counter)}`,
    missing: { title: '叫了没来', none: '没有错过叫号的客户', hint: '回来的客户可以接着排，只有一次。' },
    waiting: { title: '在等', none: '没有人在等。来了客户，在“门口”取号。' },
    parked: { title: '暂放', none: '没有暂放的号', hint: '客户去取东西或填单，回来后接着办。' },
    waited: (minutes: number) => (minutes === 0 ? '刚到' : `等了 ${minutes} 分钟`),
    promised: (minutes: number) => `答应 ${minutes} 分钟以内`,
    promisedLate: (minutes: number) => `超过了答应的 ${minutes} 分钟`,
    tellNewTime: '去说明',
    lateBy: (waited: string, ahead: string, within: string | undefined) =>
      `当时已等 ${waited} 分钟，前面 ${ahead} 人，${within ? `再过 ${within} 分钟以内叫到` : '没有台席开放，说不准多久'}`,
    wait: {
      waited: '已等',
      minutes: (n: number) => `${n} 分钟`,
      promised: '小票上说',
      within: (n: number) => `${n} 分钟以内`,
      aheadNow: '前面还有',
      people: (n: number) => `${n} 人`,
      fromNow: '从现在起',
      unsaid: '说不准',
      say: (ahead: number, minutes: number) =>
        `可以这样说：让您久等了，很抱歉，现在人比较多。${ahead === 0 ? '下一位就是您' : `您前面还有 ${ahead} 位`}，${minutes} 分钟以内会叫到您，请您稍等。`,
      sayUnsaid: (ahead: number) =>
        `可以这样说：让您久等了，很抱歉。您前面还有 ${ahead} 位，这项业务的台席现在还没开，我去问清楚，再回来告诉您。`,
      complained: '客户嫌久，已道歉说明',
      unasked: '主动去说明了',
      noted: (number: string) => `已记下：${number} 知道了新的时间`,
    },
    forCounter: (counter: string) => `等${spaced(counter)}`,
    calledFor: (minutes: number) => (minutes === 0 ? '刚叫' : `叫了 ${minutes} 分钟`),
    missingFor: (minutes: number) => (minutes === 0 ? '刚错过' : `错过 ${minutes} 分钟`),
    parkedFor: (minutes: number) => (minutes === 0 ? '刚暂放' : `暂放 ${minutes} 分钟`),
    back: '人回来了',
    resume: '接着排队',
    returned: (number: string, ahead: number) =>
      ahead === 0 ? `${number} 已排回队里，下一个就是` : `${number} 已排回队里，前面 ${ahead} 人`,
    resumed: (number: string) => `${number} 已排回队里`,
    more: (number: string) => `${number} 的更多操作`,
    moreShort: '更多',
    allQueues: '全部',
    filter: '看哪一队',
    dialog: {
      wait: '说明等候时间',
      language: '叫号和纸条用的语言',
      languageChanged: (number: string) => `${number} 的语言已更改`,
      end: '客户不等了',
      why: '为什么结束这个号码',
      gaveUp: '客户要先走',
      mistake: '取错了号',
      duplicate: '重复取号',
      goodbye: '先跟客户说：没能让您久等之前办好，很抱歉，欢迎再来。',
      confirm: (number: string) => `结束 ${number}`,
      final: '结束后不能恢复，再来要重新取号。',
      ended: (number: string) => `${number} 已结束`,
      moreTime: '客户还需要一点时间',
      moreTimeMeans: (places: number) => `后面 ${places} 位先办，号码保留；最多延后的次数由本厅规定。`,
      letGoFirst: (places: number) => `让 ${places} 位先办`,
      pushedBack: (number: string, ahead: number) => `${number} 已延后，前面有 ${ahead} 位`,
    },
    refusedToday: (n: number) => `今天请客户带齐再来：${n} 位`,

    farewell: {
      title: '送别客户',
      thanks: '感谢您的光临',
      bye: '再见，请慢走',
      how: '看着客户微笑，语气温和。手里的东西和证件都带齐了吗？',
      list: '刚办完的客户',
      none: '还没有刚办完的客户',
      noneHint: '客户办完离开台席，号码会出现在这里。',
      seenOff: '已送别',
      see: (number: string) => `送别 ${number}`,
      ago: (minutes: number) => (minutes === 0 ? '刚刚' : `${minutes} 分钟前`),
      from: (counter: string) => `从${spaced(counter)}出来`,
    },
    outcomes: outcomesZh,
  },
  en: {
    alerts: { title: 'To see to', none: 'Nothing to see to' },
    outage: {
      title: 'Waited while the system was down',
      none: '',
      span: (from, to) => `System down from ${from} to ${to}`,
      say: 'Say it like this',
      done: 'Apologised',
    },
    evacuate: {
      button: 'Evacuate the hall',
      title: 'Evacuate the hall now?',
      body: 'All calls stop at once and every screen asks people to leave. Numbers keep their order.',
      confirm: 'Evacuate, stop all calls',
    },
    goOn: {
      button: 'Reopen, go on calling',
      title: 'The hall is safe: go on?',
      body: 'Counters can call again, in the same order as before.',
    },
    alert: alertsEn,
    number: (number) => `Number ${number}`,
    take: 'I will see to it',
    close: 'It is settled',
    takenByMe: 'I am on it',
    takenBy: (staff) => `Staff ${staff} is on it`,
    printAgain: 'Print again',
    printAgainReason: 'the paper did not come out',
    printedAgain: 'Printing again; the paper says that it is a reprint',
    since: (time) => `since ${time}`,

    called: {
      title: 'Being called',
      none: 'No number is being called',
      hint: 'Look for whoever has not got there and show the way.',
    },
    toCounter: (counter) => `go to ${counter}`,
    missing: {
      title: 'Called, not there',
      none: 'Nobody has missed a call',
      hint: 'Whoever is back may queue again, once.',
    },
    waiting: { title: 'Waiting', none: 'Nobody is waiting. Numbers are given under “Door”.' },
    parked: {
      title: 'Set aside',
      none: 'No number is set aside',
      hint: 'They are fetching or filling in something and go on when back.',
    },
    promised: (minutes) => `promised within ${minutes} min`,
    promisedLate: (minutes) => `longer than the ${minutes} min promised`,
    tellNewTime: 'Tell them',
    lateBy: (waited, ahead, within) =>
      `then: waited ${waited} min, ${ahead} ahead, ${within ? `within another ${within} min` : 'no counter open, nobody could say'}`,
    wait: {
      waited: 'Has waited',
      minutes: (n) => `${n} min`,
      promised: 'On the ticket',
      within: (n) => `within ${n} min`,
      aheadNow: 'Ahead now',
      people: (n) => `${n}`,
      fromNow: 'From now',
      unsaid: 'cannot say',
      say: (ahead, minutes) =>
        `Say for example: I am sorry for the long wait, it is very busy just now. ${
          ahead === 0 ? 'You are next' : `${plural(ahead, 'person is', 'people are')} ahead of you`
        }, and you will be called within ${plural(minutes, 'minute', 'minutes')}. Thank you for waiting a little longer.`,
      sayUnsaid: (ahead) =>
        `Say for example: I am sorry for the long wait. ${plural(ahead, 'person is', 'people are')} ahead of you, and no counter for this is open just now. I will find out and come back to you.`,
      complained: 'They complained: apologised and told',
      unasked: 'Told them unasked',
      noted: (number) => `Noted: ${number} knows the new time`,
    },
    waited: (minutes) => (minutes === 0 ? 'just came' : `waiting ${minutes} min`),
    forCounter: (counter) => `for ${counter}`,
    calledFor: (minutes) => (minutes === 0 ? 'just called' : `called ${minutes} min ago`),
    missingFor: (minutes) => (minutes === 0 ? 'just missed' : `missed ${minutes} min ago`),
    parkedFor: (minutes) => (minutes === 0 ? 'just set aside' : `set aside ${minutes} min ago`),
    back: 'They are back',
    resume: 'Queue again',
    returned: (number, ahead) =>
      ahead === 0 ? `${number} is back in line and next` : `${number} is back in line, ${ahead} ahead`,
    resumed: (number) => `${number} is back in line`,
    more: (number) => `More about ${number}`,
    moreShort: 'More',
    allQueues: 'All',
    filter: 'Which line',
    dialog: {
      wait: 'A word about the wait',
      language: 'Language of the call and of paper',
      languageChanged: (number) => `Language of ${number} changed`,
      end: 'The customer waits no longer',
      why: 'Why the number ends',
      gaveUp: 'They have to leave',
      mistake: 'Wrong number taken',
      duplicate: 'Taken twice',
      goodbye: 'First tell them: we are sorry that it took too long today; please do come again.',
      confirm: (number) => `End ${number}`,
      final: 'This cannot be taken back; they would need a new number.',
      ended: (number) => `${number} has ended`,
      moreTime: 'The customer needs more time',
      moreTimeMeans: (places) =>
        `The ${places} behind go first and the number stays valid; how often is the hall’s rule.`,
      letGoFirst: (places) => `Let ${places} go first`,
      pushedBack: (number, ahead) => `${number} has moved back; ${ahead} stand before it`,
    },
    refusedToday: (n) => `Asked to come again with documents today: ${plural(n, 'person', 'people')}`,

    farewell: {
      title: 'See them off',
      thanks: 'Thank you for coming',
      bye: 'Goodbye, take care',
      how: 'Smile, meet their eyes, speak warmly. Do they have all their things and documents?',
      list: 'Customers who have just finished',
      none: 'Nobody has just finished',
      noneHint: 'Numbers appear here when customers leave their counter.',
      seenOff: 'Seen off',
      see: (number) => `See off ${number}`,
      ago: (minutes) => (minutes === 0 ? 'just now' : `${minutes} min ago`),
      from: (counter) => `from ${counter}`,
    },
    outcomes: outcomesEn,
  },
});
