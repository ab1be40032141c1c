import type { Outcome } from '../contract/views.ts';
import type { Language } from '../contract/words.ts';

/** A state of the ticket in a headline and what to do about it. */
interface Words {
  readonly title: string;
  readonly next: string;
}

export interface PhoneTexts {
  readonly title: string;
  readonly otherLanguage: string;
  readonly switchLanguage: string;
  readonly loading: string;
  readonly live: string;
  readonly demo: string;
  readonly lost: (since: string) => string;
  readonly lostMeans: string;
  readonly checking: string;
  readonly yourNumber: string;
  readonly counter: (label: string) => string;
  readonly ahead: (people: number) => string;
  readonly yourTurn: string;
  readonly within: (minutes: number) => string;
  readonly mostSooner: string;
  readonly risen: string;
  readonly promiseBroken: (until: string) => string;
  readonly unsaid: string;
  readonly goTo: string;
  readonly goNow: string;
  readonly servedAt: (counter: string) => string;
  readonly beingServed: string;
  readonly parked: Words;
  readonly missing: Words;
  readonly ended: Readonly<Record<Outcome, Words>>;
  readonly haveReady: string;
  readonly waitAt: string;
  readonly bell: {
    readonly turnOn: string;
    readonly ringsAndVibrates: string;
    readonly rings: string;
    readonly vibrates: string;
    readonly silent: string;
    readonly keepOpen: string;
  };
  readonly moreTime: string;
  readonly moreTimeAsk: string;
  readonly moreTimeMeans: (places: number, left: number) => string;
  readonly moreTimeYes: (places: number) => string;
  readonly moreTimeNo: string;
  readonly moreTimeOnTheWay: string;
  readonly noMoreTime: string;
  readonly giveUp: string;
  readonly giveUpAsk: (number: string) => string;
  readonly giveUpMeans: string;
  readonly keep: string;
  readonly giveUpYes: string;
  readonly onTheWay: string;
  readonly onTheWayLost: string;
  readonly notGivenUp: string;
  readonly gone: Words;
}

