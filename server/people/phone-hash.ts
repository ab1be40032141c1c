import type { Command } from '../../domain/decide.ts';

/** A command that names a telephone number carries its keyed hash from here on: the number itself is stored and logged nowhere. */
export function hashPhones(command: Command, hashOf: (phone: string) => string): Command {
  if (command.name !== 'addBrandCustomer' && command.name !== 'findBrandCustomer') return command;
  const { phone, ...payload } = command.payload;
  return { name: command.name, payload: { ...payload, phoneHash: hashOf(phone) } } as unknown as Command;
}
