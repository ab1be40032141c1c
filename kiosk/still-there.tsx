import { useEffect, useState } from 'react';
import { Button } from '../screen-kit/button.tsx';
import { Dialog } from '../screen-kit/dialog.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import { texts } from './texts.ts';

/** Seconds without a touch before the kiosk asks, and then before it starts again. */
const QUIET = 60;
const WARNED = 20;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Whole seconds since somebody last touched anything. */
function useQuietSeconds(isWatching: boolean): number {
  const [quiet, setQuiet] = useState(0);
  useEffect(() => {
    setQuiet(0);
    if (!isWatching) return;
    const alive = () => setQuiet(0);
    const timer = setInterval(() => setQuiet((known) => known + 1), 1000);
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive);
    };
  }, [isWatching]);
  return quiet;
}

/**
 * After a quiet minute asks gently whether anybody is there; any touch is a yes, no touch frees the kiosk for the next person.
 * @param props.begun whether there is anything to lose; without, the screen goes back unasked
 */
export function StillThere(props: { watching: boolean; begun: boolean; onLeave: () => void }) {
  const { watching, begun, onLeave } = props;
  const words = useTexts(texts).still;
  const quiet = useQuietSeconds(watching);
  const left = QUIET + WARNED - quiet;
  const isOver = watching && left <= 0;
  useEffect(() => {
    if (isOver) onLeave();
  }, [isOver, onLeave]);
  const stay = () => {};
  return (
    <Dialog
      open={watching && begun && quiet >= QUIET && left > 0}
      onClose={stay}
      title={words.title}
      actions={
        <>
          <Button kind="quiet" onPress={onLeave}>
            {words.leave}
          </Button>
          <Button kind="main" onPress={stay}>
            {words.here}
          </Button>
        </>
      }
    >
      <p>{words.soon(left)}</p>
    </Dialog>
  );
}
