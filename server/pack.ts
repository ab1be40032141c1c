// npm run pack: checks a pack folder before a hall takes it up, or walks through a service's desk steps.
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import './runtime-check.ts';
import { ComesAs, Language } from '../contract/words.ts';
import { commandLine, PlainFault, readArguments } from './command-line.ts';
import { describeFaults, loadPack } from './packs/load-pack.ts';
import { previewService } from './packs/preview-service.ts';

const USAGE = [
  'npm run pack -- check FOLDER (or one file in it)',
  'npm run pack -- preview FOLDER SERVICE [--comes-as owner|agent|company] [--language zh-CN|en] [--payment cash|card|mobile]',
  '                                       [--special] [--others-waiting] [--hurry] [--another-service]',
].join('\n');

await commandLine(() => {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = readArguments(USAGE, {
    'comes-as': { type: 'string', default: 'owner' },
    language: { type: 'string', default: 'en' },
    payment: { type: 'string', default: 'cash' },
    special: flag,
    'others-waiting': flag,
    hurry: flag,
    'another-service': flag,
  });
  const [deed, folder, service, ...more] = positionals;
  if ((deed !== 'check' && deed !== 'preview') || !folder || more.length > 0) throw new PlainFault(USAGE);
  const loaded = loadPack(folderOf(folder));
  if (!loaded.ok) throw new PlainFault(describeFaults(loaded.faults));
  const { pack, hash } = loaded;
  if (deed === 'check') {
    const { services, counters, steps } = pack;
    const counts = `${services.length} services, ${counters.length} counters, ${steps.length} desk steps`;
    return console.log(`${folder} is in order: ${counts} (${hash.slice(0, 12)})`);
  }
  const comesAs = ComesAs.safeParse(values['comes-as']);
  const language = Language.safeParse(values.language);
  if (!service || !comesAs.success || !language.success) throw new PlainFault(USAGE);
  const preview = previewService(pack, service, {
    comesAs: comesAs.data,
    payment: values.payment,
    special: values.special,
    othersWaiting: values['others-waiting'],
    hurry: values.hurry,
    firstService: !values['another-service'],
    language: language.data,
  });
  if (!preview.ok) throw new PlainFault(preview.message);
  console.log(preview.lines.join('\n'));
});

/** A file stands for the pack that it belongs to: it can only be checked together with the others. */
function folderOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? dirname(path) : path;
}
