// What this display has announced, kept across a reload of its page.

export interface SeenCalls {
  readonly has: (callId: string) => boolean;
  readonly add: (callId: string) => void;
}

/** Far more than are fresh at any time. */
const REMEMBERED = 100;

/**
 * @param storage where it is kept; a browser that keeps nothing announces fresh calls once more after a reload
 * @param key one per display, so that two of them in one browser both announce
 */
export function seenCalls(storage: Pick<Storage, 'getItem' | 'setItem'> | undefined, key: string): SeenCalls {
  let seen = read(storage, key);
  return {
    has: (callId) => seen.includes(callId),
    add(callId) {
      seen = [...seen, callId].slice(-REMEMBERED);
      try {
        storage?.setItem(key, JSON.stringify(seen));
      } catch {
        // Full or forbidden: remembered until the page is closed.
      }
    },
  };
}

function read(storage: Pick<Storage, 'getItem'> | undefined, key: string): readonly string[] {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
