import '../screen-kit/tokens.css';
import '../screen-kit/ground.css';

document.documentElement.dataset.screen = 'phone';
