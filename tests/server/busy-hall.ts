// A process that holds a hall as a server does and writes without a pause: numbers are issued until it is ended.
// Each number is told on stdout once it has been acknowledged. Argument: the data folder.
import { chooseHall, lockFolder } from '../../server/data-folder.ts';
import { wallClock } from '../../server/hall/clock.ts';
import { issueTopUp, opened } from './own-hall.ts';

const hall = chooseHall(process.argv[2] ?? '');
const lock = lockFolder(hall.folder);
if ('heldBy' in lock) throw new Error(lock.heldBy);
const { writer } = opened(hall, wallClock);
for (;;) console.log(await issueTopUp(writer));
