import { openScreen } from '../screen-kit/open-screen.tsx';
import { Kiosk } from './kiosk.tsx';
import { Mishap } from './mishap.tsx';

openScreen(
  'kiosk',
  <Mishap>
    <Kiosk />
  </Mishap>,
);
