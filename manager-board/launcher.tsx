import { openScreen } from '../screen-kit/open-screen.tsx';
import { LauncherApp } from './launcher/launcher-app.tsx';

openScreen('manager', <LauncherApp />);
