import { openScreen } from '../screen-kit/open-screen.tsx';
import { placeOf } from '../screen-kit/place.ts';
import { CounterApp } from './counter-app.tsx';

openScreen('counter', <CounterApp place={placeOf('counter')} />);
