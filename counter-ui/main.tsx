import { openScreen } from '../screen-kit/open-screen.tsx';

openScreen('counter', <main />);
