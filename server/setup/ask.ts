// Questions at the console; piped answers are read line by line.
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

export interface Console {
  /** The answer, trimmed; undefined when nothing more comes. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** As ask, without showing what is typed. */
  readonly askHidden: (question: string) => Promise<string | undefined>;
  /** Whether a person sits there. */
  readonly isPerson: boolean;
  readonly close: () => void;
}

export function openConsole(): Console {
  let isHidden = false;
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!isHidden) stdout.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input: stdin, output, terminal: stdin.isTTY === true, prompt: '' });
  const answers = lines[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await answers.next();
    return done ? undefined : String(value).trim();
  };
  lines.on('SIGINT', () => process.exit(130));
  return {
    isPerson: stdin.isTTY === true,
    close: () => lines.close(),
    ask(question) {
      lines.setPrompt(question);
      lines.prompt();
      return next();
    },
    async askHidden(question) {
      stdout.write(question);
      lines.setPrompt('');
      isHidden = true;
      const answer = await next();
      isHidden = false;
      stdout.write('\n');
      return answer;
    },
  };
}
