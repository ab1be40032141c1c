import fc from 'fast-check';

const CHINESE = [
  '补卡',
  '换卡',
  '城南营业厅',
  '请备好本人身份证',
  '等候',
  '，',
  '。',
  '（含宽带）',
  '“叫到”',
  '、',
  '：',
  '·',
];
const ENGLISH = [
  'SIM',
  'card',
  'replacement',
  'identity-card',
  'A012',
  '10:16',
  'https://hall.example/t/k3Jx9Qm2TfA8',
  ',',
  '.',
];
const BLANKS = [' ', ' ', '  ', '\n', '\u00a0'];
const NOT_IN_THE_FONT = ['𠮷', 'é', '😀', '👨‍👩‍👧', '㛃'];

const from = (words: string[]) => fc.constantFrom(...words);

/** Text as staff and packs write it: Chinese and English mixed, all of it in the printer's font. */
export const printableText = fc
  .array(fc.oneof(from(CHINESE), from(ENGLISH), from(BLANKS)), { maxLength: 40 })
  .map((words) => words.join(''));

/** The same with characters that no printer's font has. */
export const anyText = fc
  .array(fc.oneof(from(CHINESE), from(ENGLISH), from(BLANKS), from(NOT_IN_THE_FONT), fc.string({ maxLength: 5 })), {
    maxLength: 40,
  })
  .map((words) => words.join(''));

/** What might be typed or pasted by a person who means harm: the printer's own commands and odd characters. */
export const hostileText = fc
  .array(
    fc.oneof(
      anyText,
      from(['\u001b@', '\u001bp\0\u0019', '\u001dV\0', '\u0010\u0004\u0001', '\ud83d']),
      fc.string({ unit: 'binary' }),
    ),
    {
      maxLength: 4,
    },
  )
  .map((words) => words.join(''));

/** What a reader reads: without the blanks and separating dots that rows may end with. */
export function withoutBlanks(text: string): string {
  return text.replace(/[\s·]/gu, '');
}
