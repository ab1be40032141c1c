import '@fontsource-variable/noto-sans-sc/index.css';
import './tokens.css';
import './ground.css';
import type { ReactNode } from 'react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Screen } from '../contract/wire.ts';

/**
 * Draws a screen into `#root`, with font, tokens and ground.
 * @param screen what the page stands on: it sets the least target and the size of type
 * @param theme light by day; dark for the wall
 */
export function openScreen(screen: Screen, app: ReactNode, theme: 'light' | 'dark' = 'light'): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root to draw into.');
  document.documentElement.dataset.screen = screen;
  document.documentElement.dataset.theme = theme;
  createRoot(root).render(<StrictMode>{app}</StrictMode>);
}
