// How busy the whole machine was meanwhile: the server, this replay and whatever else runs.
import { cpus } from 'node:os';

export interface Machine {
  readonly cores: number;
  /** Share of all cores that was busy, 0 to 1. */
  readonly busy: number;
  /** Real seconds. */
  readonly seconds: number;
}

/** Begins to look; the returned function says what was seen since. */
export function watchMachine(): () => Machine {
  const [before, startedAt] = [times(), performance.now()];
  return () => {
    const { idle, all } = times();
    const passed = all - before.all;
    const busy = passed > 0 ? 1 - (idle - before.idle) / passed : 0;
    return { cores: cpus().length, busy, seconds: (performance.now() - startedAt) / 1000 };
  };
}

function times(): { readonly idle: number; readonly all: number } {
  const each = cpus().map(({ times: t }) => ({ idle: t.idle, all: t.user + t.nice + t.sys + t.idle + t.irq }));
  return each.reduce((sum, { idle, all }) => ({ idle: sum.idle + idle, all: sum.all + all }), { idle: 0, all: 0 });
}
