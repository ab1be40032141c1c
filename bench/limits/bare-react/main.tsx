// The bare limit of a screen that is ready: React draws one line, and nothing is asked of anybody.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <p id="ready">ready</p>
    </StrictMode>,
  );
