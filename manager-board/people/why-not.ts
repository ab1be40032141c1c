import type { CommandName } from '../../contract/commands.ts';
import type { Allowed } from '../../contract/views.ts';
import { useLanguage } from '../../screen-kit/language.tsx';
import { sayRefusal } from '../../screen-kit/refusal-text.ts';

/** Why a command would be refused now, in words for its button; undefined while the view says nothing against it. */
export function useWhyNot(allowed: Allowed): (command: CommandName) => string | undefined {
  const { language } = useLanguage();
  return (command) => {
    const answer = allowed[command];
    return answer === undefined || answer === true ? undefined : sayRefusal({ code: answer }, language, 0).what;
  };
}
