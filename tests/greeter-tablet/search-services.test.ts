import { describe, expect, test } from 'vitest';
import type { GuideService } from '../../contract/views.ts';
import { searchServices } from '../../greeter-tablet/search-services.ts';
import { spell } from '../../server/views/spell.ts';
import { GUIDE, serviceCalled } from './telecom-guide.ts';

const found = (typed: string) => searchServices(GUIDE.services, typed).map(({ service }) => service.id);
const first = (typed: string) => found(typed)[0];

/** A service of one name in each language, as the server sends it. */
function service(id: string, words: { zh?: string[]; en?: string[]; frequent?: boolean }): GuideService {
  const [zh = id, ...more] = words.zh ?? ['某事'];
  const [en = id, ...others] = words.en ?? ['something'];
  const spelled = [zh, zh, ...more].map(spell);
  return {
    ...serviceCalled('enquiry'),
    id,
    name: { 'zh-CN': zh, en },
    short: { 'zh-CN': zh, en },
    searchWords: { 'zh-CN': more, en: others },
    frequent: words.frequent ?? false,
    pinyin: spelled.map(({ full }) => full),
    initials: spelled.map(({ initials }) => initials),
  };
}
const order = (services: GuideService[], typed: string) => searchServices(services, typed).map((hit) => hit.service.id);

describe('the words that people really say', () => {
  test.each([
    ['卡丢了', 'sim-replacement'],
    ['补卡', 'sim-replacement'],
    ['忘记密码', 'password-reset'],
    ['不想用了', 'number-cancellation'],
    ['lost my phone', 'sim-replacement'],
    ['forgot password', 'password-reset'],
    ['too expensive', 'plan-change'],
  ])('[F-22] "%s" leads to %s', (typed, id) => {
    expect(first(typed)).toBe(id);
  });

  test('[F-22] a whole sentence is understood by the words that it holds', () => {
    expect(found('我的手机丢了怎么办')).toContain('sim-replacement');
    expect(found('hello I lost my phone yesterday')).toContain('sim-replacement');
  });

  test('the order of English words does not matter', () => {
    expect(first('phone lost')).toBe('sim-replacement');
  });

  test('the hit says which word was met, so that the greeter can repeat it', () => {
    expect(searchServices(GUIDE.services, '卡丢了')[0]?.word).toBe('卡丢了');
    expect(searchServices(GUIDE.services, 'kadiule')[0]?.word).toBe('卡丢了');
  });
});

describe('pinyin and initials', () => {
  test.each([
    ['buka', 'sim-replacement'],
    ['bk', 'sim-replacement'],
    ['bu ka', 'sim-replacement'],
    ['guohu', 'ownership-transfer'],
    ['gh', 'ownership-transfer'],
    ['xiaohao', 'number-cancellation'],
  ])('"%s" finds %s', (typed, id) => {
    expect(found(typed)).toContain(id);
    expect(first(typed)).toBe(id);
  });

  test('neither width, case nor spacing of what was typed matters', () => {
    expect(found('ＢＫ')).toEqual(found('bk'));
    expect(found(' Bu-Ka ')).toEqual(found('buka'));
  });
});

describe('the order of what is found', () => {
  test('the beginning of a text, then the beginning of a word, then any other place', () => {
    const within = service('within', { en: ['telescope'] });
    const word = service('word', { en: ['my scope'] });
    const prefix = service('prefix', { en: ['scope of work'] });
    expect(order([within, word, prefix], 'scope')).toEqual(['prefix', 'word', 'within']);
  });

  test('the same holds for Chinese: what begins with it goes before what holds it', () => {
    const within = service('within', { zh: ['家庭宽带'] });
    const prefix = service('prefix', { zh: ['宽带报修'] });
    expect(order([within, prefix], '宽带')).toEqual(['prefix', 'within']);
    expect(order([within, prefix], 'kuandai')).toEqual(['prefix', 'within']);
    expect(order([within, prefix], 'kd')).toEqual(['prefix', 'within']);
  });

  test('what is typed in full goes before what only begins so', () => {
    expect(order([service('longer', { zh: ['过户费'] }), service('same', { zh: ['过户'] })], '过户')).toEqual([
      'same',
      'longer',
    ]);
  });

  test('a name goes before an everyday word, a frequent service before a rare one, else the hall’s own order holds', () => {
    const byWord = service('byWord', { zh: ['甲', '缴费单'] });
    const byName = service('byName', { zh: ['缴费机'] });
    const frequent = service('frequent', { zh: ['缴费卡'], frequent: true });
    const second = service('second', { zh: ['缴费处'] });
    expect(order([byWord, byName, frequent, second], '缴费')).toEqual(['frequent', 'byName', 'second', 'byWord']);
  });

  test('a service is found once, however many of its words are met', () => {
    const ids = found('卡');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(1);
  });
});

describe('what finds nothing', () => {
  test('nothing typed, blanks and signs find nothing', () => {
    for (const typed of ['', '   ', '？！', '()*[\\']) expect(found(typed)).toEqual([]);
  });

  test('a word that no service has finds nothing', () => {
    expect(found('xyzzy')).toEqual([]);
    expect(found('吃饭')).toEqual([]);
  });

  test('one letter finds what begins with it, not everything that holds it', () => {
    const ids = order([service('holds', { zh: ['补卡'], en: ['refund'] }), service('begins', { zh: ['分'] })], 'f');
    expect(ids).toEqual(['begins']);
  });
});
