import { defineTexts } from '../../screen-kit/language.tsx';

/** How promised waiting times were kept. */
export const promiseTexts = defineTexts({
  'zh-CN': {
    title: '答应的等候时间',
    kept: (period: string, percent: number, aimed: number) => `${period}兑现 ${percent}%（目标 ${aimed}%）`,
    noneYet: (aimed: number) => `本周还没有叫到过答应了时间的客户（目标 ${aimed}%）`,
    thisWeek: '本周',
    today: '今天',
    week: '本周',
    figure: {
      made: '答应',
      kept: '兑现',
      broken: '超时',
      gaveUp: '没等到叫号先走',
      waiting: '还在等',
      printed: '兑现率（按小票上的分钟）',
      unrounded: '兑现率（取整以前）',
    },
    percent: (figure: number) => `${figure}%`,
    complaints: (count: number) => `今天嫌等得久的客户：${count} 位`,
  },
  en: {
    title: 'Promised waiting times',
    kept: (period, percent, aimed) => `Promises kept ${period}: ${percent} % (aimed at ${aimed} %)`,
    noneYet: (aimed) => `Nobody with a promise has been called this week yet (aimed at ${aimed} %)`,
    thisWeek: 'this week',
    today: 'Today',
    week: 'This week',
    figure: {
      made: 'Made',
      kept: 'Kept',
      broken: 'Broken',
      gaveUp: 'Left before their call',
      waiting: 'Still waiting',
      printed: 'Kept, as printed',
      unrounded: 'Kept, before rounding up',
    },
    percent: (figure) => `${figure} %`,
    complaints: (count) => `Complaints about waiting today: ${count}`,
  },
});
