import { Button } from '../screen-kit/button.tsx';
import { ArrowLeft } from '../screen-kit/icons/glyphs.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import css from './foot.module.css';
import { useKiosk } from './kiosk-context.tsx';
import { ModesBar } from './modes-bar.tsx';
import { texts } from './texts.ts';
import { useLandscape } from './use-landscape.ts';

/** The way back and how the screen is shown, always at the same place. */
export function Foot() {
  const words = useTexts(texts);
  const { session, actions } = useKiosk();
  const isLying = useLandscape();
  const isOnTheWay = session.trail.length > 0 && session.given === undefined;
  if (isLying && !isOnTheWay) return null;
  return (
    <footer className={css.foot}>
      {isOnTheWay && (
        <nav className={css.way}>
          <Button icon={<ArrowLeft />} onPress={actions.back}>
            {words.back}
          </Button>
          <Button onPress={actions.leave}>{words.startAgain}</Button>
        </nav>
      )}
      {!isLying && <ModesBar />}
    </footer>
  );
}
