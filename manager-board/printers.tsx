import { openScreen } from '../screen-kit/open-screen.tsx';
import { PrintersApp } from './paper/printers-app.tsx';

openScreen('printers', <PrintersApp />);
