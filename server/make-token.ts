// npm run token -- --role clerk --name billing --counter 3
import './runtime-check.ts';
import { Role } from '../contract/words.ts';
import { type HallFile, openHallFile } from '../db/hall-file.ts';
import { nearName } from '../domain/near-name.ts';
import { commandLine, environmentFor, PlainFault, presentHall, readArguments } from './command-line.ts';
import { packInForce } from './packs/pack-in-force.ts';
import { makeToken } from './tokens.ts';

const USAGE = 'npm run token -- --role ROLE --name NAME [--counter COUNTER] [--data DIR]';
const ROLES = [...Role.options, 'integrator'] as const;
type TokenRole = (typeof ROLES)[number];

interface Wanted {
  readonly role: TokenRole;
  readonly name: string;
  readonly counter?: string;
}

await commandLine(() => {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(USAGE, { role: text, name: text, counter: text, data: text });
  if (positionals.length > 0) throw new PlainFault(`"${positionals[0]}" is one word too many.\n${USAGE}`);
  const wanted = readWanted(values);
  const file = openHallFile(presentHall(environmentFor(values.data)).file);
  try {
    refuseUnknownCounter(file, wanted.counter);
    const token = makeToken(file, wanted, Date.now());
    console.error(`The token of "${wanted.name}". It is shown this once; another one of this name ends it.`);
    console.log(token);
  } finally {
    file.close();
  }
});

function readWanted({ role, name, counter }: { role?: string; name?: string; counter?: string }): Wanted {
  if (role === undefined || name === undefined) throw new PlainFault(`A token has a role and a name.\n${USAGE}`);
  if (!isRole(role)) throw new PlainFault(`There is no role "${role}"${meant(role, ROLES)}`);
  if (!/^[\w.-]{1,40}$/.test(name))
    throw new PlainFault(`The name "${name}" will not do: 1 to 40 letters, figures, dots, hyphens.`);
  return { role, name, ...(counter === undefined ? {} : { counter }) };
}

function isRole(word: string): word is TokenRole {
  return ROLES.some((role) => role === word);
}

function refuseUnknownCounter(file: HallFile, counter: string | undefined): void {
  if (counter === undefined) return;
  const pack = packInForce(file);
  const ids = pack?.ok ? pack.pack.counters.map(({ id }) => id) : [];
  if (!ids.includes(counter)) throw new PlainFault(`There is no counter "${counter}"${meant(counter, ids)}`);
}

function meant(word: string, known: readonly string[]): string {
  const near = nearName(word, known);
  return `${near ? `; did you mean "${near}"?` : '.'} Known: ${known.join(', ')}.`;
}
