// npm run setup: the real hall with its manager. Whatever the options leave open is asked.
import './runtime-check.ts';
import { commandLine, environmentFor, PlainFault, readArguments } from './command-line.ts';
import { hallIn } from './data-folder.ts';
import { packFolderFor } from './environment.ts';
import { type Console, openConsole } from './setup/ask.ts';
import { type Founding, foundHall } from './setup/found-hall.ts';

const USAGE = 'npm run setup -- [--number 601] [--name NAME] [--pin PIN] [--data DIR]';

await commandLine(async () => {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(USAGE, { number: text, name: text, pin: text, data: text });
  if (positionals.length > 0) throw new PlainFault(`"${positionals[0]}" is one word too many.\n${USAGE}`);
  const environment = environmentFor(values.data);
  const { dataDir, timeZone } = environment;
  const manager = await managerFrom(values);
  const packFolder = packFolderFor(environment, hallIn(dataDir, 'demo'));
  const founded = await foundHall({ dataDir, timeZone, packFolder, manager });
  if (!founded.ok) throw new PlainFault(founded.faults.join('\n'));
  console.log(welcome(founded.folder, timeZone));
});

async function managerFrom(given: { number?: string; name?: string; pin?: string }): Promise<Founding['manager']> {
  const { number, name, pin } = given;
  if (number !== undefined && name !== undefined && pin !== undefined) return { number, name, pin };
  const at = openConsole();
  try {
    return {
      number: number ?? (await asked(at.ask("Manager's staff number, 3 to 8 digits  经理工号（3 至 8 位数字）: "))),
      name: name ?? (await asked(at.ask("Manager's name  经理姓名: "))),
      pin: pin ?? (await newPin(at)),
    };
  } finally {
    at.close();
  }
}

async function newPin(at: Console): Promise<string> {
  const pin = await asked(at.askHidden('PIN, 4 to 8 digits  密码（4 至 8 位数字）: '));
  if (at.isPerson && pin !== (await asked(at.askHidden('The same PIN again  请再输入一次: '))))
    throw new PlainFault('The two PINs differ. Nothing has been made.  两次输入的密码不同，未做任何更改。');
  return pin;
}

async function asked(answer: Promise<string | undefined>): Promise<string> {
  const said = await answer;
  if (said === undefined) throw new PlainFault(`The manager's number, name and PIN are needed.\n${USAGE}`);
  return said;
}

function welcome(folder: string, timeZone: string): string {
  return [
    `The hall has been founded in ${folder} (time zone ${timeZone}).`,
    `What it offers stands in ${folder}/pack, to be edited there.`,
    'Start the server (again) with "npm start": it serves the real hall, on the network, over HTTPS.',
    `营业厅已建立：${folder}（时区 ${timeZone}）。`,
    `业务内容在 ${folder}/pack 中，可在该处修改。`,
    '请（重新）运行 "npm start"：将以 HTTPS 在局域网内提供正式营业厅。',
  ].join('\n');
}
