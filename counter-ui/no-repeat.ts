import { useEffect } from 'react';

/** A key that is held down presses a focused button again and again; here it presses once. */
export function useNoRepeat(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.repeat || (event.key !== 'Enter' && event.key !== ' ')) return;
      if (event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
