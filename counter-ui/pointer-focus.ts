import type { ChangeEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { useRef } from 'react';

/** After a finger or a mouse the focus goes back to the page, so that the space bar means the current step again. */
export const releaseFocus = (event: MouseEvent<HTMLElement>): void => {
  if (event.detail > 0) event.currentTarget.blur();
};

/** The same for a list that opens: it lets go of the focus once something was chosen with a pointer. */
export function useReleasingSelect() {
  const isPointed = useRef(false);
  return {
    onPointerDown: (_event: PointerEvent) => {
      isPointed.current = true;
    },
    onKeyDown: (_event: KeyboardEvent) => {
      isPointed.current = false;
    },
    release: (event: ChangeEvent<HTMLSelectElement>) => {
      if (isPointed.current) event.currentTarget.blur();
    },
  };
}
