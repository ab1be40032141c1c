import { openScreen } from '../screen-kit/open-screen.tsx';
import { HallDisplay } from './hall-display.tsx';

openScreen('display', <HallDisplay />, 'dark');
