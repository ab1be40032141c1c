import { openScreen } from '../screen-kit/open-screen.tsx';
import { Kiosk } from './kiosk.tsx';

openScreen('kiosk', <Kiosk />);
