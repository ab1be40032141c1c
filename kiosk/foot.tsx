import css from './foot.module.css';
import { ModesBar } from './modes-bar.tsx';
import { Way } from './way.tsx';

/** On a standing screen: the way back and how the screen is shown, always at the same place. */
export function Foot() {
  return (
    <footer className={css.foot}>
      <Way />
      <ModesBar />
    </footer>
  );
}
