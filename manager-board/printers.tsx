import { openScreen } from '../screen-kit/open-screen.tsx';

openScreen('printers', <main />);
