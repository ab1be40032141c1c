import type { Refusal } from '../../contract/refusals.ts';
import type { Language } from '../../contract/words.ts';
import type { SameShape } from '../../screen-kit/language.tsx';
import { sayRefusal } from '../../screen-kit/refusal-text.ts';
import type { launcherTexts } from './texts.ts';

type Words = SameShape<(typeof launcherTexts)['en']>;

/** Why the hall was not set up, line by line: the code, a field of the form, or what the server says of its disk. */
export function saySetupRefusal(refusal: Refusal, t: Words, language: Language): readonly string[] {
  const { code, data } = refusal;
  if (data?.setupCode === 'wrong') return [t.wrongCode];
  if (data?.setupCode === 'spent') return [t.spentCode];
  const issues = Array.isArray(data?.issues) ? data.issues.filter((issue) => typeof issue === 'string') : [];
  if (code === 'malformed' && issues.length > 0) {
    const wrong: Readonly<Record<string, string>> = t.wrong;
    return [t.malformed, ...issues.map((issue) => wrong[issue] ?? issue)];
  }
  const said = sayRefusal(refusal, language, 0);
  return [said.what, said.next];
}
