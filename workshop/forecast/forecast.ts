// npm run forecast -- evaluate --train FILE --test FILE [--from DAY] [--to DAY] [--json]: how well the hall's forecast
// would have done on a service log, beside simpler ones.
import '../../server/runtime-check.ts';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { commandLine, PlainFault, readArguments } from '../../server/command-line.ts';
import { chooseDays } from './days-chosen.ts';
import { evaluate } from './evaluate.ts';
import { inWords, notesOf } from './in-words.ts';
import { loggedDays } from './log-days.ts';

const USAGE = `npm run forecast -- evaluate --train FILE --test FILE [--from DAY] [--to DAY] [--json]
  --train FILE  a service log to learn from: its days before the first tested one
  --test FILE   a service log to be tested on; may be the same file
  --from DAY    first tested day: YYYY-MM-DD or the day of the month (the test file's first)
  --to DAY      last tested day (the test file's last)
  --json        prints the result as JSON, last on stdout: seconds; coverage is a share from 0 to 1`;

const text = { type: 'string' } as const;
const OPTIONS = { train: text, test: text, from: text, to: text, json: { type: 'boolean' } } as const;

await commandLine(() => {
  const { values, positionals } = readArguments(USAGE, OPTIONS);
  const [what, ...more] = positionals;
  if (what !== 'evaluate' || more.length > 0)
    throw new PlainFault(`There is one thing to do here: evaluate.\n${USAGE}`);
  const { train, test, from, to } = values;
  if (!train || !test) throw new PlainFault(`Both --train and --test are needed.\n${USAGE}`);
  const trained = loggedDays(readFileSync(train, 'utf8'));
  const tested = resolve(train) === resolve(test) ? trained : loggedDays(readFileSync(test, 'utf8'));
  const evaluation = evaluate(chooseDays({ train: trained, test: tested }, from, to));
  console.error(notesOf(evaluation));
  console.log(values.json ? JSON.stringify(evaluation, undefined, 1) : inWords(evaluation));
});
