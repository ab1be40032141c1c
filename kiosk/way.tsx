import { Button } from '../screen-kit/button.tsx';
import { ArrowLeft } from '../screen-kit/icons/glyphs.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { texts } from './texts.ts';
import css from './way.module.css';

/** One step back, or back to the beginning; nothing where there is no way to go. */
export function Way() {
  const words = useTexts(texts);
  const { session, actions, resting } = useKiosk();
  if (session.trail.length === 0 || session.given !== undefined || resting) return null;
  return (
    <nav className={css.way}>
      <Button icon={<ArrowLeft />} onPress={actions.back}>
        {words.back}
      </Button>
      <Button onPress={actions.leave}>{words.startAgain}</Button>
    </nav>
  );
}