export const TEXTS: Readonly<Record<Language, PhoneTexts>> = {
  'zh-CN': {
    title: '我的号码',
    otherLanguage: 'English',
    switchLanguage: 'Switch to English',
    loading: '正在查询您的号码…',
    live: '实时',
    demo: '演示营业厅：号码不是真的',
    lost: (since) => `${since} 起没有连上营业厅`,
    lostMeans: '您的号码仍然有效。下面是断开前的情况，请同时留意大厅的显示屏；连上后这里会自动更新。',
    checking: '正在核对最新情况…',
    yourNumber: '您的号码',
    counter: (label) => (/^\d+$/.test(label) ? `${label} 号台席` : label),
    ahead: (people) => (people === 0 ? '下一位就是您，请留意叫号' : `前面还有 ${people} 人`),
    yourTurn: '叫到您',
    within: (minutes) => `${minutes} 分钟以内`,
    mostSooner: '多数客户会更早叫到。如果要更久，这里会告诉您。',
    risen: '比刚才说的要晚一点，请您谅解。',
    promiseBroken: (until) => `小票上说 ${until} 以前叫到您，现在要晚一些，很抱歉。`,
    unsaid: '现在没有台席开放，说不准要等多久。一有台席，这里会告诉您。',
    goTo: '叫到您了，请到',
    goNow: '工作人员正在等您。',
    servedAt: (counter) => `正在${/^\d/.test(counter) ? ' ' : ''}${counter}为您办理`,
    beingServed: '正在为您办理',
    parked: { title: '您的号码暂时放一放', next: '台席会再叫您，不用重新取号。' },
    missing: { title: '刚才叫到您，没有等到您', next: '没关系，请到迎导台说一声，工作人员会帮您安排。' },
    ended: {
      served: { title: '已经办好了', next: '谢谢您的光临。再见，请慢走。' },
      refused: { title: '今天没能办成，很抱歉', next: '请按带齐清单备好材料再来，我们会尽快为您办理。' },
      diverted: { title: '已为您安排其他方式', next: '有什么不清楚的，请随时问大厅里的工作人员。' },
      gaveUp: { title: '您已放弃这个号码', next: '谢谢您告诉我们。需要时欢迎再来取号。' },
      noShow: { title: '这个号码已经过号', next: '如果还要办理，请到迎导台，我们重新为您安排。' },
      cancelled: { title: '这个号码已取消', next: '如果您还在等，请到迎导台问一声。' },
      dayEnded: { title: '今天的营业已经结束', next: '号码当天有效。欢迎您改天再来。' },
    },
    haveReady: '请备好',
    waitAt: '请在这里等候',
    bell: {
      turnOn: '打开叫号提醒',
      ringsAndVibrates: '叫到您时，本页会响铃并振动。',
      rings: '叫到您时，本页会响铃。',
      vibrates: '叫到您时，本页会振动。',
      silent: '这部手机不能提醒，请留意显示屏和语音叫号。',
      keepOpen: '请不要关闭本页；屏幕熄灭后可能收不到提醒。',
    },
    moreTime: '我还需要一点时间',
    moreTimeAsk: '让后面的人先办？',
    moreTimeMeans: (places, left) => `您后面的 ${places} 位先办，您的号码保留。还可以延后 ${left} 次。`,
    moreTimeYes: (places) => `让 ${places} 位先办`,
    moreTimeNo: '不用了，按原来的顺序',
    moreTimeOnTheWay: '正在告诉营业厅…',
    noMoreTime: '现在不能再延后了。叫到您时请过来；有困难请与工作人员联系。',
    giveUp: '放弃这个号码',
    giveUpAsk: (number) => `确定放弃 ${number} 吗？`,
    giveUpMeans: '位置会让给后面的人，放弃后不能恢复。',
    keep: '继续排队',
    giveUpYes: '放弃号码',
    onTheWay: '正在告知营业厅…',
    onTheWayLost: '连上营业厅后会立即告知。',
    notGivenUp: '号码的状态刚刚变了，没有放弃成。请看上面的最新情况。',
    gone: {
      title: '这个页面已经失效',
      next: '网址可能不完整，或者号码已过保存期。请看手里的纸质号码，或到迎导台问一声。',
    },
  },
  en: {
    title: 'My number',
    otherLanguage: '中文',
    switchLanguage: '切换为中文',
    loading: 'Looking up your number…',
    live: 'Live',
    demo: 'Demo hall: this number is not real',
    lost: (since) => `Not connected to the hall since ${since}`,
    lostMeans:
      'Your number still counts. What you see is from before; please watch the display in the hall as well. This page catches up by itself.',
    checking: 'Checking for news…',
    yourNumber: 'Your number',
    counter: (label) => (/^\d+$/.test(label) ? `Counter ${label}` : label),
    ahead: (people) =>
      people === 0
        ? 'You are next: please watch for your call'
        : `${people} ${people === 1 ? 'person' : 'people'} ahead of you`,
    yourTurn: 'Your turn',
    within: (minutes) => `within ${minutes} min`,
    mostSooner: 'Most people are called sooner. If it takes longer, you read it here.',
    risen: 'This is later than we said a moment ago. Thank you for your patience.',
    promiseBroken: (until) => `Your ticket said by ${until}. It will be later than that, and we are sorry.`,
    unsaid: 'No counter is open just now, so no time can be given. You read it here as soon as one is.',
    goTo: 'It is your turn. Please go to',
    goNow: 'Somebody is waiting for you there.',
    servedAt: (counter) => `You are being served: ${counter}`,
    beingServed: 'You are being served',
    parked: {
      title: 'Your number is set aside for a moment',
      next: 'The counter will call you again. You need no new number.',
    },
    missing: {
      title: 'We called you and did not see you',
      next: 'Never mind: please speak to the greeter at the welcome desk, who will help you on.',
    },
    ended: {
      served: { title: 'All done', next: 'Thank you for coming. Goodbye, and take care.' },
      refused: {
        title: 'We are sorry that it could not be done today',
        next: 'Please come again with what is on your list, and we will see to it without delay.',
      },
      diverted: {
        title: 'You are taken care of another way',
        next: 'Ask any of us in the hall if something is unclear.',
      },
      gaveUp: {
        title: 'You have given up this number',
        next: 'Thank you for telling us. You are welcome to take a new one.',
      },
      noShow: {
        title: 'This number was called and is closed',
        next: 'If you still need us, please come to the welcome desk and we will find you a place.',
      },
      cancelled: {
        title: 'This number was cancelled',
        next: 'If you are still waiting, please ask at the welcome desk.',
      },
      dayEnded: {
        title: 'The hall has closed for today',
        next: 'Numbers are good for one day. You are welcome another day.',
      },
    },
    haveReady: 'Please have ready',
    waitAt: 'Please wait here',
    bell: {
      turnOn: 'Turn on the call alert',
      ringsAndVibrates: 'This page rings and vibrates when it is your turn.',
      rings: 'This page rings when it is your turn.',
      vibrates: 'This page vibrates when it is your turn.',
      silent: 'This phone cannot alert you. Please watch the display and listen for your number.',
      keepOpen: 'Please keep this page open; with the screen off, the alert may not come through.',
    },
    moreTime: 'I need more time',
    moreTimeAsk: 'Let others go first?',
    moreTimeMeans: (places, left) =>
      `The ${places} behind you go first and your number stays valid. You can ask ${left === 1 ? 'once' : `${left} times`} more.`,
    moreTimeYes: (places) => `Let ${places} go first`,
    moreTimeNo: 'No, keep my turn',
    moreTimeOnTheWay: 'Telling the hall…',
    noMoreTime: 'No more time can be given now. Please come when you are called, or speak to us.',
    giveUp: 'Give up my place',
    giveUpAsk: (number) => `Give up ${number}?`,
    giveUpMeans: 'Your place goes to those behind you. This cannot be undone.',
    keep: 'Keep my place',
    giveUpYes: 'Give it up',
    onTheWay: 'Telling the hall…',
    onTheWayLost: 'The hall is told as soon as it can be reached.',
    notGivenUp: 'Your number has just moved on, so it was not given up. Please see above how it stands.',
    gone: {
      title: 'This page is no longer valid',
      next: 'The address may be incomplete, or the number is too old. Please look at your paper ticket, or ask at the welcome desk.',
    },
  },
};
