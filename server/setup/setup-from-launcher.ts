import { type Answer, SetupMessage } from '../../contract/wire.ts';
import { refuse } from '../../domain/decision.ts';
import { type Founding, foundHall } from './found-hall.ts';
import type { SetupCode } from './setup-code.ts';

export interface LauncherSetup extends Omit<Founding, 'manager'> {
  /** Its letters stand on the server's console. */
  readonly code: SetupCode;
}

/**
 * "Set up my hall" on the launcher; only for a page opened on the machine itself. Refusals: `malformed` {issues};
 * `mayNot` {setupCode: 'wrong' | 'spent'}. The reply names the new folder; the real hall opens at the server's next start.
 */
export function setUpFromLauncher({ code, ...place }: LauncherSetup) {
  return async (message: unknown): Promise<Answer<{ readonly folder: string }>> => {
    const parsed = SetupMessage.safeParse(message);
    if (!parsed.success) return refuse('malformed', { issues: parsed.error.issues.map(({ path }) => path.join('.')) });
    const { code: entered, ...manager } = parsed.data;
    const used = code.use(entered);
    if (used !== 'right') return refuse('mayNot', { setupCode: used });
    const founded = await foundHall({ ...place, manager });
    return founded.ok
      ? { ok: true, reply: { folder: founded.folder }, version: 0 }
      : refuse('malformed', { issues: founded.faults });
  };
}
