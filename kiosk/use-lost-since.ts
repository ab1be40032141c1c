import { useEffect, useState } from 'react';
import { useConnection } from '../screen-kit/connection.tsx';

/** A break shorter than this is nobody's business, in milliseconds. */
const SAY_AFTER = 2000;

/** Since when the hall has been out of reach, UTC ms on its clock; undefined while it is reached. */
export function useLostSince(): number | undefined {
  const connection = useConnection();
  const isLost = connection.state === 'lost';
  const [isSaid, setIsSaid] = useState(false);
  useEffect(() => {
    if (!isLost) return setIsSaid(false);
    const timer = setTimeout(() => setIsSaid(true), SAY_AFTER);
    return () => clearTimeout(timer);
  }, [isLost]);
  return isLost && isSaid ? connection.since : undefined;
}
