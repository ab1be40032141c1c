import type { CommandInput } from '../../contract/commands.ts';
import type { StaffRow } from '../../contract/views.ts';
import type { Role } from '../../contract/words.ts';

type Changes = Omit<CommandInput<'changeStaff'>, 'number'>;

/** What a form has changed about somebody; undefined when that is nothing. An empty PIN keeps the present one. */
export function changesOf(
  before: Pick<StaffRow, 'roles' | 'skills' | 'active'>,
  after: {
    readonly roles: readonly Role[];
    /** Undefined: no limit, as it may have been before. */
    readonly skills?: readonly string[] | undefined;
    readonly active: boolean;
    readonly pin: string;
  },
): Changes | undefined {
  const { roles, skills, active, pin } = after;
  const changes: Changes = {
    ...(isSame(roles, before.roles) ? {} : { roles: [...roles] }),
    ...(skills === undefined || isSame(skills, before.skills) ? {} : { skills: [...skills] }),
    ...(active === before.active ? {} : { active }),
    ...(pin === '' ? {} : { pin }),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}

function isSame(one: readonly string[], other: readonly string[] | undefined): boolean {
  return one.length === other?.length && one.every((each) => other.includes(each));
}
