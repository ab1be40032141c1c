import { defineTexts } from '../../screen-kit/language.tsx';

export const classTexts = defineTexts({
  'zh-CN': {
    title: '各类客户的等候',
    class: '类别',
    called: '已叫',
    mean: '平均',
    longest: '最长',
    cap: (times: number) => `一位客户最多被 ${times} 位后到的先办`,
    inARow: (times: number) => `两位普通客户之间最多先请 ${times} 位优先客户`,
  },
  en: {
    title: 'Waits by class',
    class: 'Class',
    called: 'Called',
    mean: 'Mean',
    longest: 'Longest',
    cap: (times) => `At most ${times} who came later go before one customer`,
    inARow: (times) => `At most ${times} with a priority between two standard customers`,
  },
});
