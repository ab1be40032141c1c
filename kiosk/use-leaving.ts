import { useEffect, useState } from 'react';

/**
 * Counts down to the moment when the screen is free for the next person.
 * @param seconds how long the person may look
 * @param stays while set, nothing is counted: the person has to say that it was seen
 * @returns the seconds that are left
 */
export function useLeaving(seconds: number, stays: boolean, onOver: () => void): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (stays) return setLeft(seconds);
    const timer = setInterval(() => setLeft((known) => Math.max(0, known - 1)), 1000);
    return () => clearInterval(timer);
  }, [stays, seconds]);
  useEffect(() => {
    if (left === 0 && !stays) onOver();
  }, [left, stays, onOver]);
  return left;
}
