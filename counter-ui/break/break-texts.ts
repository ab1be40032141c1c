import { defineTexts } from '../../screen-kit/language.tsx';

/** A break from the counter: why, and back again. */
export const breakTexts = defineTexts({
  'zh-CN': {
    open: '暂离',
    title: '为什么暂离？',
    hint: '暂离时不向这个台席叫号；台席登录保持不变。',
    reasons: { meal: '用餐', rest: '休息', errand: '办事', training: '培训', other: '其他' },
    eyebrow: '暂离',
    away: (reason: string) => `正在暂离：${reason}`,
    since: '回来后按下按钮，就可以继续叫号。',
    back: '我回来了',
  },
  en: {
    open: 'Take a break',
    title: 'What is the break for?',
    hint: 'Nobody is called here during a break; you stay signed in.',
    reasons: { meal: 'Meal', rest: 'Rest', errand: 'Errand', training: 'Training', other: 'Something else' },
    eyebrow: 'On a break',
    away: (reason) => `On a break: ${reason}`,
    since: 'Press when you are back, and numbers can be called again.',
    back: 'I am back',
  },
});
