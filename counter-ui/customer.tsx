import { openScreen } from '../screen-kit/open-screen.tsx';
import { placeOf } from '../screen-kit/place.ts';
import { CustomerApp } from './customer/customer-app.tsx';

openScreen('customer', <CustomerApp place={placeOf('customer')} />);
