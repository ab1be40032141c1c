import { plural } from '../../screen-kit/format.ts';
import { defineTexts } from '../../screen-kit/language.tsx';

/** The day as a curve, in figures and in a table. */
export const dayTexts = defineTexts({
  'zh-CN': {
    title: '当日曲线',
    more: '看全天',
    waiting: '等候人数',
    longest: '最久等候（分钟）',
    arrived: (minutes: number) => `新取号（每 ${minutes} 分钟）`,
    expected: '预计',
    expectedBand: '预计范围',
    empty: '这一天没有人取号。',
    notYet: '今天还没有人取号。曲线从第一个号开始。',
    atTime: (time: string) => `${time}：`,
    say: (waiting: number, longest: number, arrived: number) =>
      `等候 ${waiting} 人，最久 ${longest} 分钟，这段时间新取号 ${arrived} 个`,
    sayExpected: (low: number, mid: number, high: number) => `预计新取号 ${mid} 个（${low} 到 ${high}）`,
    summary: (people: number, peak: number, time: string, longest: number) =>
      `取号 ${people} 个；等候最多 ${peak} 人，在 ${time}；最久等候 ${longest} 分钟`,
    pointHow: '用左右方向键逐点查看',
    table: '以表格查看',
    time: '时间',
    arrivedShort: '新取号',
    minutesShort: '最久（分钟）',
    day: '日期',
    before: '前一天',
    after: '后一天',
    posts: '谁在哪个台席',
    noPosts: '这一天没有人在台席上岗。',
    away: (minutes: number) => `暂离 ${minutes} 分钟`,
    toRecorder: '回放这一天',
  },
  en: {
    title: 'The day',
    more: 'Whole day',
    waiting: 'People waiting',
    longest: 'Longest wait, minutes',
    arrived: (minutes) => `New numbers, every ${minutes} min`,
    expected: 'Expected',
    expectedBand: 'Expected range',
    empty: 'Nobody took a number on this day.',
    notYet: 'Nobody has taken a number yet today. The curve begins with the first.',
    atTime: (time) => `${time}: `,
    say: (waiting, longest, arrived) =>
      `${waiting} waiting, the longest ${longest} min, ${plural(arrived, 'new number', 'new numbers')} in this stretch`,
    sayExpected: (low, mid, high) => `${mid} new numbers expected (${low} to ${high})`,
    summary: (people, peak, time, longest) =>
      `${plural(people, 'number', 'numbers')} taken; at most ${peak} waiting, at ${time}; longest wait ${longest} min`,
    pointHow: 'Left and right arrow keys go from point to point',
    table: 'Show as a table',
    time: 'Time',
    arrivedShort: 'New',
    minutesShort: 'Longest, min',
    day: 'Day',
    before: 'Day before',
    after: 'Day after',
    posts: 'Who was at which counter',
    noPosts: 'Nobody was at a counter on this day.',
    away: (minutes) => `${minutes} min away`,
    toRecorder: 'Replay this day',
  },
});
