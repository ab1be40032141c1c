// The customer's ticket on their own phone: one small page without a framework, over plain HTTP, on a weak old phone.
import '../screen-kit/tokens.css';
import '../screen-kit/ground.css';
import { openHall } from '../screen-kit/hall-client.ts';
import { makeBell } from './bell.ts';
import { followTicket } from './follow-ticket.ts';

/** The last part of /t/<secret>. */
const secret = decodeURIComponent(location.pathname.split('/').filter(Boolean).pop() ?? '');
document.documentElement.dataset.screen = 'phone';
const root = document.getElementById('root');
if (root) followTicket(root, openHall({ ticket: secret }), makeBell());
