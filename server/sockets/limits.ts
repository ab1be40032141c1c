/** How many messages one screen may send: a burst, then a steady rate. A finger is far below it. */
const BURST = 240;
const PER_SECOND = 60;

/** A bucket that empties with each message and fills with time. Returns false when a message is one too many. */
export function messageLimit(now: () => number = () => performance.now()): () => boolean {
  let left = BURST;
  let at = now();
  return () => {
    const time = now();
    left = Math.min(BURST, left + ((time - at) / 1000) * PER_SECOND);
    at = time;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
