import { useEffect, useState } from 'react';
import { useKiosk } from './kiosk-context.tsx';

/** Whether the printer has failed at any moment since this page was opened: then nobody can be sure of their paper. */
export function usePaperFailed(): boolean {
  const isFailing = useKiosk().view.printer.state === 'failing';
  const [failed, setFailed] = useState(isFailing);
  useEffect(() => {
    if (isFailing) setFailed(true);
  }, [isFailing]);
  return failed || isFailing;
}
