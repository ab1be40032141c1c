// Which room may import which: the table of the architecture, for dependency-cruiser.
import type { IRegularForbiddenRuleType } from 'dependency-cruiser';

const SCREENS = ['kiosk', 'greeter-tablet', 'counter-ui', 'manager-board', 'hall-display', 'phone-ticket'];

/** Every room with the rooms of ours that it may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  domain: ['contract'],
  db: ['contract', 'domain'],
  server: ['contract', 'domain', 'db'],
  'screen-kit': ['contract'],
  ...Object.fromEntries(SCREENS.map((screen) => [screen, ['contract', 'screen-kit']])),
};

/** Rooms that run in a browser: the contract reaches them as types, its schemas and zod stay on the server. */
const IN_BROWSER = [...SCREENS, 'screen-kit'];

/** Rooms that may import everything. */
const FREE = ['tests', 'bench', 'workshop'];

/** The rooms that hold code of ours. */
export const ROOMS: readonly string[] = [...Object.keys(MAY_IMPORT), ...FREE];

const inside = (rooms: readonly string[]) => `^(${rooms.join('|')})/`;
const alone = (name: string) => `(^|/)node_modules/${name}/`;

/** A library that talks to a device, a transport or the outside: each is wrapped in exactly one file. */
export const WRAPPED: Readonly<Record<string, string>> = {
  'node-thermal-printer': 'server',
  'socket.io': 'server',
  'socket.io-client': 'screen-kit',
  'better-sqlite3': 'db',
  selfsigned: 'server',
  'iconv-lite': 'server',
  'express-rate-limit': 'server',
  helmet: 'server',
  'prom-client': 'server',
  pino: 'server',
};

const forbid = (
  name: string,
  comment: string,
  edge: Pick<IRegularForbiddenRuleType, 'from' | 'to'>,
): IRegularForbiddenRuleType => ({
  name,
  comment,
  severity: 'error',
  ...edge,
});

const roomRules = Object.entries(MAY_IMPORT).map(([room, others]) =>
  forbid(`${room}-stays-in-its-room`, `${room}/ may import only ${others.join(', ') || 'nothing'} of ours`, {
    from: { path: inside([room]) },
    to: { path: inside(ROOMS), pathNot: inside([room, ...others]) },
  }),
);

const pure = forbid('domain-is-pure', 'the rules of the hall know no machine: no node: module, no device', {
  from: { path: inside(['domain', 'contract']) },
  to: { dependencyTypes: ['core'] },
});

const typesOnly = forbid('the-contract-reaches-screens-as-types', 'use import type, zod stays on the server', {
  from: { path: inside(IN_BROWSER) },
  to: { path: inside(['contract']), dependencyTypesNot: ['type-only'] },
});

const zodStaysHome = forbid('no-zod-in-the-browser', 'zod stays on the server', {
  from: { path: inside(IN_BROWSER) },
  to: { path: alone('zod') },
});

const noCycles = forbid('no-cycles', 'a circle of imports has no first reader', {
  from: { path: inside(ROOMS) },
  to: { circular: true },
});

const found = forbid('everything-imported-is-there', 'the import leads nowhere', {
  from: { path: inside(ROOMS) },
  to: { couldNotResolve: true, pathNot: '\\.(css|svg)$' },
});

export const FORBIDDEN: IRegularForbiddenRuleType[] = [...roomRules, pure, typesOnly, zodStaysHome, noCycles, found];
