import { openScreen } from '../screen-kit/open-screen.tsx';
import { ManagerApp } from './manager-app.tsx';

openScreen('manager', <ManagerApp />);
