import { useCallback, useEffect, useState } from 'react';
import type { LauncherInfo } from '../../contract/wire.ts';

/** What the hall says of itself to somebody who has just come to its address. */
export interface Asked {
  readonly info: LauncherInfo | undefined;
  readonly failed: boolean;
  readonly again: () => void;
}

/** Asks the hall once; `again` asks once more. */
export function useLauncher(): Asked {
  const [info, setInfo] = useState<LauncherInfo>();
  const [failed, setFailed] = useState(false);
  const ask = useCallback(() => {
    setFailed(false);
    readLauncher().then(setInfo, () => setFailed(true));
  }, []);
  useEffect(ask, [ask]);
  return { info, failed, again: ask };
}

async function readLauncher(): Promise<LauncherInfo> {
  const response = await fetch('/api/launcher');
  if (!response.ok) throw new Error(`the launcher answered ${response.status}`);
  return response.json();
}
