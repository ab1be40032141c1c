// The import rules of the rooms. It fails when it has read too little: dependency-cruiser without its parser reads
// no module at all and finds nothing wrong.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ICruiseResult, IModule } from 'dependency-cruiser';
import { cruise } from 'dependency-cruiser';
import { FORBIDDEN, ROOMS, WRAPPED } from './room-rules.ts';

const CODE = /\.(ts|tsx|mts|mjs)$/;

async function readModules(root: string): Promise<ICruiseResult> {
  const rooms = ROOMS.filter((room) => existsSync(join(root, room)));
  const options = {
    baseDir: root,
    // The one parser that tells an import of types from an import of code while TypeScript 7 has no parser to offer.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    validate: true,
    ruleSet: { forbidden: FORBIDDEN },
  } as const;
  const resolution = {
    extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js'],
    exportsFields: ['exports'],
    conditionNames: ['node', 'import', 'types', 'default'],
  };
  const { output } = await cruise(rooms, options, resolution);
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text instead of a result');
  return output;
}

const ours = (module: IModule): boolean => ROOMS.some((room) => module.source.startsWith(`${room}/`));

function brokenRules(result: ICruiseResult): string[] {
  const why = new Map(FORBIDDEN.map((rule) => [rule.name, rule.comment]));
  return result.summary.violations.map(
    ({ from, to, rule }) => `${from} imports ${to}: ${why.get(rule.name) ?? ''} (${rule.name})`,
  );
}

/** Modules outside tests that import the library's code, not just its types. */
function importersOf(library: string, modules: readonly IModule[]): string[] {
  return modules
    .filter((module) => ours(module) && !/^(tests|bench|workshop)\//.test(module.source))
    .filter((module) =>
      module.dependencies.some((to) => to.module === library && !to.dependencyTypes.includes('type-only')),
    )
    .map((module) => module.source);
}

function unwrappedLibraries(modules: readonly IModule[]): string[] {
  return Object.entries(WRAPPED).flatMap(([library, room]) => {
    const importers = importersOf(library, modules);
    const strangers = importers.filter((path) => !path.startsWith(`${room}/`));
    return [
      ...strangers.map((path) => `${path} imports ${library}, which belongs to ${room}/`),
      ...(importers.length > 1 ? [`${library} is imported by ${importers.join(' and ')}: one file wraps it`] : []),
    ];
  });
}

/** Files of code in the rooms, as git knows them, new ones included; undefined outside a checkout. */
function trackedCode(root: string): number | undefined {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...ROOMS];
  try {
    const files = execFileSync('git', list, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return files.split('\n').filter((path) => CODE.test(path)).length;
  } catch {
    return undefined;
  }
}

function readTooLittle(read: number, root: string): string[] {
  const expected = trackedCode(root);
  if (read === 0) return ['no module was read: the parser is missing'];
  if (expected !== undefined && read < expected * 0.9) return [`only ${read} of ${expected} files were read`];
  return [];
}

/**
 * Holds a folder's modules to the import rules.
 * @param root the folder that holds the rooms
 * @returns how many modules of ours were read, and one sentence per broken rule
 */
export async function checkImports(root: string): Promise<{ read: number; faults: string[] }> {
  const result = await readModules(root);
  const read = result.modules.filter((module) => ours(module) && CODE.test(module.source)).length;
  const faults = [...readTooLittle(read, root), ...brokenRules(result), ...unwrappedLibraries(result.modules)];
  return { read, faults };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { read, faults } = await checkImports(join(import.meta.dirname, '..'));
  for (const fault of faults) console.error(fault);
  console.log(`${read} modules read, ${faults.length} broken import rules`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
