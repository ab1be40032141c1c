import type { CommandInput } from '../../contract/commands.ts';
import type { StaffRow } from '../../contract/views.ts';
import type { Role } from '../../contract/words.ts';

type Changes = Omit<CommandInput<'changeStaff'>, 'number'>;

/** What a form has changed about somebody; undefined when that is nothing. An empty PIN keeps the present one. */
export function changesOf(
  before: Pick<StaffRow, 'roles' | 'active'>,
  after: { readonly roles: readonly Role[]; readonly active: boolean; readonly pin: string },
): Changes | undefined {
  const { roles, active, pin } = after;
  const sameRoles = roles.length === before.roles.length && roles.every((role) => before.roles.includes(role));
  const changes: Changes = {
    ...(sameRoles ? {} : { roles: [...roles] }),
    ...(active === before.active ? {} : { active }),
    ...(pin === '' ? {} : { pin }),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}
